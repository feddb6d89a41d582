package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/** Makes up a number on the wished side of a bound: on it, one step beside it, or further off. */
final class Near {
  private static final int PERCENT_OFF = 30;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private final Chance chance;
  private final int onTheEdge;

  /**
   * @param onTheEdge in how many cases of a hundred the number lies on the bound or a step beside
   *     it
   */
  Near(Chance chance, int onTheEdge) {
    this.chance = chance;
    this.onTheEdge = onTheEdge;
  }

  /**
   * A number for which the comparison with the bound holds, or fails, as far as the field's range
   * allows.
   *
   * @param bound with more digits than the field takes, where a product or a part gives them
   */
  BigDecimal number(Field field, Comparator op, BigDecimal bound, boolean holds) {
    int digits = digits(field);
    BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
    Comparator wished = holds ? op : op.negated();
    BigDecimal nearest = nearest(wished, bound, step, digits);
    int direction = direction(wished);
    BigDecimal value =
        wished == Comparator.EQUAL
            ? nearest
            : nearest.add(
                off(field, bound, step, direction).multiply(BigDecimal.valueOf(direction)));
    return within(field, value.setScale(digits, RoundingMode.HALF_UP));
  }

  /** The number closest to the bound that the comparison allows. */
  private BigDecimal nearest(Comparator wished, BigDecimal bound, BigDecimal step, int digits) {
    BigDecimal up = bound.setScale(digits, RoundingMode.CEILING);
    BigDecimal down = bound.setScale(digits, RoundingMode.FLOOR);
    return switch (wished) {
      case AT_LEAST, EQUAL -> up;
      case MORE_THAN, NOT_EQUAL -> down.add(step);
      case AT_MOST -> down;
      case LESS_THAN -> up.subtract(step);
    };
  }

  private static int direction(Comparator wished) {
    return wished == Comparator.AT_MOST || wished == Comparator.LESS_THAN ? -1 : 1;
  }

  /** How far from the closest number: not at all, or up to some percent of the bound. */
  private BigDecimal off(Field field, BigDecimal bound, BigDecimal step, int direction) {
    if (chance.percent(onTheEdge)) {
      return BigDecimal.ZERO;
    }
    BigDecimal end = direction < 0 ? least(field) : most(field);
    BigDecimal reach =
        bound
            .abs()
            .multiply(BigDecimal.valueOf(PERCENT_OFF))
            .divide(HUNDRED)
            .max(step.multiply(BigDecimal.valueOf(3)));
    BigDecimal within = end == null ? reach : reach.min(end.subtract(bound).abs());
    return within.multiply(BigDecimal.valueOf(chance.between(0, 100))).divide(HUNDRED);
  }

  /** Digits after the point that such a figure is usually given with. */
  static int digits(Field field) {
    return switch (field.type()) {
      case INTEGER -> 0;
      case SHARE -> Math.min(field.decimals(), 1);
      default -> Math.min(field.decimals(), 2);
    };
  }

  static BigDecimal within(Field field, BigDecimal value) {
    BigDecimal least = least(field);
    BigDecimal most = most(field);
    return least != null && value.compareTo(least) < 0
        ? least
        : most != null && value.compareTo(most) > 0 ? most : value;
  }

  private static @Nullable BigDecimal least(Field field) {
    return field.min() == null && field.type() == FieldType.SHARE ? BigDecimal.ZERO : field.min();
  }

  private static @Nullable BigDecimal most(Field field) {
    return field.max() == null && field.type() == FieldType.SHARE ? HUNDRED : field.max();
  }
}
