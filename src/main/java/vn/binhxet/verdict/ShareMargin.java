package vn.binhxet.verdict;

import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;

/**
 * How far a share in counts is from a bar in percent, in whole numbers: what {@link Measured} says
 * of it, without its fractions.
 */
final class ShareMargin {
  private static final long MOST_COUNTED = 10_000_000;
  private static final long HIGHEST_BAR = 1_000_000;
  private static final int MOST_DIGITS = 3;

  private ShareMargin() {}

  /**
   * Appends {@code margin} and {@code ,"marginCount":n}; false where that is for the general way.
   * Then nothing is appended.
   *
   * @param need the bar in percent, unscaled
   * @param digits of the bar after the point
   */
  static boolean write(long count, long of, Comparator op, long need, int digits, JsonBytes out) {
    if (of < 2
        || of > MOST_COUNTED
        || count > MOST_COUNTED
        || need > HIGHEST_BAR
        || need < 0
        || digits > MOST_DIGITS) {
      return false;
    }
    boolean atLeast = op == Comparator.AT_LEAST || op == Comparator.MORE_THAN;
    if (!atLeast && op != Comparator.AT_MOST && op != Comparator.LESS_THAN) {
      return false;
    }
    long power = Powers.times(1, digits);
    long asked = need * of;
    long distance = 100 * count * power - asked;
    if (!distance(atLeast ? distance : -distance, of * power, out)) {
      return false;
    }
    out.raw(",\"marginCount\":").number(counted(count, op, asked, 100 * power));
    return true;
  }

  /** A fraction as a decimal where it is one of few digits, else rounded down to hundredths. */
  private static boolean distance(long above, long below, JsonBytes out) {
    long up = above;
    for (int digits = 0; digits <= Field.DEFAULT_DECIMALS; digits++) {
      if (up % below == 0) {
        out.decimal(up / below, digits, '.');
        return true;
      }
      if (Math.abs(up) > Long.MAX_VALUE / 10) {
        return false;
      }
      up *= 10;
    }
    long rounded = Math.floorDiv(above * 100, below);
    if (rounded == 0) {
      return false;
    }
    out.decimal(rounded, 2, '.');
    return true;
  }

  private static long counted(long count, Comparator op, long asked, long per) {
    long down = Math.floorDiv(asked, per);
    boolean whole = asked % per == 0;
    return switch (op) {
      case AT_LEAST -> count - (whole ? down : down + 1);
      case MORE_THAN -> count - (down + 1);
      case AT_MOST -> down - count;
      default -> (whole ? down - 1 : down) - count;
    };
  }
}
