package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;

/** The checker's reading of operands, in exact fractions; unknown is null. */
final class Amounts {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Binding binding;

  /** An operand's value for one subject; {@code why} collects the causes of what is unknown. */
  interface Amount {
    @Nullable Span of(Values own, Values outer, Unknowns why);
  }

  Amounts(Binding binding) {
    this.binding = binding;
  }

  Amount of(Operand operand, Scope scope) {
    if (operand instanceof Operand.FieldValue f) {
      return field(scope.find(f.field()));
    }
    if (operand instanceof Operand.YearOf y) {
      Scope.Found at = scope.find(y.field());
      return (own, outer, why) -> {
        Values values = at.in(own, outer);
        return values.known(at.index()) ? whole(values.date(at.index()).getYear()) : why.missing();
      };
    }
    if (operand instanceof Operand.Target t) {
      return target(t);
    }
    if (operand instanceof Operand.Points p) {
      ScoreSums scores = ScoreSums.below(p.node(), binding);
      return (own, outer, why) -> scores.of(own, why);
    }
    if (operand instanceof Operand.Sum sum) {
      return sum(sum, scope);
    }
    if (operand instanceof Operand.Product product) {
      return product(product, scope);
    }
    return fixed(operand);
  }

  /** The number an operand always is, null where it depends on the subject or is not loaded. */
  @Nullable BigDecimal constant(Operand operand) {
    if (operand instanceof Operand.Number n) {
      return n.value();
    }
    if (operand instanceof Operand.Truth t) {
      return t.value() ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    Targets.Cell cell = operand instanceof Operand.Target t ? binding.target(t.id()) : null;
    return cell == null ? null : cell.value();
  }

  /** Why a target is open for every subject; null where it has a value, and for other operands. */
  @Nullable Cause open(Operand operand) {
    Targets.Cell cell = operand instanceof Operand.Target t ? binding.target(t.id()) : null;
    if (!(operand instanceof Operand.Target) || cell != null && cell.value() != null) {
      return null;
    }
    return cell != null && cell.state() == Targets.State.DELEGATED
        ? Cause.OVERLAY_ABSENT
        : Cause.TARGET_NOT_LOADED;
  }

  private Amount fixed(Operand operand) {
    Span value;
    if (operand instanceof Operand.Number n) {
      value = Span.exactly(Ratio.of(n.value()));
    } else if (operand instanceof Operand.Truth t) {
      value = whole(t.value() ? 1 : 0);
    } else if (operand instanceof Operand.AwardYear) {
      value = whole(binding.year());
    } else {
      throw new IllegalStateException("A code is compared with a field only: " + operand);
    }
    return (own, outer, why) -> value;
  }

  private Amount target(Operand.Target target) {
    Targets.Cell cell = binding.target(target.id());
    BigDecimal value = cell == null ? null : cell.value();
    if (value != null) {
      Span span = Span.exactly(Ratio.of(value));
      return (own, outer, why) -> span;
    }
    Cause cause = Objects.requireNonNull(open(target));
    return (own, outer, why) -> why.add(cause);
  }

  private static Amount field(Scope.Found at) {
    int i = at.index();
    Field field = at.field();
    return (own, outer, why) -> {
      Values values = at.in(own, outer);
      if (!values.known(i) || unsettled(field, values, i)) {
        return why.missing();
      }
      return Span.exactly(
          values.whole(i) > 0
              ? new Ratio(
                  HUNDRED.multiply(BigDecimal.valueOf(values.unscaled(i))),
                  BigDecimal.valueOf(values.whole(i)))
              : Ratio.of(values.decimal(i)));
    };
  }

  /** A code that says the matter is still open reads as unknown. */
  static boolean unsettled(Field field, Values values, int i) {
    return field.type() == FieldType.CHOICE
        && field.choices().get((int) values.unscaled(i)).unsettled();
  }

  private Amount sum(Operand.Sum sum, Scope scope) {
    List<Amount> terms = all(sum.terms(), scope);
    return (own, outer, why) -> {
      Span total = whole(0);
      boolean known = true;
      for (int i = 0; i < terms.size(); i++) {
        Span term = terms.get(i).of(own, outer, why);
        if (term == null || total == null) {
          known = false;
        } else {
          total = sum.minus().get(i) ? total.minus(term) : total.plus(term);
        }
      }
      return known ? total : null;
    };
  }

  private Amount product(Operand.Product product, Scope scope) {
    List<Amount> factors = all(product.factors(), scope);
    return (own, outer, why) -> {
      Span total = whole(1);
      boolean known = true;
      for (Amount amount : factors) {
        Span factor = amount.of(own, outer, why);
        if (factor == null) {
          known = false;
        } else {
          total = total.times(factor);
        }
      }
      return known ? total : null;
    };
  }

  private List<Amount> all(List<Operand> operands, Scope scope) {
    List<Amount> amounts = new ArrayList<>();
    operands.forEach(operand -> amounts.add(of(operand, scope)));
    return amounts;
  }

  static Span whole(long value) {
    return Span.exactly(Ratio.of(BigDecimal.valueOf(value)));
  }
}
