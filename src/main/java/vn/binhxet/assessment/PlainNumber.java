package vn.binhxet.assessment;

/**
 * The number last parsed from bytes: at most eighteen digits, without an exponent, written as JSON
 * writes numbers. Exact; reused.
 */
final class PlainNumber {
  private static final int MOST_DIGITS = 18;

  long unscaled;
  int scale;

  /**
   * Parses the number at a position; something that is no part of a number stands after it.
   *
   * @return position after it, -1 where it is no such number
   */
  int parse(byte[] in, int from) {
    int i = from;
    boolean negative = in[i] == '-';
    if (negative) {
      i++;
    }
    int start = i;
    long value = 0;
    for (int digit = in[i] - '0'; digit >= 0 && digit <= 9; digit = in[i] - '0') {
      value = value * 10 + digit;
      i++;
      if (i - start > MOST_DIGITS) {
        return -1;
      }
    }
    int digits = i - start;
    if (digits == 0 || digits > 1 && in[start] == '0') {
      return -1;
    }
    scale = 0;
    if (in[i] == '.') {
      int point = i++;
      for (int digit = in[i] - '0'; digit >= 0 && digit <= 9; digit = in[i] - '0') {
        value = value * 10 + digit;
        i++;
        if (digits + i - point > MOST_DIGITS) {
          return -1;
        }
      }
      scale = i - point - 1;
      if (scale == 0) {
        return -1;
      }
    }
    unscaled = negative ? -value : value;
    return i;
  }

  /** Drops zeros at the end until at most so many digits follow the point; false where none is. */
  boolean fit(int decimals) {
    while (scale > decimals && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    return scale <= decimals;
  }
}
