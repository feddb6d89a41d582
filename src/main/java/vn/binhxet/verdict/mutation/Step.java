package vn.binhxet.verdict.mutation;

import java.math.BigDecimal;

/** A threshold moved by one unit of its last digit: 90 to 91, 9.5 to 9.6. */
final class Step {
  private Step() {}

  static BigDecimal of(BigDecimal value, boolean up) {
    BigDecimal unit = value.scale() > 0 ? value.ulp() : BigDecimal.ONE;
    return up ? value.add(unit) : value.subtract(unit);
  }
}
