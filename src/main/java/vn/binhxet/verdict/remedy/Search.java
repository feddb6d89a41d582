package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * The smallest plans for a formula. Parts that share no fact are solved apart and put together, so
 * that they can be counted without being listed; those that share one are taken apart into cases.
 */
final class Search {
  private final List<Lever> levers;
  private final long[] now;
  private final int most;
  private final int explicit;

  /**
   * @param most how many plans are kept
   * @param explicit how many ways to share out a sum are listed one by one
   */
  Search(List<Lever> levers, int most, int explicit) {
    this.levers = levers;
    this.most = most;
    this.explicit = explicit;
    now = levers.stream().mapToLong(Lever::now).toArray();
  }

  Found find(Formula formula) {
    if (formula.holds(now)) {
      return Found.NOTHING;
    }
    if (formula instanceof Formula.Fixed) {
      return Found.NONE;
    }
    if (formula instanceof Formula.Some some) {
      if (some.all()) {
        return all(some.parts());
      }
      if (apart(some.parts())) {
        return someOf(some);
      }
    }
    return new Cases(levers, most, explicit).find(formula);
  }

  private Found all(List<Formula> parts) {
    Found found = Found.NOTHING;
    for (List<Formula> linked : linked(parts)) {
      Found one =
          linked.size() == 1
              ? find(linked.get(0))
              : linked.stream().allMatch(part -> part.holds(now))
                  ? Found.NOTHING
                  : new Cases(levers, most, explicit).find(Formula.all(linked));
      if (one.first().isEmpty()) {
        return new Found(List.of(), one.count(), one.exact());
      }
      found = found.and(one, most);
    }
    return found;
  }

  /** At least so many of parts that share no fact: every choice of those that do not hold. */
  private Found someOf(Formula.Some some) {
    int need = some.atLeast();
    List<Formula> failing = new ArrayList<>();
    for (Formula part : some.parts()) {
      if (part.holds(now)) {
        need--;
      } else {
        failing.add(part);
      }
    }
    List<Found> chosen = new ArrayList<>(Collections.nCopies(need + 1, Found.NONE));
    chosen.set(0, Found.NOTHING);
    for (Formula part : failing) {
      Found one = find(part);
      for (int k = need; k >= 1; k--) {
        chosen.set(k, chosen.get(k).or(chosen.get(k - 1).and(one, most), most));
      }
    }
    return chosen.get(need);
  }

  private static boolean apart(List<Formula> parts) {
    BitSet seen = new BitSet();
    for (Formula part : parts) {
      if (seen.intersects(part.levers())) {
        return false;
      }
      seen.or(part.levers());
    }
    return true;
  }

  /** Parts in groups, so that no two groups share a fact. */
  static List<List<Formula>> linked(List<Formula> parts) {
    List<List<Formula>> groups = new ArrayList<>();
    List<BitSet> of = new ArrayList<>();
    for (Formula part : parts) {
      List<Formula> group = new ArrayList<>();
      BitSet levers = (BitSet) part.levers().clone();
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (of.get(i).intersects(levers)) {
          levers.or(of.remove(i));
          group.addAll(0, groups.remove(i));
        }
      }
      group.add(part);
      groups.add(group);
      of.add(levers);
    }
    return groups;
  }
}
