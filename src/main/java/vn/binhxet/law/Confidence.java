package vn.binhxet.law;

/** How well a figure or a name was checked against the law (mức độ đối chiếu), best first. */
public enum Confidence {
  /** Checked against the signed text, by name and date. */
  CONFIRMED("confirmed"),
  /** Found in a public restatement of the law. */
  READ("read"),
  /** General knowledge, not found in a text yet: a verdict that needs it is provisional. */
  UNVERIFIED("unverified"),
  /** No value is known. */
  NOT_LOADED("not-loaded");

  private final String code;

  Confidence(String code) {
    this.code = code;
  }

  /** The word used in rule files and verdicts. */
  public String code() {
    return code;
  }

  /** The less certain of the two. */
  public Confidence weaker(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
