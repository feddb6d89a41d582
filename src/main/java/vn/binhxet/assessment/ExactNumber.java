package vn.binhxet.assessment;

import java.math.BigDecimal;

/** The number last parsed, exact: an unscaled long and its digits after the point. Reused. */
final class ExactNumber {

  /** What became of a number's text. */
  enum Outcome {
    EXACT,
    /** More characters than any figure needs. */
    TOO_LONG,
    /** An exponent that no figure needs. */
    EXPONENT,
    /** More digits before the point than a long holds. */
    TOO_LARGE,
    /** More digits after the point than a long holds. */
    TOO_FINE
  }

  private static final int SAFE_DIGITS = 18;
  private static final int LARGEST_EXPONENT = 30;

  long unscaled;
  int scale;

  /** Parses a JSON number; the characters are known to be one. */
  Outcome parse(char[] chars, int offset, int length) {
    if (length > Limits.NUMBER) {
      return Outcome.TOO_LONG;
    }
    if (length > SAFE_DIGITS) {
      return parseLong(chars, offset, length);
    }
    long value = 0;
    int point = -1;
    int end = offset + length;
    for (int i = chars[offset] == '-' ? offset + 1 : offset; i < end; i++) {
      int digit = chars[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (chars[i] == '.') {
        point = i;
      } else {
        return parseLong(chars, offset, length);
      }
    }
    unscaled = chars[offset] == '-' ? -value : value;
    scale = point < 0 ? 0 : end - point - 1;
    return Outcome.EXACT;
  }

  /** Long texts and exponents, by way of a BigDecimal whose size is bounded beforehand. */
  private Outcome parseLong(char[] chars, int offset, int length) {
    if (exponent(chars, offset, length) > LARGEST_EXPONENT) {
      return Outcome.EXPONENT;
    }
    BigDecimal value = new BigDecimal(chars, offset, length);
    if (value.unscaledValue().bitLength() > 63 || value.scale() < 0) {
      value = value.stripTrailingZeros();
      if (value.scale() < 0) {
        value = value.setScale(0);
      }
    }
    if (value.unscaledValue().bitLength() > 63) {
      return value.scale() > 0 ? Outcome.TOO_FINE : Outcome.TOO_LARGE;
    }
    unscaled = value.unscaledValue().longValueExact();
    scale = value.scale();
    return Outcome.EXACT;
  }

  /** Magnitude of the exponent, 0 where there is none; never overflows. */
  private static int exponent(char[] chars, int offset, int length) {
    int end = offset + length;
    int i = offset;
    while (i < end && chars[i] != 'e' && chars[i] != 'E') {
      i++;
    }
    int magnitude = 0;
    for (i++; i < end; i++) {
      if (chars[i] >= '0' && chars[i] <= '9') {
        magnitude = Math.min(LARGEST_EXPONENT + 1, magnitude * 10 + (chars[i] - '0'));
      }
    }
    return magnitude;
  }

  /**
   * Parses a number straight from bytes: at most eighteen digits, no exponent, written as JSON
   * writes numbers. Something that is no part of a number stands after it.
   *
   * @return position after it, -1 where it is no such number
   */
  int parsePlain(byte[] in, int from) {
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
      if (i - start > SAFE_DIGITS) {
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
        if (digits + i - point > SAFE_DIGITS) {
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
