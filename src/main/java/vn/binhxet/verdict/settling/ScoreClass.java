package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.List;

/** Open items of one group that stand for each other. */
record ScoreClass(
    int number, PointsSum group, BigDecimal least, BigDecimal most, List<Integer> items) {
  /** The least and the most that one of them may be where no way narrows it. */
  Ends ends() {
    return new Ends(least, most);
  }

  /** From the least to the most. */
  record Ends(BigDecimal low, BigDecimal high) {}
}
