package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Field;

/** What can be said of a share: counts of a whole, or a percentage. */
final class Shares {
  /** Digits of a percentage beside a bar of 90 %: fine enough to stand between any two bars. */
  private static final int DIGITS = 2;

  private Shares() {}

  /**
   * @param whole what it is counted of, 0 where that is not known
   */
  static List<Answer> answers(Field field, Bounds bounds, List<Exact> points, long whole) {
    List<Answer> answers = new ArrayList<>();
    if (whole > 0) {
      for (BigDecimal count : Grid.values(counts(bounds, whole), scaled(points, whole))) {
        answers.add(new Answer.Share(count.longValueExact(), whole));
      }
      return answers;
    }
    int digits = Math.min(bounds.decimals(), digits(points));
    Bounds coarse = new Bounds(bounds.least(), bounds.most(), digits);
    long hundred = BigDecimal.ONE.movePointRight(digits + 2).longValueExact();
    for (BigDecimal percent : Grid.values(coarse, points)) {
      answers.add(
          field.countsOnly()
              ? new Answer.Share(percent.movePointRight(digits).longValueExact(), hundred)
              : new Answer.Number(percent));
    }
    return answers;
  }

  private static Bounds counts(Bounds bounds, long whole) {
    Exact of = Exact.of(whole).over(Exact.of(100));
    return new Bounds(
        Exact.of(bounds.least()).times(of).ceiling(0),
        Exact.of(bounds.most()).times(of).floor(0),
        0);
  }

  private static List<Exact> scaled(List<Exact> points, long whole) {
    return points.stream().map(p -> p.times(Exact.of(whole)).over(Exact.of(100))).toList();
  }

  private static int digits(List<Exact> points) {
    int digits = DIGITS;
    for (Exact point : points) {
      while (digits < Field.DEFAULT_DECIMALS
          && point.floor(digits).compareTo(point.ceiling(digits)) != 0) {
        digits++;
      }
    }
    return digits;
  }
}
