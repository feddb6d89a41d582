package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;

/**
 * What is known of an amount: it lies between low and high.
 *
 * @param high null for no upper bound
 */
record Span(Ratio low, @Nullable Ratio high) {

  static Span exactly(Ratio value) {
    return new Span(value, value);
  }

  boolean exact() {
    return high != null && low.compareTo(high) == 0;
  }

  Span plus(Span other) {
    return new Span(
        low.plus(other.low), high == null || other.high == null ? null : high.plus(other.high));
  }

  /** Null where the other side has no upper bound: then nothing is known below. */
  @Nullable Span minus(Span other) {
    return other.high == null
        ? null
        : new Span(low.minus(other.high), high == null ? null : high.minus(other.low));
  }

  /** Needs sides that are not negative, as points, counts and factors are. */
  Span times(Span other) {
    return new Span(
        low.times(other.low), high == null || other.high == null ? null : high.times(other.high));
  }

  /** Whether the comparison holds for every value of the span, for none, or for some. */
  Truth compare(Comparator op, Ratio right) {
    int lowSign = low.compareTo(right);
    int highSign = high == null ? 1 : high.compareTo(right);
    boolean all = true;
    boolean some = false;
    for (int sign = Integer.signum(lowSign); sign <= Integer.signum(highSign); sign++) {
      boolean holds = op.holds(sign);
      all &= holds;
      some |= holds;
    }
    return all ? Truth.TRUE : some ? Truth.UNKNOWN : Truth.FALSE;
  }
}
