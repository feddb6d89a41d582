package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Targets;

/**
 * Sums of points, for the checker. While items are missing the sum is an interval: from the points
 * there are, to what the maxima still allow. Where only the maximum of a group is known no maximum
 * of an item is invented: the missing items may lift the group to its maximum.
 */
final class ScoreSums {
  private final Binding binding;

  ScoreSums(Binding binding) {
    this.binding = binding;
  }

  /** The sum below a node ("*" for all). */
  Span sum(String node, Values own, Unknowns why) {
    Map<Integer, List<EffectiveEdition.Placed>> groups = new LinkedHashMap<>();
    for (EffectiveEdition.Placed score : binding.law().scoresBelow(node)) {
      groups.computeIfAbsent(score.parent(), p -> new java.util.ArrayList<>()).add(score);
    }
    Span total = Amounts.whole(0);
    for (Map.Entry<Integer, List<EffectiveEdition.Placed>> group : groups.entrySet()) {
      total = total.plus(group(group.getKey(), group.getValue(), own, why));
    }
    BigDecimal cap = max(node);
    return new Span(total.low(), smaller(total.high(), cap, total.exact()));
  }

  private Span group(int parent, List<EffectiveEdition.Placed> scores, Values own, Unknowns why) {
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal room = BigDecimal.ZERO;
    boolean missing = false;
    for (EffectiveEdition.Placed score : scores) {
      String name = score.node().field();
      int field = name == null ? -1 : binding.law().fieldIndex(name);
      if (field >= 0 && own.known(field)) {
        known = known.add(own.decimal(field));
      } else {
        missing = true;
        BigDecimal itemMax = max(score.node().id());
        room = room == null || itemMax == null ? null : room.add(itemMax);
      }
    }
    Ratio low = Ratio.of(known);
    if (!missing) {
      return Span.exactly(low);
    }
    why.missing();
    Ratio high = room == null ? null : Ratio.of(known.add(room));
    BigDecimal groupMax = parent < 0 ? null : max(binding.law().nodes().get(parent).node().id());
    return new Span(low, smaller(high, groupMax, false));
  }

  private static @Nullable Ratio smaller(
      @Nullable Ratio high, @Nullable BigDecimal cap, boolean exact) {
    if (cap == null || exact) {
      return high;
    }
    Ratio bound = Ratio.of(cap);
    return high == null || bound.compareTo(high) < 0 ? bound : high;
  }

  private @Nullable BigDecimal max(String node) {
    Targets.Cell cell = binding.target(node + "/max");
    return cell == null ? null : cell.value();
  }
}
