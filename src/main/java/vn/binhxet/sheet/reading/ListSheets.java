package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;

/** The sheets of a file that hold the members of lists. */
final class ListSheets {
  private final Map<String, Members> members = new LinkedHashMap<>();
  private final Map<String, Layout> layouts = new HashMap<>();

  private ListSheets() {}

  /**
   * Reads them whole.
   *
   * @throws FileRefused where they are too long, or the file has a table that is none of them
   */
  static ListSheets read(SheetFile file, Form form, Layout main) throws IOException, FileRefused {
    ListSheets sheets = new ListSheets();
    Members.Room room = new Members.Room();
    for (ListForm list : form.lists()) {
      Layout layout = SheetFinder.find(file, list.sheet(), list.columns());
      if (layout != null) {
        sheets.layouts.put(list.field().name(), layout);
        sheets.members.put(list.field().name(), Members.read(file, layout, list, room));
      }
    }
    sheets.requireKnown(file, form, main);
    return sheets;
  }

  /** A table of CSV that is no list of the form: what it says would be lost. */
  private void requireKnown(SheetFile file, Form form, Layout main) throws FileRefused {
    for (String sheet : file.csv() ? file.sheets() : List.<String>of()) {
      boolean known =
          sheet.equals(main.sheet)
              || layouts.values().stream().anyMatch(layout -> layout.sheet.equals(sheet));
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

  /** By the name of the list's field. */
  Map<String, Members> members() {
    return members;
  }

  Collection<Layout> layouts() {
    return layouts.values();
  }
}
