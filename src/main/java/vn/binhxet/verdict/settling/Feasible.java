package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.verdict.reach.Exact;

/**
 * Whether numbers can be found that stand to each other as asked, each within its own range: by
 * eliminating one after the other (Fourier and Motzkin), exactly.
 */
final class Feasible {
  private static final int MOST_SUMS = 4_000;

  /** Between two values, ends included, written with so many digits. */
  record Range(Exact low, Exact high, int decimals) {}

  /** A sum that is at most 0, or less than 0. */
  private record Below(Map<Integer, Exact> factors, Exact constant, boolean strict) {}

  private Feasible() {}

  /** A value for each, or null. */
  static @Nullable Map<Integer, BigDecimal> solve(
      Map<Integer, Range> ranges, List<Expr.Joint> joints) {
    for (int i = 0; i < joints.size(); i++) {
      Expr.Joint joint = joints.get(i);
      if (joint.op() == Comparator.NOT_EQUAL) {
        for (Comparator op : List.of(Comparator.LESS_THAN, Comparator.MORE_THAN)) {
          List<Expr.Joint> one = new ArrayList<>(joints);
          one.set(i, new Expr.Joint(joint.factors(), joint.constant(), op));
          Map<Integer, BigDecimal> found = solve(ranges, one);
          if (found != null) {
            return found;
          }
        }
        return null;
      }
    }
    Set<Below> sums = new LinkedHashSet<>();
    joints.forEach(joint -> add(joint, sums));
    ranges.forEach(
        (item, range) -> {
          sums.add(new Below(Map.of(item, Exact.ONE.negate()), range.low(), false));
          sums.add(new Below(Map.of(item, Exact.ONE), range.high().negate(), false));
        });
    return values(ranges, sums);
  }

  private static void add(Expr.Joint joint, Set<Below> sums) {
    Below up = new Below(joint.factors(), joint.constant(), false);
    Below down = times(up, Exact.ONE.negate());
    switch (joint.op()) {
      case AT_MOST -> sums.add(up);
      case LESS_THAN -> sums.add(new Below(up.factors(), up.constant(), true));
      case AT_LEAST -> sums.add(down);
      case MORE_THAN -> sums.add(new Below(down.factors(), down.constant(), true));
      default -> {
        sums.add(up);
        sums.add(down);
      }
    }
  }

  private static Below times(Below sum, Exact factor) {
    Map<Integer, Exact> scaled = new HashMap<>();
    sum.factors().forEach((item, each) -> scaled.put(item, each.times(factor)));
    return new Below(scaled, sum.constant().times(factor), sum.strict());
  }

  private static @Nullable Map<Integer, BigDecimal> values(
      Map<Integer, Range> ranges, Set<Below> all) {
    List<Integer> order = new ArrayList<>(ranges.keySet());
    List<Set<Below>> stages = new ArrayList<>();
    Set<Below> sums = all;
    for (int item : order) {
      stages.add(sums);
      sums = without(item, sums);
      if (sums.size() > MOST_SUMS) {
        return null;
      }
    }
    for (Below sum : sums) {
      int sign = sum.constant().signum();
      if (sign > 0 || (sign == 0 && sum.strict())) {
        return null;
      }
    }
    Map<Integer, BigDecimal> found = new LinkedHashMap<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      int item = order.get(i);
      Range range = ranges.get(item);
      BigDecimal value = range == null ? null : value(item, range.decimals(), stages.get(i), found);
      if (value == null) {
        return null;
      }
      found.put(item, value);
    }
    return found;
  }

  private static Set<Below> without(int item, Set<Below> sums) {
    Set<Below> left = new LinkedHashSet<>();
    List<Below> up = new ArrayList<>();
    List<Below> down = new ArrayList<>();
    for (Below sum : sums) {
      Exact factor = sum.factors().get(item);
      if (factor == null || factor.signum() == 0) {
        left.add(sum);
      } else {
        (factor.signum() > 0 ? up : down).add(times(sum, Exact.ONE.over(absolute(factor))));
      }
    }
    for (Below one : up) {
      for (Below other : down) {
        Map<Integer, Exact> factors = new HashMap<>(one.factors());
        other.factors().forEach((each, factor) -> factors.merge(each, factor, Exact::plus));
        factors.values().removeIf(factor -> factor.signum() == 0);
        left.add(
            new Below(
                factors, one.constant().plus(other.constant()), one.strict() || other.strict()));
      }
    }
    return left;
  }

  private static Exact absolute(Exact value) {
    return value.signum() < 0 ? value.negate() : value;
  }

  /** The lowest value of the item that all sums allow, the later ones given. */
  private static @Nullable BigDecimal value(
      int item, int decimals, Set<Below> sums, Map<Integer, BigDecimal> found) {
    BigDecimal low = null;
    BigDecimal high = null;
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    for (Below sum : sums) {
      Exact factor = sum.factors().get(item);
      if (factor == null || factor.signum() == 0) {
        continue;
      }
      Exact rest = sum.constant();
      for (Map.Entry<Integer, Exact> each : sum.factors().entrySet()) {
        if (each.getKey() != item) {
          rest =
              rest.plus(
                  each.getValue()
                      .times(Exact.of(found.getOrDefault(each.getKey(), BigDecimal.ZERO))));
        }
      }
      Exact bound = rest.negate().over(factor);
      if (factor.signum() < 0) {
        BigDecimal least = bound.ceiling(decimals);
        least = sum.strict() && Exact.of(least).equals(bound) ? least.add(step) : least;
        low = low == null ? least : low.max(least);
      } else {
        BigDecimal most = bound.floor(decimals);
        most = sum.strict() && Exact.of(most).equals(bound) ? most.subtract(step) : most;
        high = high == null ? most : high.min(most);
      }
    }
    return low == null || (high != null && low.compareTo(high) > 0) ? null : low;
  }
}
