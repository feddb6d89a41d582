package vn.binhxet.law.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Targets.Cell;
import vn.binhxet.law.Targets.State;
import vn.binhxet.law.Text;

/** Reads targets.csv. */
final class TargetsReader {
  private static final List<String> HEADER =
      List.of("target", "column", "year", "value", "unit_vi", "unit_en", "confidence", "source");
  private static final List<String> PERIOD = List.of("from", "to");

  private final Problems problems;

  TargetsReader(Problems problems) {
    this.problems = problems;
  }

  Targets read(String file, String text) {
    List<Cell> cells = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.read(file, text, HEADER, PERIOD, problems)) {
      Cell cell = cell(row);
      for (Cell other : cells) {
        if (same(cell, other)) {
          add(
              row,
              "DUPLICATE_TARGET",
              "mức chuẩn này đã có ở dòng " + other.at().line() + " cho cùng cột, năm, thời kỳ",
              "line " + other.at().line() + " already says it for this column, year and period");
        }
      }
      cells.add(cell);
    }
    return new Targets(cells);
  }

  private static boolean same(Cell a, Cell b) {
    return a.id().equals(b.id())
        && a.column().equals(b.column())
        && Objects.equals(a.year(), b.year())
        && a.inForce().overlaps(b.inForce());
  }

  private Cell cell(CsvTable.Row row) {
    if (row.get("target").isEmpty()) {
      add(row, "BAD_ROW", "ô target trống", "the target cell is empty");
    }
    if (row.get("source").isEmpty()) {
      add(
          row,
          "NO_SOURCE",
          "thiếu source: số này đọc ở đâu? Không có nguồn thì không nạp số",
          "source is missing: where was the figure read? No source, no figure");
    }
    String value = row.get("value");
    BigDecimal number = YamlValue.parseNumber(value);
    State state =
        value.isEmpty()
            ? State.NOT_LOADED
            : value.equals("province") ? State.DELEGATED : State.LOADED;
    if (state == State.LOADED && number == null) {
      add(
          row,
          "BAD_NUMBER",
          "value là một số như 50 hoặc 4.5, chữ province, hoặc để trống; gặp “" + value + "”",
          "value is a number such as 50 or 4.5, the word province, or empty; found \""
              + value
              + "\"");
    }
    return new Cell(
        row.get("target"),
        row.get("column"),
        year(row),
        state,
        number,
        unit(row),
        confidence(row, state),
        row.get("source"),
        period(row),
        row.at());
  }

  private @Nullable Integer year(CsvTable.Row row) {
    String year = row.get("year");
    if (year.isEmpty()) {
      return null;
    }
    if (!year.matches("[12][0-9]{3}")) {
      add(row, "BAD_DATE", "năm “" + year + "” không đúng", "\"" + year + "\" is not a year");
      return null;
    }
    return Integer.valueOf(year);
  }

  private Text unit(CsvTable.Row row) {
    Text unit = new Text(row.get("unit_vi"), row.get("unit_en"));
    if (unit.vi().isEmpty() != unit.en().isEmpty()) {
      add(row, "BAD_TEXT", "đơn vị cần cả hai thứ tiếng", "the unit needs both languages");
    }
    return unit;
  }

  private Confidence confidence(CsvTable.Row row, State state) {
    Confidence confidence = Words.CONFIDENCE.get(row.get("confidence"));
    if (confidence == null) {
      String words = String.join(", ", Words.CONFIDENCE.keySet());
      add(row, "BAD_VALUE", "confidence là một trong: " + words, "confidence is one of: " + words);
      return Confidence.UNVERIFIED;
    }
    if ((confidence == Confidence.NOT_LOADED) != (state == State.NOT_LOADED)) {
      add(
          row,
          "CONFIDENCE_MISMATCH",
          "confidence not-loaded đi với ô value trống, và chỉ khi đó",
          "confidence not-loaded goes with an empty value, and only with it");
    }
    return confidence;
  }

  private Period period(CsvTable.Row row) {
    return CsvPeriod.of(row, problems);
  }

  private void add(CsvTable.Row row, String code, String vi, String en) {
    problems.add(code, row.at(), vi, en);
  }
}
