package vn.binhxet.register.near;

import vn.binhxet.law.Text;

/** A parameter that is not understood. */
public final class BadNear extends Exception {
  private static final long serialVersionUID = 1;
  private final String name;
  private final transient Text why;

  BadNear(String name, String vi, String en) {
    this(name, new Text(vi, en));
  }

  BadNear(String name, Text why) {
    super(name + ": " + why.en());
    this.name = name;
    this.why = why;
  }

  public String name() {
    return name;
  }

  /** What is wrong and what to do, as the end of a sentence. */
  public Text why() {
    return why;
  }
}
