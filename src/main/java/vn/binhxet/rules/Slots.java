package vn.binhxet.rules;

/** Where the comparisons of a fact are written, one slot each. */
public interface Slots {

  /** The left side lies in [lowest, highest]; the right side is {@code need}. */
  void set(int slot, long lowest, long highest, long need);

  /** A side is not known: the slot is open to both ends, so that no derived rule can match it. */
  default void setUnknown(int slot) {
    set(slot, Long.MIN_VALUE, Long.MAX_VALUE, 0);
  }
}
