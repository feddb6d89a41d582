package vn.binhxet.verdict;

import java.math.BigDecimal;

/**
 * An exact fraction, as the checker computes with: 43 of 50 stays 43 of 50.
 *
 * @param den more than 0
 */
record Ratio(BigDecimal num, BigDecimal den) implements Comparable<Ratio> {
  static final Ratio ZERO = of(BigDecimal.ZERO);

  static Ratio of(BigDecimal value) {
    return new Ratio(value, BigDecimal.ONE);
  }

  Ratio plus(Ratio other) {
    return den.equals(other.den)
        ? new Ratio(num.add(other.num), den)
        : new Ratio(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(other.num.negate(), other.den));
  }

  Ratio abs() {
    return num.signum() < 0 ? new Ratio(num.negate(), den) : this;
  }

  Ratio times(Ratio other) {
    return new Ratio(num.multiply(other.num), den.multiply(other.den));
  }

  @Override
  public int compareTo(Ratio other) {
    return den.equals(other.den)
        ? num.compareTo(other.num)
        : num.multiply(other.den).compareTo(other.num.multiply(den));
  }
}
