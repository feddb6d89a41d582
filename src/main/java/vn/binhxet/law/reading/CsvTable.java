package vn.binhxet.law.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;

/** A csv file whose first line is exactly the expected header; every row knows its line. */
final class CsvTable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /** One row: the file's columns, and the cells under them, stripped. */
  record Row(List<String> columns, List<String> cells, SourceAt at) {
    /** A cell; empty where the column is one of the optional last ones and the file lacks it. */
    String get(String column) {
      int at = columns.indexOf(column);
      return at < 0 ? "" : cells.get(at);
    }
  }

  private CsvTable() {}

  /**
   * @param optional columns that may follow, all or none
   */
  static List<Row> read(
      String file, String text, List<String> header, List<String> optional, Problems problems) {
    Rows rows = new Rows(file, header, optional, problems);
    if (text.indexOf('"') < 0) {
      plain(text, rows);
    } else {
      quoted(file, text, rows, problems);
    }
    return rows.end();
  }

  /**
   * A file without quotes, as the long lists of units are, needs no parser: a fifth of the time.
   */
  private static void plain(String text, Rows rows) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size() && !rows.refused; i++) {
      if (!lines.get(i).isEmpty()) {
        rows.add(cells(lines.get(i)), i + 1);
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int comma; (comma = line.indexOf(',', from)) >= 0; from = comma + 1) {
      cells.add(line.substring(from, comma).strip());
    }
    cells.add(line.substring(from).strip());
    return cells;
  }

  private static void quoted(String file, String text, Rows rows, Problems problems) {
    try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
      for (CSVRecord record : parser) {
        rows.add(record.stream().map(String::strip).toList(), (int) parser.getCurrentLineNumber());
        if (rows.refused) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      rows.refused = true;
      problems.add(
          "BAD_CSV",
          new SourceAt(file, 0),
          "csv viết sai, thường do dấu nháy kép không đóng (" + e.getMessage() + ")",
          "is not well-formed csv, mostly an unclosed quote (" + e.getMessage() + ")");
    }
  }

  /** The rows of a file, while it is read. */
  private static final class Rows {
    private final String file;
    private final List<String> header;
    private final List<String> optional;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable List<String> columns;

    /** Nothing more of the file can be understood. */
    private boolean refused;

    Rows(String file, List<String> header, List<String> optional, Problems problems) {
      this.file = file;
      this.header = header;
      this.optional = optional;
      this.problems = problems;
    }

    void add(List<String> cells, int line) {
      SourceAt at = new SourceAt(file, line);
      List<String> known = columns;
      if (known == null) {
        columns = header(cells, header, optional, at, problems);
        refused = columns.isEmpty();
      } else if (cells.size() != known.size()) {
        problems.add(
            "BAD_ROW",
            at,
            "dòng có "
                + cells.size()
                + " ô, cần "
                + known.size()
                + "; ô có dấu phẩy phải đặt trong dấu nháy kép",
            "the row has "
                + cells.size()
                + " cells, expected "
                + known.size()
                + "; quote a cell that holds a comma");
      } else {
        rows.add(new Row(known, cells, at));
      }
    }

    List<Row> end() {
      if (columns == null && !refused) {
        header(List.of(), header, optional, new SourceAt(file, 1), problems);
      }
      return rows;
    }
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
