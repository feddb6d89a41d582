package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans for a formula whose parts share facts: it is taken apart into cases, in each of which every
 * part must hold; the smallest of all cases are the smallest of the formula.
 */
final class Cases {
  /** Cases that are looked at; beyond, the answer says that there may be more. */
  private static final int MOST = 4_000;

  private final List<Lever> levers;
  private final int most;
  private final int explicit;
  private boolean exact = true;

  Cases(List<Lever> levers, int most, int explicit) {
    this.levers = levers;
    this.most = most;
    this.explicit = explicit;
  }

  Found find(Formula formula) {
    Set<Draft> drafts = new HashSet<>();
    for (List<Formula> one : cases(formula)) {
      drafts.addAll(solve(one));
    }
    Smallest smallest = new Smallest();
    List<Draft> left = smallest.of(drafts);
    return Found.of(left, most, exact && smallest.exact());
  }

  private List<List<Formula>> cases(Formula formula) {
    if (!(formula instanceof Formula.Some some)) {
      return List.of(List.of(formula));
    }
    // chosen.get(k): the ways in which k of the parts so far hold.
    List<List<List<Formula>>> chosen = new ArrayList<>();
    chosen.add(List.of(List.of()));
    for (int k = 1; k <= some.atLeast(); k++) {
      chosen.add(List.of());
    }
    int left = some.parts().size();
    for (Formula part : some.parts()) {
      List<List<Formula>> own = cases(part);
      left--;
      for (int k = some.atLeast(); k >= 1; k--) {
        List<List<Formula>> with = product(chosen.get(k - 1), own);
        with.addAll(chosen.get(k));
        chosen.set(k, limited(with));
      }
      for (int k = 0; k < some.atLeast() - left; k++) {
        chosen.set(k, List.of());
      }
    }
    return chosen.get(some.atLeast());
  }

  private List<List<Formula>> product(List<List<Formula>> some, List<List<Formula>> others) {
    List<List<Formula>> both = new ArrayList<>();
    for (List<Formula> one : some) {
      for (List<Formula> other : others) {
        if (both.size() > MOST) {
          return both;
        }
        List<Formula> joined = new ArrayList<>(one);
        joined.addAll(other);
        both.add(joined);
      }
    }
    return both;
  }

  private List<List<Formula>> limited(List<List<Formula>> all) {
    if (all.size() <= MOST) {
      return all;
    }
    exact = false;
    return all.subList(0, MOST);
  }

  private List<Draft> solve(List<Formula> all) {
    Map<Integer, Ranges> where = new HashMap<>();
    List<Formula> sums = new ArrayList<>();
    for (Formula part : all) {
      if (part instanceof Formula.One one) {
        where.merge(one.lever(), one.where(), Ranges::and);
      } else if (!part.equals(Formula.YES)) {
        sums.add(part);
      }
    }
    if (sums.contains(Formula.NO) || where.values().stream().anyMatch(Ranges::isEmpty)) {
      return List.of();
    }
    List<Draft> drafts = List.of(Draft.NOTHING);
    Set<Integer> summed = new HashSet<>();
    for (List<Formula> linked : Search.linked(sums)) {
      linked.forEach(sum -> sum.levers().stream().forEach(summed::add));
      Sums solver = new Sums(levers, where, explicit);
      drafts = together(drafts, solver.solve(linked));
      exact &= solver.exact();
    }
    for (Map.Entry<Integer, Ranges> each : where.entrySet()) {
      if (!summed.contains(each.getKey())) {
        drafts = together(drafts, options(levers.get(each.getKey()), each.getValue()));
      }
    }
    return drafts;
  }

  private static List<Draft> together(List<Draft> some, List<Draft> others) {
    return some.stream().flatMap(one -> others.stream().map(one::and)).toList();
  }

  /** Where a lever that stands alone may go: the nearest on either side, or any code. */
  static List<Draft> options(Lever lever, Ranges where) {
    long now = lever.now();
    if (where.has(now)) {
      return List.of(Draft.NOTHING);
    }
    List<Draft> options = new ArrayList<>();
    if (!lever.ordered()) {
      for (Ranges.Range range : where.parts()) {
        for (long to = range.from(); to <= range.to(); to++) {
          options.add(Draft.of(new Part.Move(lever, to)));
        }
      }
      return options;
    }
    Long below = null;
    Long above = null;
    for (Ranges.Range range : where.parts()) {
      if (range.to() < now) {
        below = range.to();
      } else if (above == null) {
        above = range.from();
      }
    }
    if (below != null) {
      options.add(Draft.of(new Part.Move(lever, below)));
    }
    if (above != null) {
      options.add(Draft.of(new Part.Move(lever, above)));
    }
    return options;
  }
}
