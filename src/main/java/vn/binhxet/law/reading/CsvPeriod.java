package vn.binhxet.law.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;

/** The columns {@code from} and {@code to} of a csv row. */
final class CsvPeriod {
  private CsvPeriod() {}

  static Period of(CsvTable.Row row, Problems problems) {
    LocalDate from = day(row, "from", problems);
    LocalDate to = day(row, "to", problems);
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(
          "BAD_PERIOD",
          row.at(),
          "ngày cuối " + to + " trước ngày đầu " + from,
          "the last day " + to + " is before the first day " + from);
    }
    return from == null && to == null ? Period.ALWAYS : new Period(from, to);
  }

  private static @Nullable LocalDate day(CsvTable.Row row, String column, Problems problems) {
    String text = row.get(column);
    LocalDate day = YamlValue.parseDate(text);
    if (day == null && !text.isEmpty()) {
      problems.add(
          "BAD_DATE",
          row.at(),
          column + ": cần một ngày như 2018-11-05, gặp “" + text + "”",
          column + ": expected a day such as 2018-11-05, found \"" + text + "\"");
    }
    return day;
  }
}
