package vn.binhxet.verdict;

import org.jspecify.annotations.Nullable;

/** Collects why a claim could not be settled. */
final class Unknowns {
  private int bits;

  void clear() {
    bits = 0;
  }

  /** Notes the cause; always null, so that a lookup can say {@code return why.add(…)}. */
  @Nullable Span add(Cause cause) {
    bits |= cause.bit();
    return null;
  }

  @Nullable Span missing() {
    return add(Cause.DATA_MISSING);
  }

  int bits() {
    return bits;
  }

  /** Goes back to an earlier set of causes: what was found since belongs to a settled part. */
  void restore(int earlier) {
    bits = earlier;
  }
}
