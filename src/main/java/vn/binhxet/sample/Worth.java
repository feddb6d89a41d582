package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;

/** What a side of a comparison is worth for a draft; close enough to aim at, not to judge by. */
final class Worth {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final EffectiveEdition law;
  private final String column;
  private final int awardYear;

  Worth(EffectiveEdition law, String column, int awardYear) {
    this.law = law;
    this.column = column;
    this.awardYear = awardYear;
  }

  int awardYear() {
    return awardYear;
  }

  /**
   * @return null where a field has no value yet, a target is not loaded, or the side is a sum of
   *     points
   */
  @Nullable BigDecimal of(Operand side, Draft draft) {
    if (side instanceof Operand.Number number) {
      return number.value();
    } else if (side instanceof Operand.AwardYear) {
      return BigDecimal.valueOf(awardYear);
    } else if (side instanceof Operand.Target target) {
      return target(target.id());
    } else if (side instanceof Operand.FieldValue field) {
      return amount(draft.get(field.field()));
    } else if (side instanceof Operand.Sum sum) {
      return sum(sum, draft);
    } else if (side instanceof Operand.Product product) {
      return product(product, draft);
    }
    return null;
  }

  /** A loaded target's value, null where there is none. */
  @Nullable BigDecimal target(String id) {
    Targets.Cell cell = law.targets().find(id, column, awardYear, law.day());
    return cell == null ? null : cell.value();
  }

  private static @Nullable BigDecimal amount(@Nullable Value value) {
    if (value instanceof Value.Amount amount) {
      return amount.value();
    } else if (value instanceof Value.Counted share) {
      return BigDecimal.valueOf(share.count())
          .multiply(HUNDRED)
          .divide(BigDecimal.valueOf(share.of()), MathContext.DECIMAL64);
    }
    return null;
  }

  private @Nullable BigDecimal sum(Operand.Sum sum, Draft draft) {
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < sum.terms().size(); i++) {
      BigDecimal term = of(sum.terms().get(i), draft);
      if (term == null) {
        return null;
      }
      total = sum.minus().get(i) ? total.subtract(term) : total.add(term);
    }
    return total;
  }

  private @Nullable BigDecimal product(Operand.Product product, Draft draft) {
    BigDecimal total = BigDecimal.ONE;
    for (Operand factor : product.factors()) {
      BigDecimal worth = of(factor, draft);
      if (worth == null) {
        return null;
      }
      total = total.multiply(worth);
    }
    return total;
  }
}
