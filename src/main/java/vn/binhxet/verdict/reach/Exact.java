package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction, as a point at which a comparison flips may be one: a third of 50.
 *
 * @param num any whole number
 * @param den more than 0
 */
public record Exact(BigInteger num, BigInteger den) implements Comparable<Exact> {
  public static final Exact ZERO = of(BigDecimal.ZERO);
  public static final Exact ONE = of(BigDecimal.ONE);

  /** In lowest terms, so that equal fractions are equal records. */
  public Exact {
    BigInteger common = num.gcd(den);
    if (common.signum() != 0 && !common.equals(BigInteger.ONE)) {
      num = num.divide(common);
      den = den.divide(common);
    }
  }

  public static Exact of(BigDecimal value) {
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    return new Exact(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
  }

  public static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** A share of a whole in percent. */
  public static Exact percent(long count, long of) {
    return new Exact(
        BigInteger.valueOf(count).multiply(BigInteger.valueOf(100)), BigInteger.valueOf(of));
  }

  public Exact plus(Exact other) {
    return new Exact(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
  }

  public Exact minus(Exact other) {
    return plus(other.negate());
  }

  public Exact negate() {
    return new Exact(num.negate(), den);
  }

  public Exact times(Exact other) {
    return new Exact(num.multiply(other.num), den.multiply(other.den));
  }

  /**
   * @param other not 0
   */
  public Exact over(Exact other) {
    return other.num.signum() < 0
        ? new Exact(num.multiply(other.den).negate(), den.multiply(other.num.negate()))
        : new Exact(num.multiply(other.den), den.multiply(other.num));
  }

  public int signum() {
    return num.signum();
  }

  /** The nearest decimal of so many digits that is not above it. */
  public BigDecimal floor(int decimals) {
    return new BigDecimal(num).divide(new BigDecimal(den), decimals, RoundingMode.FLOOR);
  }

  /** The nearest decimal of so many digits that is not below it. */
  public BigDecimal ceiling(int decimals) {
    return new BigDecimal(num).divide(new BigDecimal(den), decimals, RoundingMode.CEILING);
  }

  @Override
  public int compareTo(Exact other) {
    return num.multiply(other.den).compareTo(other.num.multiply(den));
  }
}
