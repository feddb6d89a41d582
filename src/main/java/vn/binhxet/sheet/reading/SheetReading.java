package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.Limits;
import vn.binhxet.law.Text;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;
import vn.binhxet.sheet.file.SheetFiles;

/**
 * Reads a filled file row by row. For one thread; the file is read when {@link #rows} is called.
 */
public final class SheetReading implements AutoCloseable {
  /** Rows of subjects in one file. */
  static final int MOST_ROWS = 200_000;

  private final OpenRelease release;
  private final SheetFile file;
  private final Form form;
  private final Layout main;
  private final Map<String, Members> members = new LinkedHashMap<>();
  private final Map<String, Layout> lists = new HashMap<>();
  private final List<Text> notices = new ArrayList<>();

  /** By code: the first row and the last that has it. */
  private final Map<String, int[]> rowsOf = new HashMap<>();

  private int total;
  private int hidden;

  /** Takes rows as they are read. */
  public interface Sink {
    void row(ReadRow row) throws IOException;
  }

  private SheetReading(OpenRelease release, SheetFile file, Form form, Layout main) {
    this.release = release;
    this.file = file;
    this.form = form;
    this.main = main;
  }

  /**
   * Opens a file and finds out what it is of and how many rows it has.
   *
   * @throws FileRefused where it is refused whole
   */
  public static SheetReading open(OpenRelease release, Path path, Target target)
      throws IOException, FileRefused {
    SheetFile file = SheetFiles.open(path);
    boolean sound = false;
    try {
      Form form = new FormOfFile(release).find(file, target);
      Layout main = find(file, Form.MAIN, form.columns());
      if (main == null) {
        throw noSheet(file);
      }
      SheetReading reading = new SheetReading(release, file, form, main);
      reading.prepare();
      sound = true;
      return reading;
    } finally {
      if (!sound) {
        file.close();
      }
    }
  }

  public Form form() {
    return form;
  }

  /** Rows of subjects. */
  public int total() {
    return total;
  }

  /** What an officer should know though nothing is wrong: hidden rows, columns passed over. */
  public List<Text> notices() {
    return List.copyOf(notices);
  }

  /** Reads all rows, in the order of the file. */
  public void rows(Sink sink) throws IOException, FileRefused {
    Desk desk = release.takeDesk();
    read(sink, desk.reader());
    release.giveBack(desk);
  }

  private void read(Sink sink, AssessmentReader reader) throws IOException, FileRefused {
    RowReader rows =
        new RowReader(
            form,
            new RowCheck(form, new RowEdition(release, form), reader),
            members,
            file.from1904(),
            file.csv());
    List<SheetFile.Area> merged = file.merged(main.sheet);
    Column id = form.columns().get(0);
    file.read(
        main.sheet,
        row -> {
          if (main.data(row)) {
            SheetPlace place = SheetPlace.of(main, row, merged);
            int[] same = rowsOf.get(Members.code(place, id));
            int other =
                same == null || same[0] == same[1]
                    ? 0
                    : same[0] == row.number() ? same[1] : same[0];
            sink.row(rows.read(place, other));
          }
          return true;
        });
    for (ListForm list : form.lists()) {
      Members all = members.get(list.field().name());
      if (all != null) {
        for (SheetPlace orphan : all.orphans()) {
          sink.row(orphan(orphan, list));
        }
      }
    }
  }

  private ReadRow orphan(SheetPlace place, ListForm list) {
    RowProblems problems = new RowProblems();
    problems.add(
        place,
        list.columns().get(0),
        "NO_SUCH_SUBJECT",
        "Không có mã này ở sheet “" + main.sheet + "”. Sửa mã, hoặc thêm đối tượng ở sheet đó.",
        "Sheet \"" + main.sheet + "\" has no such code. Mend it, or add the subject there.");
    return new ReadRow(
        place.layout().sheet,
        place.row().number(),
        null,
        false,
        RowReader.bytes(JsonNodeFactory.instance.objectNode()),
        problems.all(),
        RawCells.orphan(place, list.field().name(), file.from1904()));
  }

