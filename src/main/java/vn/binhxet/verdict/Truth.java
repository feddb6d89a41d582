package vn.binhxet.verdict;

/** Kleene's three values. */
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  Truth and(Truth other) {
    return this == FALSE || other == FALSE ? FALSE : this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  Truth or(Truth other) {
    return this == TRUE || other == TRUE ? TRUE : this == FALSE && other == FALSE ? FALSE : UNKNOWN;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : this == TRUE ? FALSE : TRUE;
  }

  static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }
}
