package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Smallest sets as "these, and any so many of those": blocks of a group stand for each other, so
 * that sets which differ only in which of them are picked are kept as one.
 *
 * @param groups blocks that stand for each other; a block for itself is a group of one
 * @param picks no set of one is within a set of another
 * @param classes how many classes of points there are, none of which is used here
 */
record Picks(List<Group> groups, List<Pick> picks, int classes) implements Family {

  /** Blocks that stand for each other, their literals in the same order. */
  record Group(List<Block> blocks) {
    boolean single() {
      return blocks.size() == 1;
    }

    List<Block.Option> options() {
      return blocks.get(0).options();
    }
  }

  /**
   * So many blocks of each group.
   *
   * @param counts by group; of a group of one 0, its items stand in {@code items}
   * @param items asked for by name
   */
  record Pick(int[] counts, BitSet items, List<Way> ways) {}

  /**
   * How those picked are answered: by group, how many blocks take each option.
   *
   * @param taken by group and option
   */
  record Way(int[][] taken) {}

  @Override
  public BigInteger count() {
    return picks.stream().map(this::count).reduce(BigInteger.ZERO, BigInteger::add);
  }

  BigInteger count(Pick pick) {
    BigInteger count = BigInteger.ONE;
    for (int g = 0; g < groups.size(); g++) {
      if (pick.counts()[g] > 0) {
        count = count.multiply(Patterns.choose(groups.get(g).blocks().size(), pick.counts()[g]));
      }
    }
    return count;
  }

  /** How many items a set of it has. */
  int size(Pick pick) {
    int size = pick.items().cardinality();
    for (int g = 0; g < groups.size(); g++) {
      size += pick.counts()[g] * groups.get(g).blocks().get(0).items().cardinality();
    }
    return size;
  }

  @Override
  public List<Found> first(int limit) {
    List<Found> all = new ArrayList<>();
    picks.forEach(pick -> all.addAll(first(pick, limit)));
    return Found.first(all, limit);
  }

  private List<Found> first(Pick pick, int limit) {
    List<List<List<Block>>> chosen = List.of(List.of());
    for (int g = 0; g < groups.size(); g++) {
      List<Block> of = groups.get(g).blocks();
      List<List<Block>> own =
          groups.get(g).single() ? List.of(of) : Patterns.combinations(of, pick.counts()[g], limit);
      List<List<List<Block>>> next = new ArrayList<>();
      for (List<List<Block>> before : chosen) {
        for (List<Block> more : own) {
          if (next.size() < limit) {
            List<List<Block>> both = new ArrayList<>(before);
            both.add(more);
            next.add(both);
          }
        }
      }
      chosen = next;
    }
    List<Found> all = new ArrayList<>();
    chosen.forEach(each -> all.add(found(pick, each)));
    return all;
  }

  private Found found(Pick pick, List<List<Block>> chosen) {
    BitSet items = (BitSet) pick.items().clone();
    List<Shape> ways = new ArrayList<>();
    for (Way way : pick.ways()) {
      Shape shape = Shape.NOTHING;
      for (int g = 0; g < groups.size(); g++) {
        int next = 0;
        for (int option = 0; option < way.taken()[g].length; option++) {
          for (int k = 0; k < way.taken()[g][option]; k++) {
            Shape own = chosen.get(g).get(next++).options().get(option).shape();
            Shape both = shape.and(own);
            shape = both == null ? shape : both;
            items.or(own.items());
          }
        }
      }
      ways.add(shape);
    }
    List<List<Integer>> picked = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      picked.add(List.of());
    }
    Pattern pattern = new Pattern(items, new int[classes], ways);
    return new Found(items, List.of(new Found.Part(pattern, picked)));
  }

  @Override
  public void containing(BigInteger times, BigInteger[] into) {
    for (Pick pick : picks) {
      BigInteger all = count(pick).multiply(times);
      pick.items().stream().forEach(i -> into[i] = into[i].add(all));
      for (int g = 0; g < groups.size(); g++) {
        List<Block> of = groups.get(g).blocks();
        if (pick.counts()[g] > 0) {
          BigInteger each =
              all.multiply(BigInteger.valueOf(pick.counts()[g]))
                  .divide(BigInteger.valueOf(of.size()));
          for (Block block : of) {
            block.items().stream().forEach(i -> into[i] = into[i].add(each));
          }
        }
      }
    }
  }

  @Override
  public void singles(Singles into) {
    for (Pick pick : picks) {
      if (size(pick) == 1) {
        pick.items().stream().forEach(into::add);
        for (int g = 0; g < groups.size(); g++) {
          if (pick.counts()[g] > 0) {
            groups.get(g).blocks().forEach(block -> block.items().stream().forEach(into::add));
          }
        }
      }
    }
  }

  @Override
  public boolean needsNothing() {
    return false;
  }
}
