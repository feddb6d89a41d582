package vn.binhxet.verdict.settling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a condition is built. */
final class Conditions {
  private Conditions() {}

  /** The parts of a condition; none for a literal. */
  static List<Expr> parts(Expr expr) {
    if (expr instanceof Expr.All all) {
      return all.parts();
    }
    if (expr instanceof Expr.Some some) {
      return some.parts();
    }
    return expr instanceof Expr.AtLeast least ? least.parts() : List.of();
  }

  /** Every literal in it, once. */
  static List<Expr> literals(Expr expr) {
    Set<Expr> all = new LinkedHashSet<>();
    gather(expr, all);
    return List.copyOf(all);
  }

  private static void gather(Expr expr, Set<Expr> into) {
    List<Expr> parts = parts(expr);
    if (parts.isEmpty()) {
      into.add(expr);
    } else {
      parts.forEach(part -> gather(part, into));
    }
  }

  /** Whether it counts anywhere. */
  static boolean counts(Expr expr) {
    return expr instanceof Expr.AtLeast || parts(expr).stream().anyMatch(Conditions::counts);
  }
}
