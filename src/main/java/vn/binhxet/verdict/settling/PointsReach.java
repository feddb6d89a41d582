package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;
import vn.binhxet.verdict.reach.Exact;

/** What points must come to for a comparison of a sum of them to hold or to fail. */
final class PointsReach {
  private PointsReach() {}

  /** The node whose points a comparison holds against a bar, null for another comparison. */
  static @Nullable String node(Claim.Compare compare) {
    if (compare.left() instanceof Operand.Points p) {
      return p.node();
    }
    return compare.right() instanceof Operand.Points p ? p.node() : null;
  }

  /** What the points are held against. */
  static Operand bar(Claim.Compare compare) {
    return compare.left() instanceof Operand.Points ? compare.right() : compare.left();
  }

  /**
   * @param maxima column whose maxima bound what is missing
   * @param open the items that may be needed
   */
  static Both of(Claim.Compare compare, Exact bar, String maxima, BitSet open) {
    String node = node(compare);
    boolean turned = !(compare.left() instanceof Operand.Points);
    Comparator op = turned ? turned(compare.op()) : compare.op();
    BigDecimal bound = new BigDecimal(bar.num()).divide(new BigDecimal(bar.den()));
    return node == null
        ? Both.OPEN
        : new Both(
            points(node, op, bound, maxima, open), points(node, op.negated(), bound, maxima, open));
  }

  private static Expr points(
      String node, Comparator op, BigDecimal bar, String maxima, BitSet open) {
    return switch (op) {
      case AT_LEAST -> new Expr.Points(node, "", true, bar, false, open);
      case MORE_THAN -> new Expr.Points(node, "", true, bar, true, open);
      case AT_MOST -> new Expr.Points(node, maxima, false, bar, false, open);
      case LESS_THAN -> new Expr.Points(node, maxima, false, bar, true, open);
      case EQUAL ->
          Logic.all(
              List.of(
                  points(node, Comparator.AT_LEAST, bar, maxima, open),
                  points(node, Comparator.AT_MOST, bar, maxima, open)));
      case NOT_EQUAL ->
          Logic.some(
              List.of(
                  points(node, Comparator.MORE_THAN, bar, maxima, open),
                  points(node, Comparator.LESS_THAN, bar, maxima, open)));
    };
  }

  private static Comparator turned(Comparator op) {
    return switch (op) {
      case AT_LEAST -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE_THAN -> Comparator.LESS_THAN;
      case LESS_THAN -> Comparator.MORE_THAN;
      default -> op;
    };
  }
}
