package vn.binhxet.verdict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.MemberFact;
import vn.binhxet.rules.Slots;
import vn.binhxet.rules.SubjectFact;

/**
 * Turns a subject's values into the whole numbers that the derived rules compare. Both sides of a
 * comparison are brought to one small unit; where that does not fit a long, both are replaced by
 * the sign of their difference, which compares the same.
 */
final class SlotFiller {
  /** Beyond this a share in counts is compared the general way. */
  private static final long MOST_COUNTED = 1_000_000_000;

  private final Fill[] subject;
  private final Fill[][] members;
  private final int[] lists;
  private final boolean ranking;

  /** Writes one slot. */
  private interface Fill {
    void fill(Values own, Values outer, Slots slots);
  }

  SlotFiller(Binding binding, Derived derived) {
    ranking = !binding.subjectScope().outer().isEmpty();
    subject = fills(binding, derived.slots(), binding.subjectScope());
    List<Derived.MemberList> all = derived.lists();
    members = new Fill[all.size()][];
    lists = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      lists[i] = all.get(i).field();
      List<Field> fields = binding.law().fields().get(lists[i]).fields();
      members[i] = fills(binding, all.get(i).slots(), new Scope(fields, List.of()));
    }
  }

  /**
   * @param own the subject's values, or the candidate's in a ranking
   * @param outer the values around the candidate; the same as {@code own} elsewhere
   */
  void fill(Values own, Values outer, SubjectFact fact) {
    fact.clear();
    for (Fill fill : subject) {
      fill.fill(own, outer, fact);
    }
    Values owner = ranking ? outer : own;
    for (int i = 0; i < lists.length; i++) {
      boolean known = owner.known(lists[i]);
      fact.setListKnown(i, known);
      if (known && members[i].length > 0) {
        for (Values member : owner.members(lists[i])) {
          MemberFact memberFact = new MemberFact(fact, i, members[i].length);
          for (Fill fill : members[i]) {
            fill.fill(member, owner, memberFact);
          }
          fact.add(memberFact);
        }
      }
    }
  }

  private static Fill[] fills(Binding binding, List<Derived.Slot> slots, Scope scope) {
    List<Fill> fills = new ArrayList<>();
    SlotOperand operands = new SlotOperand(binding, scope);
    for (int i = 0; i < slots.size(); i++) {
      fills.add(fill(i, slots.get(i), scope, operands));
    }
    return fills.toArray(Fill[]::new);
  }

  private static Fill fill(int slot, Derived.Slot sides, Scope scope, SlotOperand operands) {
    Operand left = sides.left();
    Operand right = sides.right();
    if (right instanceof Operand.Code code && left instanceof Operand.FieldValue f) {
      return code(slot, scope.find(f.field()), code.code());
    }
    if (left instanceof Operand.Code code && right instanceof Operand.FieldValue f) {
      return code(slot, scope.find(f.field()), code.code());
    }
    if (operands.open(left) || operands.open(right)) {
      return (own, outer, slots) -> slots.setUnknown(slot);
    }
    Fill general = (own, outer, slots) -> general(slot, left, right, operands, own, outer, slots);
    Fraction constant = operands.constant(right);
    if (left instanceof Operand.FieldValue f && constant != null) {
      Long need = small(constant.num());
      int digits = digits(constant.den());
      if (need != null && digits >= 0) {
        return simple(slot, scope.find(f.field()), need, digits, general);
      }
    }
    return general;
  }

  private static Fill code(int slot, Scope.Found at, String code) {
    int wanted = at.field().choiceIndex(code);
    return (own, outer, slots) -> {
      Values values = at.in(own, outer);
      if (SlotOperand.readable(at.field(), values, at.index())) {
        long value = values.unscaled(at.index());
        slots.set(slot, value, value, wanted);
      } else {
        slots.setUnknown(slot);
      }
    };
  }

  /** A field against a number: nearly every comparison of the law, so it stays free of objects. */
  private static Fill simple(int slot, Scope.Found at, long need, int needDigits, Fill general) {
    int i = at.index();
    Field field = at.field();
    boolean own = at.own();
    return (ownValues, outer, slots) -> {
      Values values = own ? ownValues : outer;
      if (!SlotOperand.readable(field, values, i)) {
        slots.setUnknown(slot);
        return;
      }
      long of = values.whole(i);
      long value =
          of == 0
              ? Powers.times(values.unscaled(i), needDigits - values.scale(i))
              : counted(values.unscaled(i), needDigits);
      long bar = of == 0 ? Powers.times(need, values.scale(i) - needDigits) : times(need, of);
      if (value != Powers.TOO_LARGE && bar != Powers.TOO_LARGE) {
        slots.set(slot, value, value, bar);
        return;
      }
      general.fill(ownValues, outer, slots);
    };
  }

  /** The count of a share as its percentage times its whole, in units of the bar's last digit. */
  private static long counted(long count, int digits) {
    return count > MOST_COUNTED ? Powers.TOO_LARGE : Powers.times(100 * count, digits);
  }

  private static long times(long need, long of) {
    return of > MOST_COUNTED || Math.abs(need) > MOST_COUNTED ? Powers.TOO_LARGE : need * of;
  }

  private static void general(
      int slot,
      Operand left,
      Operand right,
      SlotOperand operands,
      Values own,
      Values outer,
      Slots slots) {
    SlotOperand.Reach l = operands.reach(left, own, outer);
    SlotOperand.Reach r = operands.reach(right, own, outer);
    if (l == null || r == null || !r.exact()) {
      slots.setUnknown(slot);
      return;
    }
    Fraction bar = r.low();
    Fraction high = l.high();
    Long lowest =
        small(
            l.low().num().multiply(bar.den()).multiply(high == null ? BigInteger.ONE : high.den()));
    Long highest =
        high == null
            ? Long.valueOf(Long.MAX_VALUE)
            : small(high.num().multiply(bar.den()).multiply(l.low().den()));
    Long need =
        small(
            bar.num().multiply(l.low().den()).multiply(high == null ? BigInteger.ONE : high.den()));
    if (lowest != null && highest != null && need != null) {
      slots.set(slot, lowest, highest, need);
    } else {
      slots.set(
          slot, l.low().compareTo(bar), high == null ? Long.MAX_VALUE : high.compareTo(bar), 0);
    }
  }

  private static @Nullable Long small(BigInteger value) {
    return value.bitLength() < 62 ? Long.valueOf(value.longValue()) : null;
  }

  /** Which power of ten a denominator is, -1 for none. */
  private static int digits(BigInteger den) {
    for (int d = 0; d <= Powers.MOST; d++) {
      if (den.equals(BigInteger.TEN.pow(d))) {
        return d;
      }
    }
    return -1;
  }
}
