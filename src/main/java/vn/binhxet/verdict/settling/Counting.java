package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All smallest sets for a condition that counts parts which share items. Literals that share items
 * are one block; blocks whose literals stand below the same gates stand for each other, so only how
 * many of them are answered in which way is tried, never which. That is exact: exchanging two such
 * blocks leaves the condition as it is.
 */
final class Counting {
  private static final int MOST_STEPS = 60_000;

  private final Gates gates;
  private final List<Picks.Group> groups;
  private final List<Picks.Pick> found = new ArrayList<>();
  private final int[][] taken;
  private int steps;

  private Counting(Gates gates, List<Picks.Group> groups) {
    this.gates = gates;
    this.groups = groups;
    taken = new int[groups.size()][];
    for (int g = 0; g < taken.length; g++) {
      taken[g] = new int[groups.get(g).options().size()];
    }
  }

  /**
   * @param linked by item, those that it may not exceed or that may not exceed it
   * @param classes how many classes of points there are
   * @return null where the condition does not count, asks for points, or has too many ways
   */
  static @Nullable Picks of(
      Expr expr, Items items, Fillings fillings, Map<Integer, BitSet> linked, int classes) {
    List<Expr> atoms = Conditions.literals(expr);
    boolean plain =
        atoms.stream()
            .allMatch(
                each ->
                    (each instanceof Expr.Lit || each instanceof Expr.Joint)
                        && each.items().stream().allMatch(i -> items.get(i).score() == null));
    if (!plain || !Conditions.counts(expr)) {
      return null;
    }
    Gates gates = new Gates(expr, atoms);
    List<Block> blocks = new ArrayList<>();
    for (List<Integer> together : together(atoms, linked)) {
      together.sort(java.util.Comparator.comparing(atom -> gates.signature(atom).toString()));
      Block block = Block.of(together, atoms, fillings);
      if (block == null) {
        return null;
      }
      blocks.add(block);
    }
    Counting counting = new Counting(gates, groups(blocks, gates));
    counting.search(0);
    return counting.steps > MOST_STEPS
        ? null
        : new Picks(counting.groups, List.copyOf(counting.found), classes);
  }

  /** Literals that share items, directly or by way of others. */
  private static List<List<Integer>> together(List<Expr> atoms, Map<Integer, BitSet> linked) {
    List<List<Integer>> all = new ArrayList<>();
    List<BitSet> reach = new ArrayList<>();
    for (int atom = 0; atom < atoms.size(); atom++) {
      BitSet own = atoms.get(atom).items();
      BitSet wide = (BitSet) own.clone();
      own.stream().forEach(i -> wide.or(linked.getOrDefault(i, new BitSet())));
      List<Integer> together = new ArrayList<>();
      for (int i = all.size() - 1; i >= 0; i--) {
        if (reach.get(i).intersects(wide)) {
          together.addAll(0, all.remove(i));
          wide.or(reach.remove(i));
        }
      }
      together.add(atom);
      all.add(together);
      reach.add(wide);
    }
    return all;
  }

  /** Groups of blocks that stand for each other, the largest first. */
  private static List<Picks.Group> groups(List<Block> blocks, Gates gates) {
    Map<Object, List<Block>> alike = new LinkedHashMap<>();
    for (Block block : blocks) {
      List<List<Integer>> signature = block.atoms().stream().map(gates::signature).toList();
      boolean plain = block.whole() && signature.stream().distinct().count() == signature.size();
      Object key =
          plain
              ? List.of(
                  signature,
                  block.items().cardinality(),
                  block.options().stream().map(Block.Option::holding).toList())
              : block;
      alike.computeIfAbsent(key, any -> new ArrayList<>()).add(block);
    }
    List<Picks.Group> groups = new ArrayList<>();
    alike.values().forEach(each -> groups.add(new Picks.Group(List.copyOf(each))));
    groups.sort(java.util.Comparator.comparingInt(group -> -group.blocks().size()));
    return List.copyOf(groups);
  }

  private void search(int from) {
    if (++steps > MOST_STEPS) {
      return;
    }
    byte value = gates.value();
    if (value == Gates.LOST) {
      return;
    }
    Picks.Pick pick = pick();
    if (value == Gates.HOLDS) {
      record(pick);
      return;
    }
    if (found.stream().anyMatch(other -> within(other, pick))) {
      return;
    }
    BitSet asked = (BitSet) gates.asked().clone();
    int next = from;
    while (next < groups.size() && !asks(groups.get(next), asked)) {
      next++;
    }
    if (next < groups.size()) {
      distribute(next, 0, 0, asked);
    }
  }

  private static boolean asks(Picks.Group group, BitSet asked) {
    return group.blocks().stream().anyMatch(b -> b.atoms().stream().anyMatch(asked::get));
  }

  /** Gives so many blocks of a group to one option after the other, the rest to none. */
  private void distribute(int group, int option, int used, BitSet asked) {
    List<Block> blocks = groups.get(group).blocks();
    List<Block.Option> options = groups.get(group).options();
    if (option == options.size()) {
      set(blocks, used, blocks.size(), null);
      search(group + 1);
      clear(blocks, used);
      return;
    }
    distribute(group, option + 1, used, asked);
    Block.Option own = options.get(option);
    Block first = blocks.get(0);
    boolean wanted = own.holding().stream().anyMatch(i -> asked.get(first.atoms().get(i)));
    for (int k = 1; wanted && used + k <= blocks.size(); k++) {
      set(blocks, used + k - 1, used + k, own);
      taken[group][option] = k;
      distribute(group, option + 1, used + k, asked);
    }
    taken[group][option] = 0;
    clear(blocks, used);
  }

  private void set(List<Block> blocks, int from, int to, Block.@Nullable Option option) {
    for (int b = from; b < to; b++) {
      List<Integer> atoms = blocks.get(b).atoms();
      for (int i = 0; i < atoms.size(); i++) {
        boolean holds = option != null && option.holding().get(i);
        gates.set(atoms.get(i), holds ? Gates.HOLDS : Gates.LOST);
      }
    }
  }

  private void clear(List<Block> blocks, int from) {
    for (int b = from; b < blocks.size(); b++) {
      blocks.get(b).atoms().forEach(atom -> gates.set(atom, Gates.OPEN));
    }
  }

  private Picks.Pick pick() {
    int[] counts = new int[groups.size()];
    BitSet items = new BitSet();
    int[][] copy = new int[taken.length][];
    for (int g = 0; g < counts.length; g++) {
      copy[g] = taken[g].clone();
      if (!groups.get(g).single()) {
        counts[g] = Arrays.stream(taken[g]).sum();
        continue;
      }
      for (int option = 0; option < taken[g].length; option++) {
        if (taken[g][option] > 0) {
          items.or(groups.get(g).options().get(option).items());
        }
      }
    }
    return new Picks.Pick(counts, items, new ArrayList<>(List.of(new Picks.Way(copy))));
  }

  private void record(Picks.Pick pick) {
    for (Picks.Pick other : found) {
      if (within(other, pick)) {
        if (within(pick, other)) {
          other.ways().addAll(pick.ways());
        }
        return;
      }
    }
    found.removeIf(other -> within(pick, other));
    found.add(pick);
  }

  private static boolean within(Picks.Pick small, Picks.Pick large) {
    for (int g = 0; g < small.counts().length; g++) {
      if (small.counts()[g] > large.counts()[g]) {
        return false;
      }
    }
    return Logic.within(small.items(), large.items());
  }
}
