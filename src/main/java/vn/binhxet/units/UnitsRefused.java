package vn.binhxet.units;

import java.util.Objects;
import vn.binhxet.law.Text;

/** The list of units could not be had, or not be put in place; nothing was changed. */
public final class UnitsRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Text text;

  UnitsRefused(String code, String vi, String en) {
    super(code + ": " + en);
    this.code = code;
    this.text = new Text(vi, en);
  }

  /** Stable, as UNITS_CHECKSUM. */
  public String code() {
    return code;
  }

  /** What is wrong and what to do. */
  public Text text() {
    return Objects.requireNonNull(text);
  }
}
