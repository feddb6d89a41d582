package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;

/**
 * Re-computes what an authored rule says from the rule and the values alone: no derived rule, no
 * slot, no Drools. It shares no arithmetic with what feeds the engine, so that a fault in either
 * shows as a disagreement.
 */
class ClaimChecker {
  /** No bar of a rule: the grammar's numbers have eighteen digits. */
  private static final long NOT_EXACT = Long.MIN_VALUE;

  /** Shares in counts are compared in these parts of a percent, counts up to a limit. */
  private static final int COUNTED_DECIMALS = 4;

  private static final long COUNTED_PARTS = 10_000;
  private static final BigDecimal MOST_PERCENT = new BigDecimal(1_000);
  private static final long MOST_COUNTED = 1_000_000_000;

  private final Binding binding;
  private final Amounts amounts;

  /** A claim made ready for one edition, column and year. */
  interface Check {
    /** The claim's truth; {@code why} gets the causes where it is unknown. */
    Truth test(Values own, Values outer, Unknowns why);
  }

  ClaimChecker(Binding binding) {
    this.binding = binding;
    this.amounts = new Amounts(binding);
  }

  /** Makes a claim about the subject (or a ranking's candidate) ready. */
  Check ready(Claim claim) {
    return ready(claim, binding.subjectScope());
  }

  /** Makes a condition on a list's members ready. */
  Check readyFor(Claim where, String member) {
    return ready(where, binding.memberScope(member));
  }

  private Check ready(Claim claim, Scope scope) {
    if (claim instanceof Claim.Compare compare) {
      return compare(compare.left(), compare.op(), compare.right(), scope);
    }
    if (claim instanceof Claim.In in) {
      return in(in, scope);
    }
    if (claim instanceof Claim.All all) {
      return all(all.parts().stream().map(part -> ready(part, scope)).toList());
    }
    if (claim instanceof Claim.Any any) {
      return any(any.parts().stream().map(part -> ready(part, scope)).toList());
    }
    if (claim instanceof Claim.Count count) {
      return count(count);
    }
    return total((Claim.Total) claim);
  }

  private Check compare(Operand left, Comparator op, Operand right, Scope scope) {
    if (left instanceof Operand.FieldValue f && right instanceof Operand.Code code) {
      return code(scope.find(f.field()), op, code.code());
    }
    if (right instanceof Operand.FieldValue f && left instanceof Operand.Code code) {
      return code(scope.find(f.field()), op, code.code());
    }
    BigDecimal bar = amounts.constant(right);
    if (left instanceof Operand.FieldValue f && bar != null) {
      return number(scope.find(f.field()), op, bar, left, right, scope);
    }
    Cause open = amounts.open(right);
    if (left instanceof Operand.FieldValue f && open != null) {
      return open(scope.find(f.field()), open);
    }
    return general(left, op, right, scope);
  }

  /** A field against a number: nearly every comparison of the law, so it stays free of objects. */
  private Check number(
      Scope.Found at, Comparator op, BigDecimal bar, Operand left, Operand right, Scope scope) {
    Check general = general(left, op, right, scope);
    int i = at.index();
    boolean choice = at.field().type() == FieldType.CHOICE;
    boolean inOwn = at.own();
    long[] bars = byScale(bar);
    long counted = bar.abs().compareTo(MOST_PERCENT) > 0 ? NOT_EXACT : bars[COUNTED_DECIMALS];
    return (own, outer, why) -> {
      Values values = inOwn ? own : outer;
      if (choice || !values.known(i)) {
        return general.test(own, outer, why);
      }
      if (values.whole(i) > 0) {
        return counted == NOT_EXACT || values.whole(i) > MOST_COUNTED
            ? general.test(own, outer, why)
            : Truth.of(
                op.holds(
                    Long.compare(
                        values.unscaled(i) * (100 * COUNTED_PARTS), counted * values.whole(i))));
      }
      int scale = values.scale(i);
      int order =
          scale < bars.length && bars[scale] != NOT_EXACT
              ? Long.compare(values.unscaled(i), bars[scale])
              : values.decimal(i).compareTo(bar);
      return op.holds(order) ? Truth.TRUE : Truth.FALSE;
    };
  }

  /**
   * Against a figure that nobody has loaded: unknown, and for one more reason without the value.
   */
  private static Check open(Scope.Found at, Cause cause) {
    Field field = at.field();
    int i = at.index();
    return (own, outer, why) -> {
      Values values = at.in(own, outer);
      if (!values.known(i) || Amounts.unsettled(field, values, i)) {
        why.missing();
      }
      why.add(cause);
      return Truth.UNKNOWN;
    };
  }

  /** The bar's unscaled value at each scale that states it exactly. */
  private static long[] byScale(BigDecimal bar) {
    long[] bars = new long[Field.DEFAULT_DECIMALS + 1];
    for (int scale = 0; scale < bars.length; scale++) {
      try {
        bars[scale] =
            bar.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
      } catch (ArithmeticException notExact) {
        bars[scale] = NOT_EXACT;
      }
    }
    return bars;
  }