  private void prepare() throws IOException, FileRefused {
    Members.Room room = new Members.Room();
    for (ListForm list : form.lists()) {
      Layout layout = find(file, list.sheet(), list.columns());
      if (layout != null) {
        lists.put(list.field().name(), layout);
        members.put(list.field().name(), Members.read(file, layout, list, room));
      }
    }
    requireKnown();
    survey();
    if (hidden > 0) {
      notices.add(
          new Text(
              hidden + " dòng đang ẩn (bị lọc) cũng được đọc.",
              hidden + " hidden (filtered) rows were read too."));
    }
    passedOver(main);
    lists.values().forEach(this::passedOver);
  }

  /** A table of CSV that is no list of the form: what it says would be lost. */
  private void requireKnown() throws FileRefused {
    for (String sheet : file.csv() ? file.sheets() : List.<String>of()) {
      boolean known =
          sheet.equals(main.sheet)
              || lists.values().stream().anyMatch(layout -> layout.sheet.equals(sheet));
      if (!known) {
        List<String> names = form.lists().stream().map(list -> list.sheet().vi()).toList();
        String shown = Words.shown(sheet);
        throw new FileRefused(
            "UNKNOWN_TABLE",
            "Bảng “## "
                + shown
                + "” không thuộc mẫu, hoặc thiếu dòng tiêu đề. Mẫu có: "
                + String.join(", ", names)
                + ".",
            "The table \"## "
                + shown
                + "\" is none of the template's, or lacks its heading. The template has: "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  private void passedOver(Layout layout) {
    if (!layout.ignored.isEmpty()) {
      String letters = String.join(", ", layout.ignored);
      notices.add(
          new Text(
              "Sheet “" + layout.sheet + "”: bỏ qua cột không thuộc mẫu: " + letters + ".",
              "Sheet \"" + layout.sheet + "\": columns not of the template: " + letters + "."));
    }
  }

  /** Counts the rows and finds codes that stand twice, before anything is kept of them. */
  private void survey() throws IOException, FileRefused {
    Column id = form.columns().get(0);
    file.read(
        main.sheet,
        row -> {
          if (main.data(row)) {
            if (++total > MOST_ROWS) {
              throw tooManyRows(MOST_ROWS);
            }
            hidden += row.hidden() ? 1 : 0;
            String code = Members.code(SheetPlace.of(main, row, List.of()), id);
            // A longer one is refused anyway, and would only take memory here.
            if (!code.isEmpty() && code.codePointCount(0, code.length()) <= Limits.ID) {
              int[] known = rowsOf.get(code);
              if (known == null) {
                rowsOf.put(code, new int[] {row.number(), row.number()});
              } else {
                known[1] = row.number();
              }
            }
          }
          return true;
        });
  }

  private static @Nullable Layout find(SheetFile file, Text name, List<Column> columns)
      throws IOException, FileRefused {
    for (String sheet : file.sheets()) {
      boolean first = file.csv() && name.equals(Form.MAIN);
      if (first ? sheet.equals(file.sheets().get(0)) : Words.same(sheet, name)) {
        Layout layout = Layout.find(file, sheet, columns);
        if (layout != null) {
          return layout;
        }
      }
    }
    for (String sheet : file.sheets()) {
      // Each of its tables is of what its name says.
      Layout layout = file.csv() ? null : Layout.byKeys(file, sheet, columns);
      if (layout != null) {
        return layout;
      }
    }
    return null;
  }

  private static FileRefused noSheet(SheetFile file) {
    String found = Words.shown(String.join(", ", file.sheets()));
    if (file.csv()) {
      return new FileRefused(
          "HEADING_MISSING",
          "Dòng đầu của tệp CSV phải là tiêu đề của mẫu, có cột “Mã đối tượng”.",
          "A CSV file begins with the template's heading, a column \"Code of the subject\" in it.");
    }
    return new FileRefused(
        "SHEET_MISSING",
        "Không thấy sheet “Hồ sơ” với dòng tiêu đề của mẫu. Tệp có các sheet: " + found + ".",
        "There is no sheet \"Assessments\" with the template's heading. The file has: "
            + found
            + ".");
  }

  static FileRefused tooManyRows(int most) {
    return new FileRefused(
        "TOO_MANY_ROWS",
        "Tệp có hơn " + most + " dòng dữ liệu. Hãy chia thành nhiều tệp.",
        "The file has more than " + most + " rows of data. Split it into several.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
