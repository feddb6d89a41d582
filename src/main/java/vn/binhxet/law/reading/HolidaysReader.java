package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Holiday;
import vn.binhxet.law.clocks.Holidays;

/** Reads holidays.csv, which a rules folder may lack: then no working day can be counted. */
final class HolidaysReader {
  private static final List<String> HEADER = List.of("date", "vi", "en", "confidence", "source");

  private final Problems problems;

  HolidaysReader(Problems problems) {
    this.problems = problems;
  }

  Holidays read(RulesFiles files) {
    String text = files.text(RulesFiles.HOLIDAYS);
    if (text == null) {
      return Holidays.NONE;
    }
    List<Holiday> holidays = new ArrayList<>();
    Map<LocalDate, Integer> lines = new HashMap<>();
    for (CsvTable.Row row : CsvTable.read(RulesFiles.HOLIDAYS, text, HEADER, List.of(), problems)) {
      LocalDate day = YamlValue.parseDate(row.get("date"));
      if (day == null) {
        add(
            row,
            "BAD_DATE",
            "date: cần một ngày như 2025-04-30, gặp “" + row.get("date") + "”",
            "date: expected a day such as 2025-04-30, found \"" + row.get("date") + "\"");
        continue;
      }
      Integer earlier = lines.putIfAbsent(day, row.at().line());
      if (earlier != null) {
        add(
            row,
            "DUPLICATE_ID",
            "ngày " + day + " đã có ở dòng " + earlier,
            day + " is already on line " + earlier);
      }
      holidays.add(holiday(row, day));
    }
    return new Holidays(holidays);
  }

  private Holiday holiday(CsvTable.Row row, LocalDate day) {
    if (row.get("vi").isEmpty() || row.get("en").isEmpty()) {
      add(row, "BAD_TEXT", "tên ngày nghỉ cần cả hai thứ tiếng", "a holiday needs both names");
    }
    if (row.get("source").isEmpty()) {
      add(row, "NO_SOURCE", "thiếu source", "source is missing");
    }
    Confidence confidence = Words.CONFIDENCE.get(row.get("confidence"));
    if (confidence == null || confidence == Confidence.NOT_LOADED) {
      add(
          row,
          "BAD_VALUE",
          "confidence là một trong: confirmed, read, unverified",
          "confidence is one of: confirmed, read, unverified");
      confidence = Confidence.UNVERIFIED;
    }
    return new Holiday(day, new Text(row.get("vi"), row.get("en")), row.get("source"), confidence);
  }

  private void add(CsvTable.Row row, String code, String vi, String en) {
    problems.add(code, row.at(), vi, en);
  }
}
