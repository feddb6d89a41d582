package vn.binhxet.law.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/** A csv file whose first line is exactly the expected header; every row knows its line. */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /** One row: its cells by column name, stripped. */
  record Row(Map<String, String> cells, SourceAt at) {
    /** A cell; empty where the column is one of the optional last ones and the file lacks it. */
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private CsvTable() {}

  /**
   * @param optional columns that may follow, all or none
   */
  static List<Row> read(
      String file, String text, List<String> header, List<String> optional, Problems problems) {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      List<String> columns = null;
      for (CSVRecord record : parser) {
        SourceAt at = new SourceAt(file, (int) parser.getCurrentLineNumber());
        List<String> cells = record.stream().map(String::strip).toList();
        if (columns == null) {
          columns = header(cells, header, optional, at, problems);
          if (columns.isEmpty()) {
            return rows;
          }
        } else if (cells.size() != columns.size()) {
          problems.add(
              "BAD_ROW",
              at,
              "dòng có "
                  + cells.size()
                  + " ô, cần "
                  + columns.size()
                  + "; ô có dấu phẩy phải đặt"
                  + " trong dấu nháy kép",
              "the row has "
                  + cells.size()
                  + " cells, expected "
                  + columns.size()
                  + "; quote a"
                  + " cell that holds a comma");
        } else {
          Map<String, String> byName = new LinkedHashMap<>();
          for (int i = 0; i < cells.size(); i++) {
            byName.put(columns.get(i), cells.get(i));
          }
          rows.add(new Row(byName, at));
        }
      }
      if (columns == null) {
        header(List.of(), header, optional, new SourceAt(file, 1), problems);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      problems.add(
          "BAD_CSV",
          new SourceAt(file, 0),
          "csv viết sai, thường do dấu nháy kép không đóng (" + e.getMessage() + ")",
          "is not well-formed csv, mostly an unclosed quote (" + e.getMessage() + ")");
    }
    return rows;
  }

  private static List<String> header(
      List<String> found,
      List<String> header,
      List<String> optional,
      SourceAt at,
      Problems problems) {
    List<String> whole = new ArrayList<>(header);
    whole.addAll(optional);
    if (found.equals(header) || found.equals(whole)) {
      return found;
    }
    problems.add(
        "BAD_HEADER",
        at,
        "dòng đầu phải đúng là: " + String.join(",", header),
        "the first line must be exactly: " + String.join(",", header));
    return List.of();
  }
}
