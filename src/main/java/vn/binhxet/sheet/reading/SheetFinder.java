package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;

/** Finds the sheets of a file that a form is about. */
final class SheetFinder {
  private SheetFinder() {}

  /**
   * Where the rows of subjects stand.
   *
   * @throws FileRefused where they stand nowhere
   */
  static Layout main(SheetFile file, Form form) throws IOException, FileRefused {
    Layout main = find(file, Form.MAIN, form.columns());
    if (main == null) {
      throw noSheet(file);
    }
    return main;
  }

  /** Where the columns of a sheet stand; null where the file has no such sheet. */
  static @Nullable Layout find(SheetFile file, Text name, List<Column> columns)
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
}
