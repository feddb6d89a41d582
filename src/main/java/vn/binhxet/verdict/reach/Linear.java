package vn.binhxet.verdict.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;

/**
 * A side of a comparison as a sum: so much of each field, and a constant.
 *
 * @param fields factor by name of field
 * @param years factor by name of date field, of its year
 */
public record Linear(Map<String, Exact> fields, Map<String, Exact> years, Exact constant) {

  public Linear {
    fields = Map.copyOf(fields);
    years = Map.copyOf(years);
  }

  /** What an operand's parts mean in one edition, column and year. */
  public record Context(EffectiveEdition law, String column, int year) {
    public @Nullable Exact target(String id) {
      Targets.Cell cell = law.targets().find(id, column, year, law.day());
      return cell == null || cell.value() == null ? null : Exact.of(cell.value());
    }
  }

  private static Linear constant(Exact value) {
    return new Linear(Map.of(), Map.of(), value);
  }

  /** Null where it is no sum, or a figure in it is not loaded. */
  public static @Nullable Linear of(Operand operand, Context context) {
    if (operand instanceof Operand.FieldValue f) {
      return new Linear(Map.of(f.field(), Exact.ONE), Map.of(), Exact.ZERO);
    }
    if (operand instanceof Operand.YearOf y) {
      return new Linear(Map.of(), Map.of(y.field(), Exact.ONE), Exact.ZERO);
    }
    if (operand instanceof Operand.Number n) {
      return constant(Exact.of(n.value()));
    }
    if (operand instanceof Operand.Truth t) {
      return constant(t.value() ? Exact.ONE : Exact.ZERO);
    }
    if (operand instanceof Operand.AwardYear) {
      return constant(Exact.of(context.year()));
    }
    if (operand instanceof Operand.Target t) {
      Exact value = context.target(t.id());
      return value == null ? null : constant(value);
    }
    if (operand instanceof Operand.Points p) {
      return points(p.node(), context);
    }
    if (operand instanceof Operand.Sum sum) {
      Linear total = constant(Exact.ZERO);
      for (int i = 0; i < sum.terms().size(); i++) {
        Linear term = of(sum.terms().get(i), context);
        if (term == null) {
          return null;
        }
        total = total.plus(sum.minus().get(i) ? term.times(Exact.ONE.negate()) : term);
      }
      return total;
    }
    return operand instanceof Operand.Product product ? product(product, context) : null;
  }

  private static @Nullable Linear product(Operand.Product product, Context context) {
    Linear total = constant(Exact.ONE);
    for (Operand operand : product.factors()) {
      Linear factor = of(operand, context);
      if (factor == null || (!factor.isConstant() && !total.isConstant())) {
        return null;
      }
      total = factor.isConstant() ? total.times(factor.constant) : factor.times(total.constant);
    }
    return total;
  }

  private static Linear points(String node, Context context) {
    Map<String, Exact> scores = new HashMap<>();
    for (EffectiveEdition.Placed score : context.law().scoresBelow(node)) {
      String field = score.node().field();
      if (field != null) {
        scores.put(field, Exact.ONE);
      }
    }
    return new Linear(scores, Map.of(), Exact.ZERO);
  }

  public boolean isConstant() {
    return fields.isEmpty() && years.isEmpty();
  }

  public Linear plus(Linear other) {
    Map<String, Exact> sum = new HashMap<>(fields);
    other.fields.forEach((name, factor) -> sum.merge(name, factor, Exact::plus));
    Map<String, Exact> sumYears = new HashMap<>(years);
    other.years.forEach((name, factor) -> sumYears.merge(name, factor, Exact::plus));
    return new Linear(sum, sumYears, constant.plus(other.constant));
  }

  public Linear times(Exact factor) {
    Map<String, Exact> scaled = new HashMap<>();
    fields.forEach((name, each) -> scaled.put(name, each.times(factor)));
    Map<String, Exact> scaledYears = new HashMap<>();
    years.forEach((name, each) -> scaledYears.put(name, each.times(factor)));
    return new Linear(scaled, scaledYears, constant.times(factor));
  }

  /**
   * The value of one field (or its year) at which the sum is 0, all others given.
   *
   * @param known a field's value, null where it is not known; years of dates likewise
   * @return null where the field does not turn it, or another value is unknown
   */
  @Nullable Exact zero(
      String field,
      boolean year,
      Function<String, @Nullable Exact> known,
      Function<String, @Nullable Exact> knownYear) {
    Exact own = (year ? years : fields).getOrDefault(field, Exact.ZERO);
    if (own.signum() == 0) {
      return null;
    }
    Exact rest = constant;
    for (Map.Entry<String, Exact> each : fields.entrySet()) {
      if (!(!year && each.getKey().equals(field))) {
        Exact value = known.apply(each.getKey());
        if (value == null) {
          return null;
        }
        rest = rest.plus(value.times(each.getValue()));
      }
    }
    for (Map.Entry<String, Exact> each : years.entrySet()) {
      if (!(year && each.getKey().equals(field))) {
        Exact value = knownYear.apply(each.getKey());
        if (value == null) {
          return null;
        }
        rest = rest.plus(value.times(each.getValue()));
      }
    }
    return rest.negate().over(own);
  }
}
