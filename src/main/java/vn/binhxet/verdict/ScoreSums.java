package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.EffectiveEdition.Placed;
import vn.binhxet.law.Field;
import vn.binhxet.law.Targets;

/**
 * A sum of points, for the checker. While items are missing the sum is an interval: from the points
 * there are, to what the maxima still allow. Where only the maximum of a group is known no maximum
 * of an item is invented: the missing items may lift the group to its maximum. Which items there
 * are and what they may come to hangs on edition and column alone and is found out once.
 */
final class ScoreSums {
  private final List<Group> groups;
  private final @Nullable BigDecimal most;

  /**
   * An item that carries points.
   *
   * @param field position of its points, -1 where they are not asked
   * @param most its maximum, null where unknown
   */
  private record Item(int field, @Nullable BigDecimal most) {}

  /**
   * Items with the same parent.
   *
   * @param most what all of them together may come to, null where unknown
   */
  private record Group(List<Item> items, @Nullable BigDecimal most) {}

  private ScoreSums(List<Group> groups, @Nullable BigDecimal most) {
    this.groups = groups;
    this.most = most;
  }

  /** The sum below a node ("*" for all). */
  static ScoreSums below(String node, Binding binding) {
    EffectiveEdition law = binding.law();
    Map<Integer, List<Item>> items = new LinkedHashMap<>();
    for (Placed score : law.scoresBelow(node)) {
      String name = score.node().field();
      items
          .computeIfAbsent(score.parent(), p -> new ArrayList<>())
          .add(
              new Item(name == null ? -1 : law.fieldIndex(name), most(score.node().id(), binding)));
    }
    List<Group> groups = new ArrayList<>();
    items.forEach(
        (parent, of) ->
            groups.add(
                new Group(
                    of, parent < 0 ? null : most(law.nodes().get(parent).node().id(), binding))));
    return new ScoreSums(groups, most(node, binding));
  }

  /** The sum for one subject. */
  Span of(Values own, Unknowns why) {
    Span total = Amounts.whole(0);
    for (Group group : groups) {
      total = total.plus(of(group, own, why));
    }
    return reaching(total.low(), smaller(total.high(), most, total.exact()));
  }

  private static Span of(Group group, Values own, Unknowns why) {
    Span given = given(group, own);
    if (given != null) {
      return given;
    }
    BigDecimal known = BigDecimal.ZERO;
    BigDecimal room = BigDecimal.ZERO;
    boolean missing = false;
    for (Item item : group.items()) {
      if (item.field() >= 0 && own.known(item.field())) {
        known = known.add(own.decimal(item.field()));
      } else {
        missing = true;
        room = room == null || item.most() == null ? null : room.add(item.most());
      }
    }
    Ratio low = Ratio.of(known);
    if (!missing) {
      return Span.exactly(low);
    }
    why.missing();
    Ratio high = room == null ? null : Ratio.of(known.add(room));
    return reaching(low, smaller(high, group.most(), false));
  }

  /** What is given stays, even above a maximum, which the door refuses where it can. */
  private static Span reaching(Ratio low, @Nullable Ratio high) {
    return new Span(low, high != null && high.compareTo(low) < 0 ? low : high);
  }

  /** The sum where every item is given, as nearly always; null where one is missing or huge. */
  private static @Nullable Span given(Group group, Values own) {
    int digits = 0;
    for (Item item : group.items()) {
      if (item.field() < 0 || !own.known(item.field())) {
        return null;
      }
      digits = Math.max(digits, own.scale(item.field()));
    }
    if (digits > Field.DEFAULT_DECIMALS) {
      return null;
    }
    long sum = 0;
    for (Item item : group.items()) {
      long points = own.unscaled(item.field());
      if (Math.abs(points) > Integer.MAX_VALUE) {
        return null;
      }
      for (int scale = own.scale(item.field()); scale < digits; scale++) {
        points *= 10;
      }
      sum += points;
    }
    return Span.exactly(Ratio.of(BigDecimal.valueOf(sum, digits)));
  }

  private static @Nullable Ratio smaller(
      @Nullable Ratio high, @Nullable BigDecimal cap, boolean exact) {
    if (cap == null || exact) {
      return high;
    }
    Ratio bound = Ratio.of(cap);
    return high == null || bound.compareTo(high) < 0 ? bound : high;
  }

  private static @Nullable BigDecimal most(String node, Binding binding) {
    Targets.Cell cell = binding.target(node + "/max");
    return cell == null ? null : cell.value();
  }
}
