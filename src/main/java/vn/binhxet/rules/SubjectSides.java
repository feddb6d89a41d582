package vn.binhxet.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;

/** Turns a claim about a subject, its lists included, into its two sides. */
final class SubjectSides extends ClaimSides {
  private final EffectiveEdition law;
  private final SlotTable slots;
  private final List<Integer> lists = new ArrayList<>();
  private final List<SlotTable> memberSlots = new ArrayList<>();
  private final Set<Integer> counted = new HashSet<>();

  private SubjectSides(EffectiveEdition law, SlotTable slots) {
    super(slots);
    this.law = law;
    this.slots = slots;
    for (int i = 0; i < law.fields().size(); i++) {
      if (law.fields().get(i).type() == FieldType.LIST) {
        lists.add(i);
        memberSlots.add(new SlotTable());
      }
    }
  }

  static SubjectSides in(EffectiveEdition law) {
    return new SubjectSides(law, new SlotTable());
  }

  List<Derived.Slot> slots() {
    return slots.all();
  }

  List<Derived.MemberList> lists() {
    List<Derived.MemberList> all = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      if (counted.contains(i) && memberSlots.get(i).all().isEmpty()) {
        memberSlots.get(i).ofNothing();
      }
      all.add(new Derived.MemberList(lists.get(i), memberSlots.get(i).all()));
    }
    return all;
  }

  @Override
  Sides ofList(Claim claim) {
    return claim instanceof Claim.Count count ? count(count) : total((Claim.Total) claim);
  }

  private Sides count(Claim.Count count) {
    int list = list(count.member());
    Sides where = new ClaimSides(memberSlots.get(list)).of(count.where());
    Members certain = new Members(list, where.holds());
    Members possible = new Members(list, where.fails().negated());
    Sides sides =
        none(count.op(), count.right())
            ? new Sides(possible.present().negated(), certain.present())
            : some(count.op(), count.right())
                ? new Sides(certain.present(), possible.present().negated())
                : compared(certain.count(), possible.count(), count.op(), count.right());
    return onlyIf(listed(list), sides);
  }

  private Sides total(Claim.Total total) {
    int list = list(total.member());
    requireNumbers(list, total.field());
    SlotTable table = memberSlots.get(list);
    Sides where = new ClaimSides(table).of(total.where());
    int amount = table.ofValue(new Operand.FieldValue(total.field()));
    Formula amountKnown = new Formula.Test("hasValue(" + amount + ")", "!hasValue(" + amount + ")");
    Members certain = new Members(list, where.holds());
    // A member that may count, or whose amount is missing, leaves the sum open.
    Members open =
        new Members(
            list,
            Formula.all(
                where.fails().negated(), Formula.all(where.holds(), amountKnown).negated()));
    String sum = certain.sum(amount);
    return onlyIf(
        Formula.all(listed(list), open.present().negated()),
        compared(sum, sum, total.op(), total.right()));
  }

  /** A number of which the least and the most are known, against a right side. */
  private Sides compared(String least, String most, Comparator op, Operand right) {
    int slot = slots.ofValue(right);
    return switch (op) {
      case AT_LEAST -> new Sides(tally(least, "atLeast", slot), tally(most, "lessThan", slot));
      case MORE_THAN -> new Sides(tally(least, "moreThan", slot), tally(most, "atMost", slot));
      case AT_MOST -> compared(least, most, Comparator.MORE_THAN, right).not();
      case LESS_THAN -> compared(least, most, Comparator.AT_LEAST, right).not();
      case EQUAL ->
          new Sides(
              Formula.all(tally(least, "atLeast", slot), tally(most, "atMost", slot)),
              Formula.any(tally(most, "lessThan", slot), tally(least, "moreThan", slot)));
      case NOT_EQUAL -> compared(least, most, Comparator.EQUAL, right).not();
    };
  }

  private static Formula tally(String over, String comparison, int slot) {
    return new Formula.Tally(over, "$s." + comparison + "($n, " + slot + ")", true);
  }

  /** Unknown where the condition does not hold. */
  private static Sides onlyIf(Formula condition, Sides sides) {
    return new Sides(Formula.all(condition, sides.holds()), Formula.all(condition, sides.fails()));
  }

  private static Formula listed(int list) {
    return new Formula.Test("listKnown(" + list + ")", "!listKnown(" + list + ")");
  }

  private int list(String member) {
    int list = lists.indexOf(law.listIndex(member));
    if (list < 0) {
      throw new NotDerivable(
          "Không có danh sách nào có thành viên là "
              + member
              + ". Hãy khai báo trong edition.yaml.",
          "No list has members named " + member + ". Declare it in edition.yaml.");
    }
    counted.add(list);
    return list;
  }

  private void requireNumbers(int list, String name) {
    boolean number =
        law.fields().get(lists.get(list)).fields().stream()
            .anyMatch(
                f ->
                    f.name().equals(name)
                        && (f.type() == FieldType.NUMBER || f.type() == FieldType.INTEGER));
    if (!number) {
      throw new NotDerivable(
          "Không cộng được trường " + name + ". Chỉ cộng được trường number hoặc integer.",
          "The field " + name + " cannot be summed. Only number and integer fields can.");
    }
  }

  /** At least one: "exists". */
  private static boolean some(Comparator op, Operand right) {
    return op == Comparator.AT_LEAST && is(right, 1) || op == Comparator.MORE_THAN && is(right, 0);
  }

  /** At most none: "not". */
  private static boolean none(Comparator op, Operand right) {
    return is(right, 0) && (op == Comparator.AT_MOST || op == Comparator.EQUAL)
        || op == Comparator.LESS_THAN && is(right, 1);
  }

  private static boolean is(Operand operand, long value) {
    return operand instanceof Operand.Number n
        && n.value().compareTo(BigDecimal.valueOf(value)) == 0;
  }
}
