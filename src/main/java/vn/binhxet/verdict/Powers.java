package vn.binhxet.verdict;

/** Powers of ten in a long. */
final class Powers {
  /** Says that a product does not fit; no value of an assessment is as large. */
  static final long TOO_LARGE = Long.MIN_VALUE;

  static final int MOST = 18;

  private static final long[] TEN = new long[MOST + 1];

  static {
    TEN[0] = 1;
    for (int i = 1; i <= MOST; i++) {
      TEN[i] = TEN[i - 1] * 10;
    }
  }

  private Powers() {}

  /**
   * {@code value × 10^digits}, the value itself for digits ≤ 0; TOO_LARGE where it does not fit.
   */
  static long times(long value, int digits) {
    if (digits <= 0) {
      return value;
    }
    if (digits > MOST) {
      return TOO_LARGE;
    }
    long product = value * TEN[digits];
    return Math.multiplyHigh(value, TEN[digits]) == product >> 63 && Math.abs(product) < 1L << 62
        ? product
        : TOO_LARGE;
  }
}