  private Check general(Operand left, Comparator op, Operand right, Scope scope) {
    Amounts.Amount leftAmount = amounts.of(left, scope);
    Amounts.Amount rightAmount = amounts.of(right, scope);
    return (own, outer, why) -> {
      Span l = leftAmount.of(own, outer, why);
      Span r = rightAmount.of(own, outer, why);
      Span difference = l == null || r == null ? null : r.exact() ? null : l.minus(r);
      if (l != null && r != null && r.exact()) {
        return l.compare(op, r.low());
      }
      return difference == null ? Truth.UNKNOWN : difference.compare(op, Ratio.ZERO);
    };
  }

  private static Check code(Scope.Found at, Comparator op, String code) {
    Field field = at.field();
    int wanted = field.choiceIndex(code);
    return (own, outer, why) -> {
      Values values = at.in(own, outer);
      if (!values.known(at.index()) || Amounts.unsettled(field, values, at.index())) {
        why.missing();
        return Truth.UNKNOWN;
      }
      return Truth.of(op.holds(Long.compare(values.unscaled(at.index()), wanted)));
    };
  }

  private Check in(Claim.In in, Scope scope) {
    Operand field = new Operand.FieldValue(in.field());
    boolean codes = scope.find(in.field()).field().type() == FieldType.CHOICE;
    List<Check> equals =
        in.values().stream()
            .map(
                value ->
                    codes || !(value instanceof Operand.Code)
                        ? compare(field, Comparator.EQUAL, value, scope)
                        : never())
            .toList();
    Check any = any(equals);
    return in.negated() ? (own, outer, why) -> any.test(own, outer, why).not() : any;
  }

  private static Check never() {
    return (own, outer, why) -> Truth.FALSE;
  }

  private static Check all(List<Check> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : (own, outer, why) -> fold(parts, own, outer, why, Truth.FALSE, Truth.TRUE);
  }

  private static Check any(List<Check> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : (own, outer, why) -> fold(parts, own, outer, why, Truth.TRUE, Truth.FALSE);
  }

  /** Kleene's AND and OR: a settling part settles it, whatever else is unknown. */
  private static Truth fold(
      List<Check> parts, Values own, Values outer, Unknowns why, Truth settles, Truth otherwise) {
    int before = why.bits();
    Truth result = otherwise;
    for (Check part : parts) {
      Truth truth = part.test(own, outer, why);
      if (truth == settles) {
        why.restore(before);
        return settles;
      }
      if (truth == Truth.UNKNOWN) {
        result = Truth.UNKNOWN;
      }
    }
    return result;
  }

  private Check count(Claim.Count count) {
    int list = binding.listOf(count.member());
    Check where = ready(count.where(), binding.memberScope(count.member()));
    Amounts.Amount right = amounts.of(count.right(), binding.subjectScope());
    boolean ranking = !binding.subjectScope().outer().isEmpty();
    return (own, outer, why) -> {
      Values values = ranking ? outer : own;
      int before = why.bits();
      Span bound = right.of(own, outer, why);
      if (!values.known(list)) {
        why.missing();
        return Truth.UNKNOWN;
      }
      long certain = 0;
      long possible = 0;
      for (Values member : values.members(list)) {
        Truth truth = where.test(member, values, why);
        certain += truth == Truth.TRUE ? 1 : 0;
        possible += truth != Truth.FALSE ? 1 : 0;
      }
      if (bound == null) {
        return Truth.UNKNOWN;
      }
      Span span = new Span(Amounts.whole(certain).low(), Amounts.whole(possible).low());
      Truth truth = span.compare(count.op(), bound.low());
      if (truth != Truth.UNKNOWN) {
        why.restore(before);
      }
      return truth;
    };
  }

  private Check total(Claim.Total total) {
    int list = binding.listOf(total.member());
    Scope scope = binding.memberScope(total.member());
    Check where = ready(total.where(), scope);
    Amounts.Amount amount = amounts.of(new Operand.FieldValue(total.field()), scope);
    Amounts.Amount right = amounts.of(total.right(), binding.subjectScope());
    boolean ranking = !binding.subjectScope().outer().isEmpty();
    return (own, outer, why) -> {
      Values values = ranking ? outer : own;
      Span bound = right.of(own, outer, why);
      if (!values.known(list)) {
        why.missing();
        return Truth.UNKNOWN;
      }
      Span sum = Amounts.whole(0);
      boolean known = bound != null;
      for (Values member : values.members(list)) {
        Truth truth = where.test(member, values, why);
        if (truth == Truth.FALSE) {
          continue;
        }
        Span part = amount.of(member, values, why);
        known &= truth == Truth.TRUE && part != null;
        sum = part == null ? sum : sum.plus(part);
      }
      return known && bound != null ? sum.compare(total.op(), bound.low()) : Truth.UNKNOWN;
    };
  }
}
