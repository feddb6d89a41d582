package vn.binhxet.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Targets;

/**
 * Refuses points above the maximum of their item, and sums above that of their group, where the
 * maximum is loaded and the same in every column. Where it is not known nothing is invented.
 */
final class PointsCheck {

  /** The points of one item, or of all items below a group. */
  private record Maximum(String node, List<Slot> scores, Limit limit) {}

  /** With six digits after the point, nine thousand of these add up within a long. */
  private static final long LARGEST_ADDED = 1_000_000_000;

  private final List<Maximum> maxima = new ArrayList<>();

  PointsCheck(EffectiveEdition law, Shape shape, int year, LocalDate day) {
    for (EffectiveEdition.Placed placed : law.nodes()) {
      String id = placed.node().id();
      BigDecimal max = common(law, id + "/max", year, day);
      List<EffectiveEdition.Placed> scores = scores(placed, law);
      if (max != null && !scores.isEmpty()) {
        maxima.add(new Maximum(id, slots(scores, shape), new Limit(max)));
      }
    }
  }

  /** The items that a node's maximum is about: itself, or all below it. */
  static List<EffectiveEdition.Placed> scores(
      EffectiveEdition.Placed placed, EffectiveEdition law) {
    return placed.node().field() == null ? law.scoresBelow(placed.node().id()) : List.of(placed);
  }

  /** The value loaded for every column, null where one is missing or they differ. */
  static @Nullable BigDecimal common(EffectiveEdition law, String id, int year, LocalDate day) {
    List<String> columns = law.columns().values().stream().map(Columns.Column::id).toList();
    BigDecimal common = null;
    for (String column : columns.isEmpty() ? List.of("") : columns) {
      Targets.Cell cell = law.targets().find(id, column, year, day);
      BigDecimal value = cell == null ? null : cell.value();
      if (value == null || (common != null && common.compareTo(value) != 0)) {
        return null;
      }
      common = value;
    }
    return common;
  }

  private static List<Slot> slots(List<EffectiveEdition.Placed> scores, Shape shape) {
    List<Slot> slots = new ArrayList<>();
    for (EffectiveEdition.Placed score : scores) {
      String field = score.node().field();
      Slot slot = field == null ? null : shape.find(field);
      if (slot != null) {
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Checks values while the reader is at their object. */
  void check(Values values, Faults faults) {
    for (Maximum maximum : maxima) {
      if (maximum.scores().size() == 1) {
        item(maximum, maximum.scores().get(0), values, faults);
      } else {
        group(maximum, values, faults);
      }
    }
  }

  private static void item(Maximum maximum, Slot slot, Values values, Faults faults) {
    int at = slot.index;
    if (values.known(at) && maximum.limit().compare(values.unscaled(at), values.scale(at)) > 0) {
      refuse(maximum, slot, values.decimal(at), faults);
    }
  }

  private static void group(Maximum maximum, Values values, Faults faults) {
    long sum = 0;
    Slot last = null;
    for (Slot slot : maximum.scores()) {
      int at = slot.index;
      if (values.known(at)) {
        if (values.unscaled(at) > LARGEST_ADDED || values.scale(at) > Limit.DIGITS) {
          exactly(maximum, values, faults);
          return;
        }
        sum += values.unscaled(at) * Limit.power(Limit.DIGITS - values.scale(at));
        last = slot;
      }
    }
    if (last != null && maximum.limit().compare(sum, Limit.DIGITS) > 0) {
      exactly(maximum, values, faults);
    }
  }

  /** The same for sums that a long may not hold, and for the message. */
  private static void exactly(Maximum maximum, Values values, Faults faults) {
    BigDecimal sum = BigDecimal.ZERO;
    Slot last = maximum.scores().get(0);
    for (Slot slot : maximum.scores()) {
      if (values.known(slot.index)) {
        sum = sum.add(values.decimal(slot.index));
        last = slot;
      }
    }
    if (sum.compareTo(maximum.limit().value()) > 0) {
      refuse(maximum, last, sum, faults);
    }
  }

  private static void refuse(Maximum maximum, Slot slot, BigDecimal points, Faults faults) {
    faults.path.push(slot.name);
    new FieldFaults(faults)
        .pointsAboveMax(slot, points.toPlainString(), maximum.node(), maximum.limit().value());
    faults.path.pop();
  }
}
