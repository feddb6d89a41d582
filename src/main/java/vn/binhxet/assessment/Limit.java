package vn.binhxet.assessment;

import java.math.BigDecimal;

/** A figure that values are compared with, exactly, and without a BigDecimal where a long does. */
final class Limit {
  static final int DIGITS = 6;
  private static final long[] POWERS = powers();

  private final BigDecimal value;
  private final int digits;
  private final long scaled;
  private final boolean fits;

  Limit(BigDecimal value) {
    this.value = value;
    digits = Math.max(value.scale(), DIGITS);
    BigDecimal whole = value.movePointRight(digits);
    fits = digits < POWERS.length && whole.toBigInteger().bitLength() <= 63;
    scaled = fits ? whole.longValueExact() : 0;
  }

  BigDecimal value() {
    return value;
  }

  /** Sign of {@code unscaled · 10^-scale} minus this figure. */
  int compare(long unscaled, int scale) {
    int up = digits - scale;
    if (fits && up >= 0) {
      long power = POWERS[up];
      long product = unscaled * power;
      if (Math.multiplyHigh(unscaled, power) == product >> 63) {
        return Long.compare(product, scaled);
      }
    }
    return BigDecimal.valueOf(unscaled, scale).compareTo(value);
  }

  /** 10 to the power of 0 to 18. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
