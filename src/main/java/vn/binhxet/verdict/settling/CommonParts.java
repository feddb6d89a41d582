package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several parts of a condition share, said once. */
final class CommonParts {
  private CommonParts() {}

  /** (X or A) and (X or B) is X or (A and B), beside whatever else is asked. */
  static Expr alternativesOut(List<Expr> parts) {
    Set<Expr> common = null;
    List<Expr> others = new ArrayList<>();
    List<Expr.Some> open = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Some some) {
        open.add(some);
        if (common == null) {
          common = new LinkedHashSet<>(some.parts());
        } else {
          common.retainAll(new LinkedHashSet<>(some.parts()));
        }
      } else {
        others.add(part);
      }
    }
    if (open.size() < 2 || common == null || common.isEmpty()) {
      return new Expr.All(List.copyOf(parts), Logic.items(parts));
    }
    List<Expr> rest = new ArrayList<>();
    for (Expr.Some some : open) {
      List<Expr> left = new ArrayList<>(some.parts());
      left.removeAll(common);
      rest.add(Logic.some(left));
    }
    List<Expr> ways = new ArrayList<>(common);
    ways.add(Logic.all(rest));
    others.add(Logic.some(ways));
    return Logic.all(others);
  }

  /** (X and A) or (X and B) is X and (A or B). */
  static Expr commonOut(List<Expr> parts) {
    Set<Expr> common = null;
    for (Expr part : parts) {
      Set<Expr> conjuncts =
          part instanceof Expr.All all ? new LinkedHashSet<>(all.parts()) : Set.of(part);
      if (common == null) {
        common = new LinkedHashSet<>(conjuncts);
      } else {
        common.retainAll(conjuncts);
      }
    }
    if (common == null || common.isEmpty()) {
      return new Expr.Some(List.copyOf(parts), Logic.items(parts));
    }
    List<Expr> rest = new ArrayList<>();
    for (Expr part : parts) {
      List<Expr> left = new ArrayList<>(part instanceof Expr.All all ? all.parts() : List.of(part));
      left.removeAll(common);
      rest.add(Logic.all(left));
    }
    List<Expr> whole = new ArrayList<>(common);
    whole.add(Logic.some(rest));
    return Logic.all(whole);
  }
}
