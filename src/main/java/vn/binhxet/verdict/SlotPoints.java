package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Targets;

/**
 * Points below a node, for the engine: what is there, up to what the maxima of the missing items
 * allow. Items and maxima are found once per edition, column and year. It shares no arithmetic with
 * {@link ScoreSums}, which the checker uses.
 */
final class SlotPoints {
  private final List<Group> groups;
  private final @Nullable Fraction most;

  /**
   * Items with the same parent.
   *
   * @param fields positions of their points, -1 where they are not asked
   * @param each their maxima, null where unknown
   * @param most what all of them together may come to, null where unknown
   */
  private record Group(
      List<Integer> fields, List<@Nullable Fraction> each, @Nullable Fraction most) {}

  private SlotPoints(List<Group> groups, @Nullable Fraction most) {
    this.groups = groups;
    this.most = most;
  }

  /** The points below a node ("*" for all). */
  static SlotPoints below(String node, Binding binding) {
    EffectiveEdition law = binding.law();
    Map<Integer, Group> groups = new LinkedHashMap<>();
    for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
      int parent = score.parent();
      Group group =
          groups.computeIfAbsent(
              parent,
              p ->
                  new Group(
                      new ArrayList<>(),
                      new ArrayList<>(),
                      p < 0 ? null : most(law.nodes().get(p).node().id(), binding)));
      String field = score.node().field();
      group.fields().add(field == null ? -1 : law.fieldIndex(field));
      group.each().add(most(score.node().id(), binding));
    }
    return new SlotPoints(List.copyOf(groups.values()), most(node, binding));
  }

  private static @Nullable Fraction most(String node, Binding binding) {
    Targets.Cell cell = binding.target(node + "/max");
    return cell == null || cell.value() == null ? null : Fraction.of(cell.value());
  }

  /** The sum for one subject. */
  SlotOperand.Reach of(Values own) {
    Fraction low = Fraction.ZERO;
    Fraction high = Fraction.ZERO;
    for (Group group : groups) {
      Fraction there = there(group, own);
      low = low.plus(there);
      high = plus(high, highest(group, there, own));
    }
    boolean open = high == null || low.compareTo(high) != 0;
    return new SlotOperand.Reach(low, open ? reaching(low, smaller(high, most)) : high);
  }

  /** Points handed in, as one whole number of the smallest unit in which all of them fit. */
  private static Fraction there(Group group, Values own) {
    int digits = 0;
    for (int field : group.fields()) {
      if (field >= 0 && own.known(field)) {
        digits = Math.max(digits, own.scale(field));
      }
    }
    long units = 0;
    for (int field : group.fields()) {
      if (field >= 0 && own.known(field)) {
        long more = Powers.times(own.unscaled(field), digits - own.scale(field));
        long sum = units + more;
        if (more == Powers.TOO_LARGE || ((units ^ sum) & (more ^ sum)) < 0) {
          return exactly(group, own);
        }
        units = sum;
      }
    }
    return Fraction.of(units, digits);
  }

  private static Fraction exactly(Group group, Values own) {
    Fraction sum = Fraction.ZERO;
    for (int field : group.fields()) {
      if (field >= 0 && own.known(field)) {
        sum = sum.plus(Fraction.of(own.unscaled(field), own.scale(field)));
      }
    }
    return sum;
  }

  /** What the group may still come to, null for no bound. */
  private static @Nullable Fraction highest(Group group, Fraction there, Values own) {
    Fraction high = there;
    boolean open = false;
    for (int i = 0; i < group.fields().size(); i++) {
      int field = group.fields().get(i);
      if (field < 0 || !own.known(field)) {
        open = true;
        high = plus(high, group.each().get(i));
      }
    }
    return open ? reaching(there, smaller(high, group.most())) : there;
  }

  /** Points handed in are there, whatever a maximum says: the door refuses them where it can. */
  private static @Nullable Fraction reaching(Fraction there, @Nullable Fraction high) {
    return high != null && high.compareTo(there) < 0 ? there : high;
  }

  private static @Nullable Fraction smaller(@Nullable Fraction high, @Nullable Fraction cap) {
    return cap != null && (high == null || cap.compareTo(high) < 0) ? cap : high;
  }

  private static @Nullable Fraction plus(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null || b == null ? null : a.plus(b);
  }
}
