package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.binhxet.law.Text;

/** Days in a sentence: 05/11/2025 in Vietnamese, 2025-11-05 in English. */
public final class DayWords {
  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private DayWords() {}

  public static Text of(LocalDate day) {
    return new Text(day.format(VI), day.toString());
  }

  /** The safe one of two last days, and both ways of counting where they differ. */
  static Text last(Days days) {
    return of(days.earlier()).plus(ways(days));
  }

  /** " (14/11 if …, 13/11 if not)"; nothing where both ways give the same. */
  static Text ways(Days days) {
    if (days.agree()) {
      return Text.same("");
    }
    Text counted = of(days.counted());
    Text not = of(days.notCounted());
    return new Text(
        " (" + counted.vi() + " nếu tính cả ngày đầu, " + not.vi() + " nếu không tính)",
        " (" + counted.en() + " if the first day counts, " + not.en() + " if it does not)");
  }
}
