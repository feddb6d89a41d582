package vn.binhxet.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final List<Maximum> maxima = new ArrayList<>();

  PointsCheck(EffectiveEdition law, Shape shape, int year, LocalDate day) {
    Set<String> columns =
        law.columns().values().stream().map(Columns.Column::id).collect(Collectors.toSet());
    for (EffectiveEdition.Placed placed : law.nodes()) {
      String id = placed.node().id();
      BigDecimal max =
          common(law.targets(), id + "/max", columns.isEmpty() ? Set.of("") : columns, year, day);
      List<EffectiveEdition.Placed> scores =
          placed.node().field() == null ? law.scoresBelow(id) : List.of(placed);
      if (max != null && !scores.isEmpty()) {
        maxima.add(new Maximum(id, slots(scores, shape), new Limit(max)));
      }
    }
  }

  /** The value loaded for every column, null where one is missing or they differ. */
  static @Nullable BigDecimal common(
      Targets targets, String id, Set<String> columns, int year, LocalDate day) {
    BigDecimal common = null;
    for (String column : columns) {
      Targets.Cell cell = targets.find(id, column, year, day);
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
    BigDecimal sum = BigDecimal.ZERO;
    Slot last = null;
    for (Slot slot : maximum.scores()) {
      if (values.known(slot.index)) {
        sum = sum.add(values.decimal(slot.index));
        last = slot;
      }
    }
    if (last != null && sum.compareTo(maximum.limit().value()) > 0) {
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
