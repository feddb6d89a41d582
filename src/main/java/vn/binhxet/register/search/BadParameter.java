package vn.binhxet.register.search;

import vn.binhxet.law.Text;

/** A parameter of a search that is not understood; says what is allowed. */
public final class BadParameter extends Exception {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final transient Text why;

  BadParameter(String name, String vi, String en) {
    // An answer, not a fault: nobody reads its stack.
    super(name, null, false, false);
    this.name = name;
    why = new Text(vi, en);
  }

  /** Name of the parameter as given, cut to what a message can bear. */
  public String name() {
    return name;
  }

  /** What is wrong with it and what is allowed. */
  public Text why() {
    return why;
  }
}
