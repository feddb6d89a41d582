package vn.binhxet.register.near;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How many subjects stand around one bar of one node, in bins of one unit (one household of a
 * count).
 *
 * @param required the bar, as a verdict writes it
 * @param under less than a unit short of it, or a unit
 * @param at exactly there
 * @param above beyond it, by less than a unit
 */
public record Bunch(String edition, String node, String required, long under, long at, long above) {
  /** Fewer subjects say nothing. */
  private static final long FEWEST = 10;

  /** Less likely than this by chance is worth a look. */
  private static final BigDecimal RARE = new BigDecimal("0.01");

  private static final int DIGITS = 6;
  private static final int MOST = 20_000;

  /** Those who are just good enough: at the bar or less than a unit beyond. */
  public long enough() {
    return at + above;
  }

  /**
   * How likely so many or more would be just good enough if each of those around the bar were as
   * likely on either side: an exact binomial tail, rounded up to six digits; 1 where there are too
   * many to add up.
   */
  public BigDecimal chance() {
    long all = under + enough();
    if (all > MOST) {
      return enough() > under + 6 * BigInteger.valueOf(all).sqrt().longValue()
          ? BigDecimal.ONE.movePointLeft(DIGITS)
          : BigDecimal.ONE;
    }
    BigInteger ways = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    // From all of them down: the ways to choose k of all.
    for (long k = all; k >= enough(); k--) {
      sum = sum.add(ways);
      ways = ways.multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(all - k + 1));
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft((int) all)), DIGITS, RoundingMode.UP);
  }

  /** Whether many more are just good enough than just not: a place to look, no accusation. */
  public boolean notable() {
    return under + enough() >= FEWEST && chance().compareTo(RARE) < 0;
  }
}
