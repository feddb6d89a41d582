package vn.binhxet.verdict;

/** What is said of one node; of a disqualifier MET means checked, and clear. */
public enum Status {
  /** The claim holds. */
  MET,
  /** The claim fails, whatever is still missing. */
  NOT_MET,
  /** It cannot be said; the causes say why. */
  UNDETERMINED,
  /** Declared absent, with a reason. */
  NOT_APPLICABLE;

  private static final Status[] ALL = values();

  static Status of(byte ordinal) {
    return ALL[ordinal];
  }

  byte code() {
    return (byte) ordinal();
  }
}
