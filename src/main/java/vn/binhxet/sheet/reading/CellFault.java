package vn.binhxet.sheet.reading;

import vn.binhxet.law.Text;

/** A cell whose content cannot be understood. */
final class CellFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient Text text;

  CellFault(String code, String vi, String en) {
    // Told to the officer; nobody reads its stack.
    super(code, null, false, false);
    this.code = code;
    text = new Text(vi, en);
  }

  String code() {
    return code;
  }

  Text text() {
    return text;
  }
}
