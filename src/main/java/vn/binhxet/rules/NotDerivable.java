package vn.binhxet.rules;

import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/** A rule that reads well but cannot be decided in its edition. */
public final class NotDerivable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient SourceAt at;

  NotDerivable(SourceAt at, String why) {
    super(at + ": " + why);
    this.at = at;
  }

  /** The same for rule staff. */
  public Problem problem() {
    return new Problem(
        "NOT_DERIVABLE",
        at,
        new Text(
            "Không suy ra được quy tắc chạy máy: " + getMessage() + ". Hãy viết đơn giản hơn.",
            "No rules for the engine can be derived: " + getMessage() + ". Write it more simply."));
  }
}
