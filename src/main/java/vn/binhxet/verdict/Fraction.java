package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction of whole numbers, as the slots are filled with. The checker has its own
 * arithmetic ({@link Ratio}) on purpose.
 *
 * @param den more than 0
 */
record Fraction(BigInteger num, BigInteger den) {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
  static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

  static Fraction of(long unscaled, int digits) {
    return new Fraction(BigInteger.valueOf(unscaled), BigInteger.TEN.pow(digits));
  }

  static Fraction of(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  Fraction plus(Fraction other) {
    if (den.equals(other.den)) {
      return new Fraction(num.add(other.num), den);
    }
    return new Fraction(
        num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.num.negate(), other.den));
  }

  Fraction times(Fraction other) {
    return new Fraction(num.multiply(other.num), den.multiply(other.den));
  }

  int compareTo(Fraction other) {
    return num.multiply(other.den).compareTo(other.num.multiply(den));
  }
}
