package vn.binhxet.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a part above its whole: a value above that of the field it may not exceed. Shares are
 * held against each other where both are percentages, or counts of the same whole; a count of 40
 * and one of 50 may speak of different people, so nothing is said of them.
 */
final class NotAboveCheck {

  /** A field and the one it may not exceed, which may be the list owner's. */
  private record Pair(Slot part, Slot whole, boolean ofOwner) {}

  /** The pairs of one list's members. */
  private record OfMembers(Slot list, List<Pair> pairs) {}

  private final List<Pair> pairs;
  private final List<OfMembers> lists = new ArrayList<>();

  NotAboveCheck(Shape shape) {
    pairs = pairs(shape, null);
    for (Slot slot : shape.slots) {
      List<Pair> members = slot.members == null ? List.of() : pairs(slot.members, shape);
      if (!members.isEmpty()) {
        lists.add(new OfMembers(slot, members));
      }
    }
  }

  private static List<Pair> pairs(Shape shape, @Nullable Shape owner) {
    List<Pair> pairs = new ArrayList<>();
    for (Slot slot : shape.slots) {
      String name = slot.field.notAbove();
      if (name != null) {
        Slot own = shape.find(name);
        Slot whole = own == null && owner != null ? owner.find(name) : own;
        if (whole != null) {
          pairs.add(new Pair(slot, whole, own == null));
        }
      }
    }
    return pairs;
  }

  /** Checks values while the reader is at their object. */
  void check(Values values, Faults faults) {
    check(pairs, values, values, faults);
    for (OfMembers each : lists) {
      List<Values> members = values.members(each.list().index);
      faults.path.push(each.list().name);
      for (int i = 0; i < members.size(); i++) {
        faults.path.push(i);
        check(each.pairs(), members.get(i), values, faults);
        faults.path.pop();
      }
      faults.path.pop();
    }
  }

  private static void check(List<Pair> pairs, Values own, Values owner, Faults faults) {
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      Values other = pair.ofOwner() ? owner : own;
      int part = pair.part().index;
      int whole = pair.whole().index;
      if (own.known(part) && other.known(whole) && above(own, part, other, whole)) {
        faults.path.push(pair.part().name);
        new FieldFaults(faults)
            .aboveOther(pair.part(), stated(own, part), pair.whole(), stated(other, whole));
        faults.path.pop();
      }
    }
  }

  private static String stated(Values values, int field) {
    return values.whole(field) > 0
        ? values.unscaled(field) + "/" + values.whole(field)
        : values.decimal(field).toPlainString();
  }

  private static boolean above(Values own, int part, Values other, int whole) {
    if (own.whole(part) != other.whole(whole)) {
      return false;
    }
    return own.scale(part) == other.scale(whole)
        ? own.unscaled(part) > other.unscaled(whole)
        : own.decimal(part).compareTo(other.decimal(whole)) > 0;
  }
}
