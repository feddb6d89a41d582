package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;

/** How much points may come to that must stay low whatever is still missing. */
final class PointsCeiling {
  private final EffectiveEdition law;
  private final int year;
  private final Map<Integer, @Nullable String> scoreNodes;

  /**
   * @param scoreNodes by item, the node whose points it holds; filled while the tree is built
   */
  PointsCeiling(EffectiveEdition law, int year, Map<Integer, @Nullable String> scoreNodes) {
    this.law = law;
    this.year = year;
    this.scoreNodes = scoreNodes;
  }

  /**
   * What the answered points may come to at most, so that with all still missing it stays below.
   */
  @Nullable BigDecimal of(
      PointsSum sum, Expr.Points asked, int[] counts, BigDecimal low, int decimals) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal left = asked.bound().setScale(decimals, RoundingMode.FLOOR);
    if (asked.strict() && left.compareTo(asked.bound()) == 0) {
      left = left.subtract(step);
    }
    List<PointsSum> groups = new ArrayList<>();
    gather(sum, groups);
    boolean exact = true;
    for (PointsSum group : groups) {
      BigDecimal rest = rest(group, counts, asked.column());
      boolean open = open(group, counts);
      exact &= !open;
      if (!open) {
        left = left.subtract(group.known);
        continue;
      }
      BigDecimal cap = Maxima.of(law, group.node, asked.column(), year);
      BigDecimal least = least(group, counts);
      boolean capped =
          cap != null && (rest == null || group.known.add(least).add(rest).compareTo(cap) >= 0);
      if (capped && cap != null) {
        left = left.subtract(cap).add(least);
      } else if (rest == null) {
        return null;
      } else {
        left = left.subtract(group.known).subtract(rest);
      }
    }
    BigDecimal top = exact ? null : Maxima.of(law, asked.node(), asked.column(), year);
    boolean under =
        top != null
            && (asked.strict()
                ? top.compareTo(asked.bound()) < 0
                : top.compareTo(asked.bound()) <= 0);
    return under ? low.max(left) : left;
  }

  private static void gather(PointsSum sum, List<PointsSum> groups) {
    groups.add(sum);
    sum.below.forEach(each -> gather(each, groups));
  }

  private static boolean open(PointsSum group, int[] counts) {
    return group.own.stream().anyMatch(each -> counts[each.number()] < each.items().size());
  }

  private static BigDecimal least(PointsSum group, int[] counts) {
    BigDecimal least = BigDecimal.ZERO;
    for (ScoreClass each : group.own) {
      least = least.add(each.least().multiply(BigDecimal.valueOf(counts[each.number()])));
    }
    return least;
  }

  /** What the items that stay missing may come to; null where one has no known maximum. */
  private @Nullable BigDecimal rest(PointsSum group, int[] counts, String column) {
    BigDecimal rest = BigDecimal.ZERO;
    for (ScoreClass each : group.own) {
      int missing = each.items().size() - counts[each.number()];
      String node = scoreNodes.get(each.items().get(0));
      BigDecimal most = node == null ? null : Maxima.of(law, node, column, year);
      if (missing > 0) {
        if (most == null) {
          return null;
        }
        rest = rest.add(most.multiply(BigDecimal.valueOf(missing)));
      }
    }
    return rest;
  }
}
