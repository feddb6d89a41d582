package vn.binhxet.verdict;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;

/** The general, slow way to an operand's value for a slot: any expression, in whole fractions. */
final class SlotOperand {
  private static final Fraction HUNDRED = Fraction.of(100, 0);

  private final Binding binding;
  private final Scope scope;
  private final Map<String, SlotPoints> points = new ConcurrentHashMap<>();

  /** Lowest and highest value; high is null for no upper bound. */
  record Reach(Fraction low, @Nullable Fraction high) {
    boolean exact() {
      return high != null && low.compareTo(high) == 0;
    }
  }

  SlotOperand(Binding binding, Scope scope) {
    this.binding = binding;
    this.scope = scope;
  }

  /** The value where it does not depend on the subject, else null. */
  @Nullable Fraction constant(Operand operand) {
    if (operand instanceof Operand.Number n) {
      return Fraction.of(n.value());
    }
    if (operand instanceof Operand.Truth t) {
      return t.value() ? Fraction.ONE : Fraction.ZERO;
    }
    if (operand instanceof Operand.AwardYear) {
      return Fraction.of(binding.year(), 0);
    }
    if (operand instanceof Operand.Target t) {
      Targets.Cell cell = binding.target(t.id());
      return cell == null || cell.value() == null ? null : Fraction.of(cell.value());
    }
    if (operand instanceof Operand.Product p) {
      Fraction total = Fraction.ONE;
      for (Operand factor : p.factors()) {
        Fraction value = constant(factor);
        if (value == null) {
          return null;
        }
        total = total.times(value);
      }
      return total;
    }
    return null;
  }

  /** Whether the value hangs on a figure that nobody has loaded: then no subject has it. */
  boolean open(Operand operand) {
    if (operand instanceof Operand.Target target) {
      Targets.Cell cell = binding.target(target.id());
      return cell == null || cell.value() == null;
    }
    if (operand instanceof Operand.Product product) {
      return product.factors().stream().anyMatch(this::open);
    }
    return operand instanceof Operand.Sum sum && sum.terms().stream().anyMatch(this::open);
  }

  /** The value for one subject; null where it is not known. */
  @Nullable Reach reach(Operand operand, Values own, Values outer) {
    Fraction constant = constant(operand);
    if (constant != null) {
      return new Reach(constant, constant);
    }
    if (operand instanceof Operand.FieldValue f) {
      Fraction value = field(scope.find(f.field()), own, outer);
      return value == null ? null : new Reach(value, value);
    }
    if (operand instanceof Operand.YearOf y) {
      Scope.Found at = scope.find(y.field());
      Values values = at.in(own, outer);
      if (!values.known(at.index())) {
        return null;
      }
      Fraction year = Fraction.of(values.date(at.index()).getYear(), 0);
      return new Reach(year, year);
    }
    if (operand instanceof Operand.Points p) {
      return points.computeIfAbsent(p.node(), node -> SlotPoints.below(node, binding)).of(own);
    }
    if (operand instanceof Operand.Sum sum) {
      return sum(sum, own, outer);
    }
    if (operand instanceof Operand.Product product) {
      return product(product.factors(), own, outer);
    }
    return null;
  }

  static boolean readable(Field field, Values values, int index) {
    return values.known(index)
        && !(field.type() == FieldType.CHOICE
            && field.choices().get((int) values.unscaled(index)).unsettled());
  }

  private static @Nullable Fraction field(Scope.Found at, Values own, Values outer) {
    Values values = at.in(own, outer);
    int i = at.index();
    if (!readable(at.field(), values, i)) {
      return null;
    }
    return values.whole(i) > 0
        ? new Fraction(
            HUNDRED.num().multiply(java.math.BigInteger.valueOf(values.unscaled(i))),
            java.math.BigInteger.valueOf(values.whole(i)))
        : Fraction.of(values.unscaled(i), values.scale(i));
  }

  private @Nullable Reach sum(Operand.Sum sum, Values own, Values outer) {
    Reach total = new Reach(Fraction.ZERO, Fraction.ZERO);
    for (int i = 0; i < sum.terms().size(); i++) {
      Reach term = reach(sum.terms().get(i), own, outer);
      if (term == null) {
        return null;
      }
      Fraction high = total.high();
      Fraction termHigh = term.high();
      if (sum.minus().get(i)) {
        if (termHigh == null) {
          return null;
        }
        total =
            new Reach(total.low().minus(termHigh), high == null ? null : high.minus(term.low()));
      } else {
        total =
            new Reach(
                total.low().plus(term.low()),
                high == null || termHigh == null ? null : high.plus(termHigh));
      }
    }
    return total;
  }

  private @Nullable Reach product(List<Operand> factors, Values own, Values outer) {
    Reach total = new Reach(Fraction.ONE, Fraction.ONE);
    for (Operand operand : factors) {
      Reach factor = reach(operand, own, outer);
      if (factor == null) {
        return null;
      }
      Fraction high = total.high();
      Fraction factorHigh = factor.high();
      total =
          new Reach(
              total.low().times(factor.low()),
              high == null || factorHigh == null ? null : high.times(factorHigh));
    }
    return total;
  }
}
