package vn.binhxet.sheet.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file in UTF-8, with or without byte order mark; separator comma, semicolon or tab. A line
 * with nothing but {@code ## NAME} begins another table, as a sheet of a workbook does.
 */
final class CsvFile implements SheetFile {
  static final String SHEET = "CSV";

  /** Begins the line that names another table, and the heading of a column that is a note. */
  static final String TABLE = "##";

  private static final int MOST_SHEETS = 40;
  private final Path path;
  private final char separator;
  private final List<String> sheets = new ArrayList<>(List.of(SHEET));

  private CsvFile(Path path, char separator) {
    this.path = path;
    this.separator = separator;
  }

  static CsvFile open(Path path) throws IOException, FileRefused {
    try (BufferedReader reader = new BufferedReader(CsvText.of(path))) {
      StringBuilder line = new StringBuilder();
      for (int c = reader.read(); c >= 0 && line.length() < 200_000; c = reader.read()) {
        if (c == 0) {
          throw XlsxFile.notAWorkbook();
        }
        if ((c == '\n' || c == '\r') && !line.toString().isBlank()) {
          break;
        }
        line.append((char) c);
      }
      CsvFile file = new CsvFile(path, CsvText.separator(line));
      file.rows(
          (sheet, row) -> {
            if (!file.sheets.contains(sheet)) {
              if (file.sheets.size() > MOST_SHEETS) {
                throw broken();
              }
              file.sheets.add(sheet);
            }
            return true;
          });
      return file;
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  static FileRefused notUtf8() {
    return new FileRefused(
        "NOT_UTF8",
        "Tệp CSV không ở bảng mã UTF-8. Trong Excel hãy lưu dạng “CSV UTF-8”, hoặc dùng .xlsx.",
        "The CSV file is not UTF-8. In Excel save it as \"CSV UTF-8\", or use .xlsx.");
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void read(String sheet, Rows rows) throws IOException, FileRefused {
    boolean[] begun = {false};
    rows(
        (of, row) -> {
          if (!of.equals(sheet)) {
            // The first table is at its end where another begins; others may be in any order.
            return !(begun[0] && sheet.equals(SHEET));
          }
          boolean first = !begun[0];
          begun[0] = true;
          return first && row.blank() && !of.equals(SHEET) ? again(begun) : rows.row(row);
        });
  }

  /** Blank lines between a table's name and its heading mean nothing. */
  private static boolean again(boolean[] begun) {
    begun[0] = false;
    return true;
  }

  /** Takes rows with the table they stand in; the line that names a table is none of its rows. */
  private interface TableRows {
    boolean row(String sheet, SheetRow row) throws IOException, FileRefused;
  }

  /** The name of a table that begins here, null where none does. */
  private static @Nullable String name(SheetRow row) {
    String text = row.cell(0).kind() == Cell.Kind.TEXT ? row.cell(0).text().strip() : "";
    if (!text.startsWith(TABLE)) {
      return null;
    }
    for (int i = 1; i < row.cells().size(); i++) {
      if (!row.cell(i).blank()) {
        return null;
      }
    }
    return text.substring(TABLE.length()).strip();
  }

  private void rows(TableRows rows) throws IOException, FileRefused {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrailingData(false)
            .get();
    try (BoundedRecords reader = new BoundedRecords(CsvText.of(path));
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      String sheet = SHEET;
      while (true) {
        reader.begin();
        int line = (int) parser.getCurrentLineNumber() + 1;
        CSVRecord record = next(records);
        if (record == null) {
          return;
        }
        SheetRow row = row(line, record);
        String name = name(row);
        if (name != null) {
          sheet = name;
          row = new SheetRow(line, false, List.of());
        }
        if (!rows.row(sheet, row)) {
          return;
        }
      }
    }
  }

  private static @Nullable CSVRecord next(Iterator<CSVRecord> records) throws FileRefused {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      for (Throwable at = e; at != null; at = at.getCause()) {
        if (at instanceof CharacterCodingException) {
          throw notUtf8();
        }
      }
      throw broken();
    }
  }

  private static SheetRow row(int line, CSVRecord record) {
    List<Cell> cells = new ArrayList<>(record.size());
    for (String text : record) {
      cells.add(
          text.length() > Cell.LONGEST
              ? new Cell(Cell.Kind.TOO_LONG, Cell.Format.OTHER, text.substring(0, 100))
              : text.isEmpty() ? Cell.BLANK : Cell.text(Defused.undone(text)));
    }
    return new SheetRow(line, false, cells);
  }

  @Override
  public List<Area> merged(String sheet) {
    return List.of();
  }

  @Override
  public boolean from1904() {
    return false;
  }

  @Override
  public boolean csv() {
    return true;
  }

  @Override
  public void close() {}

  private static FileRefused broken() {
    return new FileRefused(
        "BROKEN_CSV",
        "Tệp CSV hỏng: một dấu ngoặc kép mở mà không đóng, hoặc tệp bị cắt giữa chừng.",
        "The CSV file is damaged: a quote is opened and not closed, or the file broke off.");
  }
}
