package vn.binhxet.service;

import vn.binhxet.law.Text;

/** What somebody asks for is not understood; says what is allowed. */
public final class BadParameter extends Exception {
  private static final long serialVersionUID = 1L;
  private final String name;
  private final transient Text why;

  public BadParameter(String name, String vi, String en) {
    this(name, new Text(vi, en));
  }

  /**
   * @param name as given, cut to what a message can bear; of a file, the file's
   * @param why what is wrong with it and what is allowed, as the end of a sentence
   */
  public BadParameter(String name, Text why) {
    // An answer, not a fault: nobody reads its stack.
    super(name, null, false, false);
    this.name = name;
    this.why = why;
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
