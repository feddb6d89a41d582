package vn.binhxet.difference;

import java.util.Locale;

/** One of the two sides that are compared (bên A, bên B). */
public enum Which {
  A,
  B;

  /** The side's name in JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Which other() {
    return this == A ? B : A;
  }
}
