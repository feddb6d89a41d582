package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which way each lever of linked sums may have to move. A way that helps no sum in need is in no
 * smallest plan: without it every sum would be as well off.
 */
final class Directions {
  private final List<Lever> levers;
  private final Map<Integer, Ranges> where;
  private final List<Formula.Sum> sums;
  private final List<Integer> of;
  private final boolean[] needed;
  private final Set<Integer> up = new HashSet<>();
  private final Set<Integer> down = new HashSet<>();

  Directions(
      List<Lever> levers, Map<Integer, Ranges> where, List<Formula.Sum> sums, List<Integer> of) {
    this.levers = levers;
    this.where = where;
    this.sums = sums;
    this.of = of;
    long[] now = levers.stream().mapToLong(Lever::now).toArray();
    needed = new boolean[sums.size()];
    for (int s = 0; s < needed.length; s++) {
      needed[s] = !sums.get(s).holds(now) || sums.get(s).of().stream().anyMatch(this::forced);
    }
    while (spread()) {
      // Until nothing more is needed.
    }
  }

  private boolean forced(int lever) {
    return !ranges(lever).has(levers.get(lever).now());
  }

  private Ranges ranges(int lever) {
    Lever of = levers.get(lever);
    return where.getOrDefault(lever, Ranges.of(of.least(), of.most()));
  }

  private boolean spread() {
    boolean changed = false;
    for (int lever : of) {
      for (int s = 0; s < needed.length; s++) {
        long factor = needed[s] ? sums.get(s).factor(lever) : 0;
        changed |= factor > 0 && up.add(lever);
        changed |= factor < 0 && down.add(lever);
      }
    }
    for (int s = 0; s < needed.length; s++) {
      for (int lever : sums.get(s).of()) {
        long factor = sums.get(s).factor(lever);
        boolean hurt = factor < 0 ? up.contains(lever) : down.contains(lever);
        if (!needed[s] && hurt && canHurt(lever, factor < 0)) {
          needed[s] = true;
          changed = true;
        }
      }
    }
    return changed;
  }

  private boolean canHurt(int lever, boolean upward) {
    Lever one = levers.get(lever);
    return upward ? one.most() > one.now() : one.least() < one.now();
  }

  /** The ways of a lever, each with the steps it may take. */
  List<Part.Item> of(int lever) {
    Lever one = levers.get(lever);
    long now = one.now();
    boolean forced = forced(lever);
    List<Part.Item> items = new ArrayList<>();
    List<Ranges.Range> parts = ranges(lever).parts();
    if (forced || up.contains(lever)) {
      for (Ranges.Range part : parts) {
        if (part.to() >= now && (items.isEmpty() || up.contains(lever))) {
          add(items, one, 1, Math.max(part.from(), now) - now, part.to() - now);
        }
      }
    }
    int above = items.size();
    if (forced || down.contains(lever)) {
      for (int i = parts.size() - 1; i >= 0; i--) {
        Ranges.Range part = parts.get(i);
        if (part.from() <= now && (items.size() == above || down.contains(lever))) {
          add(items, one, -1, now - Math.min(part.to(), now), now - part.from());
        }
      }
    }
    return items.isEmpty() ? List.of(new Part.Item(one, 1, 0, 0)) : items;
  }

  /** A way of no step is none. */
  private static void add(List<Part.Item> items, Lever lever, int direction, long from, long to) {
    if (to > 0) {
      items.add(new Part.Item(lever, direction, from, to - from));
    }
  }
}
