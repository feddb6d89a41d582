package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.verdict.reach.Exact;

/**
 * One side of a comparison while some facts may change and some are missing: it lies between the
 * largest of the lows and the smallest of the highs.
 *
 * @param highs empty for no upper bound
 */
record Amount(List<Linear> lows, List<Linear> highs) {
  Amount {
    lows = List.copyOf(lows);
    highs = List.copyOf(highs);
  }

  static Amount exactly(Linear value) {
    return new Amount(List.of(value), List.of(value));
  }

  static Amount exactly(Exact value) {
    return exactly(Linear.constant(value));
  }

  Amount plus(Amount other) {
    return new Amount(sums(lows, other.lows), sums(highs, other.highs));
  }

  /** A factor that is no less than 0. */
  Amount times(Exact factor) {
    return new Amount(
        lows.stream().map(each -> each.times(factor)).toList(),
        highs.stream().map(each -> each.times(factor)).toList());
  }

  /** The other way round; only of what has an upper bound. */
  Amount negate() {
    return new Amount(
        highs.stream().map(Linear::negate).toList(), lows.stream().map(Linear::negate).toList());
  }

  private static List<Linear> sums(List<Linear> some, List<Linear> others) {
    List<Linear> sums = new ArrayList<>();
    some.forEach(one -> others.forEach(other -> sums.add(one.plus(other))));
    return sums;
  }
}
