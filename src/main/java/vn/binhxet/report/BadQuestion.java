package vn.binhxet.report;

import vn.binhxet.law.Text;

/** What is asked of a report is not understood; says what is allowed. */
public final class BadQuestion extends Exception {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final transient Text why;

  BadQuestion(String name, String vi, String en) {
    // An answer, not a fault: nobody reads its stack.
    super(name, null, false, false);
    this.name = name;
    why = new Text(vi, en);
  }

  /** Name of the parameter or file. */
  public String name() {
    return name;
  }

  /** What is wrong with it and what is allowed. */
  public Text why() {
    return why;
  }
}
