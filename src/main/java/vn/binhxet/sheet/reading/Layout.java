package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.NearestName;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.Cell;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.Places;
import vn.binhxet.sheet.file.SheetFile;
import vn.binhxet.sheet.file.SheetRow;

/**
 * Where the columns of a form stand on a sheet: by the hidden row of keys, else by their headings.
 */
final class Layout {
  /** Rows among which the heading is looked for. */
  private static final int HEAD = 12;

  private static final int MOST_IGNORED = 20;

  /** Begins the heading of a column of notes, as the file of bad rows has one: nobody reads it. */
  private static final String NOTE = "##";

  final String sheet;
  final List<Column> columns;

  /** Headings that mean nothing here; only told. */
  final List<String> ignored = new ArrayList<>();

  private final Map<String, Integer> places = new HashMap<>();
  private final Column first;
  private final int headRow;
  private int last;

  private Layout(String sheet, List<Column> columns, int headRow) {
    this.sheet = sheet;
    this.columns = columns;
    this.headRow = headRow;
    first = columns.get(0);
  }

  /**
   * Finds them.
   *
   * @return null where the sheet has no heading of this form
   */
  static @Nullable Layout find(SheetFile file, String sheet, List<Column> columns)
      throws IOException, FileRefused {
    Layout known = byKeys(file, sheet, columns);
    if (known != null) {
      return known;
    }
    List<SheetRow> head = head(file, sheet);
    for (SheetRow row : head) {
      if (at(row, text -> Words.same(text, columns.get(0).label())) >= 0) {
        Layout layout = new Layout(sheet, columns, row.number());
        layout.place(row, false, head);
        return layout;
      }
    }
    return null;
  }

  /** The same by the row of keys alone. */
  static @Nullable Layout byKeys(SheetFile file, String sheet, List<Column> columns)
      throws IOException, FileRefused {
    List<SheetRow> head = head(file, sheet);
    for (SheetRow row : head) {
      if (at(row, text -> text.equals(columns.get(0).key())) >= 0) {
        Layout layout = new Layout(sheet, columns, row.number());
        layout.place(row, true, head);
        return layout;
      }
    }
    return null;
  }

  private static List<SheetRow> head(SheetFile file, String sheet) throws IOException, FileRefused {
    List<SheetRow> head = new ArrayList<>();
    file.read(
        sheet,
        row -> {
          head.add(row);
          return head.size() < HEAD && row.number() < 10 * HEAD;
        });
    return head;
  }

  /** Column of a key on the sheet, from 0; -1 where there is none. */
  int column(String key) {
    return places.getOrDefault(key, -1);
  }

  /** Letters of a key's column; empty where there is none. */
  String letters(String key) {
    int column = column(key);
    return column < 0 ? "" : Places.letters(column);
  }

  /** How many cells a whole row has. */
  int width() {
    return last + 1;
  }

  /** Whether a row is about a subject: below the heading, and not a heading itself. */
  boolean data(SheetRow row) {
    if (row.number() <= headRow || row.blank()) {
      return false;
    }
    if (row.number() > headRow + 2) {
      return true;
    }
    String text = Words.plain(row.cell(column(first.key())).text());
    return !Words.same(text, first.label()) && !Words.same(text, first.hint());
  }

  Column byKey(String key) {
    for (Column column : columns) {
      if (column.key().equals(key)) {
        return column;
      }
    }
    return first;
  }

  private interface Test {
    boolean fits(String text);
  }

  private static int at(SheetRow row, Test test) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cell(i).kind() == Cell.Kind.TEXT && test.fits(Words.plain(row.cell(i).text()))) {
        return i;
      }
    }
    return -1;
  }

  private void place(SheetRow heading, boolean byKeys, List<SheetRow> head) throws FileRefused {
    for (int i = 0; i < heading.cells().size(); i++) {
      Cell cell = heading.cell(i);
      if (cell.blank()) {
        if (byKeys) {
          ignore(i, head);
        }
        continue;
      }
      String text = Words.plain(cell.text());
      if (text.startsWith(NOTE)) {
        continue;
      }
      Column found = find(text);
      if (found == null) {
        throw unknown(text, i);
      }
      if (places.putIfAbsent(found.key(), i) != null) {
        throw new FileRefused(
            "DUPLICATE_COLUMN",
            "Sheet “" + sheet + "” có hai cột “" + found.label().vi() + "”. Hãy xóa một cột.",
            "Sheet \"" + sheet + "\" has the column \"" + found.label().en() + "\" twice.");
      }
      last = Math.max(last, i);
    }
  }

  /** A column that an officer added beside those of the template. */
  private void ignore(int column, List<SheetRow> head) {
    for (SheetRow row : head) {
      if (!row.cell(column).blank() && ignored.size() < MOST_IGNORED) {
        ignored.add(Places.letters(column));
        return;
      }
    }
  }

  private @Nullable Column find(String text) {
    for (Column column : columns) {
      if (column.key().equals(text)) {
        return column;
      }
    }
    for (Column column : columns) {
      if (Words.same(text, column.label()) && !places.containsKey(column.key())) {
        return column;
      }
    }
    return columns.stream()
        .filter(column -> Words.same(text, column.label()))
        .findFirst()
        .orElse(null);
  }

  private FileRefused unknown(String text, int column) {
    List<String> known = columns.stream().map(each -> each.label().vi()).toList();
    String nearest = NearestName.of(text, known);
    String where = Places.letters(column);
    String shown = Words.shown(text);
    return new FileRefused(
        "UNKNOWN_COLUMN",
        "Sheet “"
            + sheet
            + "”, cột "
            + where
            + ": mẫu không có cột “"
            + shown
            + "”."
            + (nearest == null ? "" : " Có phải “" + nearest + "”?")
            + " Hãy sửa tên cột hoặc xóa cột đó.",
        "Sheet \""
            + sheet
            + "\", column "
            + where
            + ": the template has no column \""
            + shown
            + "\"."
            + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?")
            + " Mend its name or delete it.");
  }
}
