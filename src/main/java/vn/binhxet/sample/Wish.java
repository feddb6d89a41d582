package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;

/**
 * Makes up values for which a claim holds, or fails. A field that has a value keeps it, so of
 * wishes that are at odds the first one wins.
 */
final class Wish {
  private static final int INTERESTING_MEMBER_PERCENT = 15;
  private final Chance chance;
  private final Worth worth;
  private final Near near;
  private final Baseline baseline;

  Wish(Chance chance, Worth worth, Near near, Baseline baseline) {
    this.chance = chance;
    this.worth = worth;
    this.near = near;
    this.baseline = baseline;
  }

  void grant(Claim claim, boolean holds, Draft draft) {
    if (claim instanceof Claim.All all) {
      parts(all.parts(), holds, draft);
    } else if (claim instanceof Claim.Any any) {
      parts(any.parts(), holds, draft, false);
    } else if (claim instanceof Claim.In in) {
      in(in, holds != in.negated(), draft);
    } else if (claim instanceof Claim.Compare compare) {
      compare(compare, holds, draft);
    } else if (claim instanceof Claim.Count count) {
      members(count.member(), null, count.where(), count.op(), count.right(), holds, draft);
    } else if (claim instanceof Claim.Total total) {
      members(
          total.member(), total.field(), total.where(), total.op(), total.right(), holds, draft);
    }
  }

  private void parts(List<Claim> parts, boolean holds, Draft draft) {
    parts(parts, holds, draft, true);
  }

  /** Of "all" every part must hold and one may fail it; of "any" it is the other way round. */
  private void parts(List<Claim> parts, boolean holds, Draft draft, boolean all) {
    if (parts.isEmpty()) {
      return;
    }
    if (holds == all) {
      parts.forEach(part -> grant(part, holds, draft));
      return;
    }
    Claim decisive = chance.pick(parts);
    grant(decisive, holds, draft);
    for (Claim part : parts) {
      // What follows from the decisive part alone is left out rather than contradicted.
      if (part != decisive && (all || !comparesNumbers(part, draft))) {
        grant(part, !holds, draft);
      }
    }
  }

  private static boolean comparesNumbers(Claim claim, Draft draft) {
    if (claim instanceof Claim.Compare compare
        && compare.left() instanceof Operand.FieldValue left) {
      Field field = draft.field(left.field());
      return field != null
          && (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER);
    }
    return false;
  }

  private void in(Claim.In in, boolean among, Draft draft) {
    Field field = draft.field(in.field());
    if (field == null) {
      return;
    }
    if (field.type() != FieldType.CHOICE) {
      BigDecimal number = worth.of(chance.pick(in.values()), draft);
      if (among && number != null) {
        draft.put(field.name(), new Value.Amount(number));
      }
      return;
    }
    List<String> listed =
        in.values().stream()
            .filter(Operand.Code.class::isInstance)
            .map(value -> ((Operand.Code) value).code())
            .toList();
    code(field, listed, among, draft);
  }

  private void code(Field field, List<String> listed, boolean among, Draft draft) {
    List<String> codes =
        field.choices().stream()
            .map(Field.Choice::code)
            .filter(code -> listed.contains(code) == among)
            .toList();
    if (!codes.isEmpty()) {
      draft.put(field.name(), new Value.Words(chance.pick(codes)));
    }
  }

  private void compare(Claim.Compare compare, boolean holds, Draft draft) {
    Operand left = compare.left();
    Operand right = compare.right();
    if (left instanceof Operand.FieldValue field && right instanceof Operand.Code code) {
      Field choice = draft.field(field.field());
      if (choice != null) {
        code(choice, List.of(code.code()), holds == (compare.op() == Comparator.EQUAL), draft);
      }
    } else if (left instanceof Operand.FieldValue field && right instanceof Operand.Truth truth) {
      boolean equal = holds == (compare.op() == Comparator.EQUAL);
      draft.put(field.field(), new Value.Truth(equal == truth.value()));
    } else if (left instanceof Operand.YearOf date) {
      year(date.field(), compare, holds, draft);
    } else {
      numbers(left, compare.op(), right, holds, draft);
    }
  }

  private void numbers(Operand left, Comparator op, Operand right, boolean holds, Draft draft) {
    Aim aim = Aim.at(left, draft, worth);
    if (aim != null) {
      basesOf(right, draft);
      aim(aim, op, worth.of(right, draft), holds, draft);
      return;
    }
    Aim mirrored = Aim.at(right, draft, worth);
    if (mirrored != null) {
      aim(mirrored, Aim.mirrored(op), worth.of(left, draft), holds, draft);
    }
  }

  /** Fields on the other side get a value first, so that there is a bound. */
  private void basesOf(Operand side, Draft draft) {
    for (Field field : Aim.fieldsOf(side, draft)) {
      if (draft.get(field.name()) == null) {
        draft.put(field.name(), baseline.of(field));
      }
    }
  }

  private void aim(Aim aim, Comparator op, @Nullable BigDecimal right, boolean holds, Draft draft) {
    if (right == null) {
      draft.put(aim.field().name(), baseline.of(aim.field()));
      return;
    }
    BigDecimal bound = right.divide(aim.times(), MathContext.DECIMAL64);
    BigDecimal value = near.number(aim.field(), op, bound, holds);
    draft.put(
        aim.field().name(),
        aim.field().type() == FieldType.SHARE
            ? baseline.share(aim.field(), holds ? op : op.negated(), value)
            : new Value.Amount(value));
  }

  private void year(String name, Claim.Compare compare, boolean holds, Draft draft) {
    BigDecimal bound = worth.of(compare.right(), draft);
    if (bound == null) {
      return;
    }
    Comparator wished = holds ? compare.op() : compare.op().negated();
    int year = bound.intValue();
    int chosen =
        switch (wished) {
          case EQUAL, AT_LEAST, AT_MOST -> year;
          case LESS_THAN, NOT_EQUAL -> year - chance.between(1, 3);
          case MORE_THAN -> year + 1;
        };
    draft.put(name, new Value.Day(baseline.dayOf(chosen)));
  }

  /** Lists start empty and get the members that a claim about them needs. */
  private void members(
      String member,
      @Nullable String summed,
      Claim where,
      Comparator op,
      Operand right,
      boolean holds,
      Draft draft) {
    Field list =
        draft.fields().stream().filter(f -> member.equals(f.member())).findFirst().orElse(null);
    if (list == null) {
      return;
    }
    draft.put(list.name(), new Value.Members(new ArrayList<>()));
    BigDecimal bound = worth.of(right, draft);
    if (!(draft.get(list.name()) instanceof Value.Members members) || bound == null) {
      return;
    }
    boolean emptyHolds = op.holds(BigDecimal.ZERO.compareTo(bound));
    if (emptyHolds != holds) {
      int needed = summed == null ? Math.max(1, bound.intValue() + (emptyHolds ? 1 : 0)) : 1;
      for (int i = 0; i < needed; i++) {
        add(list, where, true, members.drafts(), draft);
      }
    } else if (chance.percent(INTERESTING_MEMBER_PERCENT)) {
      add(list, where, false, members.drafts(), draft);
    }
  }

  private void add(Field list, Claim where, boolean holds, List<Draft> members, Draft owner) {
    Draft member = new Draft(list.fields(), owner);
    grant(where, holds, member);
    for (Field field : list.fields()) {
      if (field.identity()) {
        member.put(field.name(), new Value.Words(list.member() + "-" + (members.size() + 1)));
      }
      if (member.get(field.name()) == null) {
        member.put(field.name(), baseline.of(field));
      }
    }
    members.add(member);
  }
}
