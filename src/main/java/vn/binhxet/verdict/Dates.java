package vn.binhxet.verdict;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.binhxet.law.Text;

/** Dates in a sentence: 05/11/2025 in Vietnamese, 2025-11-05 in English. */
final class Dates {
  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Dates() {}

  static Text words(LocalDate date) {
    return new Text(date.format(VI), date.toString());
  }
}
