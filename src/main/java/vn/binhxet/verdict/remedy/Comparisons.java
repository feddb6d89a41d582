package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;
import vn.binhxet.verdict.reach.Exact;

/** Comparisons of amounts as formulas over the levers; what is missing is taken at its best. */
final class Comparisons {
  private final EffectiveEdition law;
  private final String column;
  private final int year;
  private final Values values;
  private final Levers levers;

  /** Says that a comparison multiplies two facts that may both change. */
  static final class NotLinear extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotLinear() {
      super("a product of two facts that may both change", null, false, false);
    }
  }

  Comparisons(EffectiveEdition law, String column, int year, Values values, Levers levers) {
    this.law = law;
    this.column = column;
    this.year = year;
    this.values = values;
    this.levers = levers;
  }

  /**
   * That the comparison may hold.
   *
   * @throws NotLinear where it cannot be said as sums
   */
  Formula mayHold(Operand left, Comparator op, Operand right) {
    Amount l = of(left);
    Amount r = of(right);
    if (l == null || r == null || r.highs().isEmpty()) {
      return Formula.YES;
    }
    Amount difference = l.plus(r.negate());
    return switch (op) {
      case AT_LEAST -> high(difference, false);
      case MORE_THAN -> high(difference, true);
      case AT_MOST -> low(difference, false);
      case LESS_THAN -> low(difference, true);
      case EQUAL -> Formula.all(List.of(high(difference, false), low(difference, false)));
      case NOT_EQUAL -> Formula.any(List.of(high(difference, true), low(difference, true)));
    };
  }

  private Formula high(Amount difference, boolean strictly) {
    return Formula.all(
        difference.highs().stream().map(each -> each.above(strictly, levers.all())).toList());
  }

  private Formula low(Amount difference, boolean strictly) {
    return Formula.all(
        difference.lows().stream()
            .map(each -> each.negate().above(strictly, levers.all()))
            .toList());
  }

  /** Null where nothing is known of it. */
  private @Nullable Amount of(Operand operand) {
    if (operand instanceof Operand.FieldValue f) {
      return field(law.fieldIndex(f.field()));
    }
    if (operand instanceof Operand.YearOf y) {
      int at = law.fieldIndex(y.field());
      return values.known(at) ? Amount.exactly(Exact.of(values.date(at).getYear())) : null;
    }
    if (operand instanceof Operand.Number n) {
      return Amount.exactly(Exact.of(n.value()));
    }
    if (operand instanceof Operand.Truth t) {
      return Amount.exactly(Exact.of(t.value() ? 1 : 0));
    }
    if (operand instanceof Operand.AwardYear) {
      return Amount.exactly(Exact.of(year));
    }
    if (operand instanceof Operand.Target t) {
      BigDecimal value = target(t.id());
      return value == null ? null : Amount.exactly(Exact.of(value));
    }
    if (operand instanceof Operand.Points p) {
      return points(p.node());
    }
    if (operand instanceof Operand.Sum sum) {
      return sum(sum);
    }
    if (operand instanceof Operand.Product product) {
      return product(product);
    }
    throw new NotLinear();
  }

  private @Nullable BigDecimal target(String id) {
    Targets.Cell cell = law.targets().find(id, column, year, law.day());
    return cell == null ? null : cell.value();
  }

  private @Nullable Amount field(int at) {
    Linear value = value(at);
    return value == null ? null : Amount.exactly(value);
  }

  private @Nullable Linear value(int at) {
    int lever = levers.at(at);
    if (lever >= 0) {
      return new Linear(Map.of(lever, levers.all().get(lever).unit()), Exact.ZERO);
    }
    if (!values.known(at)) {
      return null;
    }
    return Linear.constant(
        values.whole(at) > 0
            ? Exact.percent(values.unscaled(at), values.whole(at))
            : Exact.of(values.decimal(at)));
  }

  private @Nullable Amount sum(Operand.Sum sum) {
    Amount total = Amount.exactly(Exact.ZERO);
    for (int i = 0; i < sum.terms().size(); i++) {
      Amount term = of(sum.terms().get(i));
      boolean minus = sum.minus().get(i);
      if (term == null || (minus && term.highs().isEmpty())) {
        return null;
      }
      total = total.plus(minus ? term.negate() : term);
    }
    return total;
  }

  private @Nullable Amount product(Operand.Product product) {
    Amount total = Amount.exactly(Exact.ONE);
    for (Operand operand : product.factors()) {
      Amount factor = of(operand);
      if (factor == null) {
        return null;
      }
      Exact constant = constant(factor);
      Exact before = constant(total);
      if (constant != null) {
        total = total.times(constant);
      } else if (before != null) {
        total = factor.times(before);
      } else {
        throw new NotLinear();
      }
    }
    return total;
  }

  private static @Nullable Exact constant(Amount amount) {
    return amount.lows().size() == 1
            && amount.lows().equals(amount.highs())
            && amount.lows().get(0).isConstant()
        ? amount.lows().get(0).constant()
        : null;
  }

  /** The points below a node: from those there are to what the maxima still allow. */
  private Amount points(String node) {
    Map<Integer, List<EffectiveEdition.Placed>> groups = new LinkedHashMap<>();
    for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
      groups.computeIfAbsent(score.parent(), parent -> new ArrayList<>()).add(score);
    }
    Amount total = Amount.exactly(Exact.ZERO);
    boolean missing = false;
    for (Map.Entry<Integer, List<EffectiveEdition.Placed>> group : groups.entrySet()) {
      Linear known = Linear.constant(Exact.ZERO);
      Exact room = Exact.ZERO;
      boolean open = false;
      for (EffectiveEdition.Placed score : group.getValue()) {
        String field = score.node().field();
        Linear own = field == null ? null : value(law.fieldIndex(field));
        if (own != null) {
          known = known.plus(own);
        } else {
          open = true;
          BigDecimal most = target(score.node().id() + "/max");
          room = room == null || most == null ? null : room.plus(Exact.of(most));
        }
      }
      missing |= open;
      String parent = group.getKey() < 0 ? null : law.nodes().get(group.getKey()).node().id();
      total = total.plus(group(known, room, open, parent == null ? null : target(parent + "/max")));
    }
    BigDecimal most = missing ? target(node + "/max") : null;
    List<Linear> highs = new ArrayList<>(total.highs());
    if (most != null) {
      highs.add(Linear.constant(Exact.of(most)));
    }
    return new Amount(total.lows(), highs);
  }

  private static Amount group(
      Linear known, @Nullable Exact room, boolean open, @Nullable BigDecimal cap) {
    if (!open) {
      return Amount.exactly(known);
    }
    List<Linear> highs = new ArrayList<>();
    if (room != null) {
      highs.add(known.plus(Linear.constant(room)));
    }
    if (cap != null) {
      highs.add(Linear.constant(Exact.of(cap)));
    }
    return new Amount(List.of(known), highs);
  }
}
