package vn.binhxet.sample;

import vn.binhxet.law.Text;

/** A sample that cannot be made, with what to ask for instead. */
public final class SampleRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Text text;

  SampleRefused(String code, String vi, String en) {
    super(code + ": " + en);
    this.code = code;
    text = new Text(vi, en);
  }

  /** Stable, as "UNKNOWN_TITLE". */
  public String code() {
    return code;
  }

  public Text text() {
    return text;
  }
}
