package vn.binhxet.rules;

import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/** A rule that reads well but cannot be decided in its edition. */
public final class NotDerivable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  NotDerivable(String vi, String en) {
    this(new SourceAt("", 0), new Text(vi, en));
  }

  private NotDerivable(SourceAt at, Text why) {
    super(at + ": " + why.en());
    problem = new Problem("NOT_DERIVABLE", at, why);
  }

  /** The same with the place of the rule. */
  NotDerivable in(SourceAt at) {
    return new NotDerivable(at, problem.message());
  }

  /** What rule staff are told. */
  public Problem problem() {
    return problem;
  }
}
