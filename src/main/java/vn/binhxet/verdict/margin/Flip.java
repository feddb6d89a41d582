package vn.binhxet.verdict.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.remedy.Lever;

/**
 * The smallest change of one fact alone, in one direction, after which the verdict is another.
 *
 * @param to where the fact stands then, in steps
 * @param verdict what is said then, by the engine
 */
public record Flip(Lever lever, long to, Evaluation verdict) {
  private static final int DIGITS = 9;

  /** How many steps it is away: households of a count, else steps of the field's own digits. */
  public long steps() {
    return lever.ordered() ? Math.abs(to - lever.now()) : 1;
  }

  /** The distance with its sign, in the field's unit; households of a count. */
  public BigDecimal by() {
    return lever.amount(to - lever.now());
  }

  /** The distance beside where it turns, to compare facts of different units; 1 of a code. */
  public BigDecimal relative() {
    if (!lever.measured()) {
      return BigDecimal.ONE;
    }
    long bar = Math.max(1, Math.max(Math.abs(to), to == 0 ? Math.abs(lever.now()) : 0));
    return BigDecimal.valueOf(steps())
        .divide(BigDecimal.valueOf(bar), DIGITS, RoundingMode.HALF_UP);
  }
}
