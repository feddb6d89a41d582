package vn.binhxet.report;

import java.util.stream.LongStream;
import vn.binhxet.law.Text;

/** Plain bars of block letters: the same on paper, in a sheet and on a terminal. */
final class Bars {
  /** Said once above bars of outcomes. */
  static final Text OUTCOMES =
      new Text(
          "Thanh: █ đạt   ░ chưa đạt   ▒ chưa kết luận hoặc không áp dụng   ▓ tạm giữ",
          "Bars: █ met   ░ not met   ▒ undetermined or not applicable   ▓ held");

  private static final int WIDTH = 20;
  private static final String[] PATTERNS = {"█", "░", "▒", "▓"};

  private Bars() {}

  /** Met, not met, open, held. */
  static Cell outcomes(Tally tally) {
    return new Cell.Bar(
        parts(tally.met, tally.notMet, tally.undetermined + tally.notApplicable, tally.held));
  }

  /** One part of a whole; a part of nothing is no bar. */
  static Cell part(long count, long of) {
    if (of <= 0) {
      return new Cell.Bar("");
    }
    int full = (int) Math.min(WIDTH, count * WIDTH / of);
    return new Cell.Bar("█".repeat(count > 0 ? Math.max(1, full) : 0));
  }

  /** Every part that is not nothing shows, however small; all together fill the bar. */
  static String parts(long... counts) {
    long of = LongStream.of(counts).sum();
    if (of == 0) {
      return "";
    }
    int[] widths = new int[counts.length];
    int used = 0;
    int largest = 0;
    for (int i = 0; i < counts.length; i++) {
      widths[i] = counts[i] == 0 ? 0 : (int) Math.max(1, counts[i] * WIDTH / of);
      used += widths[i];
      largest = counts[i] > counts[largest] ? i : largest;
    }
    widths[largest] += WIDTH - used;
    StringBuilder bar = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      bar.append(PATTERNS[i].repeat(Math.max(0, widths[i])));
    }
    return bar.toString();
  }
}
