package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.ListForm;
import vn.binhxet.sheet.file.Cell;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;

/** The rows of one list's sheet, by the code of the subject they belong to. */
final class Members {
  private static final int MOST = 300_000;

  private final Map<String, List<SheetPlace>> byOwner = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<SheetPlace> ownerless = new ArrayList<>();

  /** Reads the whole sheet. */
  static Members read(SheetFile file, Layout layout, ListForm list)
      throws IOException, FileRefused {
    Members members = new Members();
    Column owner = list.columns().get(0);
    List<SheetFile.Area> merged = file.merged(layout.sheet);
    int[] count = {0};
    file.read(
        layout.sheet,
        row -> {
          if (!layout.data(row)) {
            return true;
          }
          if (++count[0] > MOST) {
            throw SheetReading.tooManyRows(MOST);
          }
          SheetPlace place = SheetPlace.of(layout, row, merged);
          String code = code(place, owner);
          if (code.isEmpty()) {
            members.ownerless.add(place);
          } else {
            members.byOwner.computeIfAbsent(code, key -> new ArrayList<>()).add(place);
          }
          return true;
        });
    return members;
  }

  /** A subject's code as the cell has it; empty where it has none that can be read. */
  static String code(SheetPlace place, Column column) {
    Cell cell = place.cell(column);
    if (cell.blank() || place.merged(column)) {
      return "";
    }
    try {
      CellReader.refuse(cell);
      return CellReader.text(cell);
    } catch (CellFault fault) {
      return "";
    }
  }

  List<SheetPlace> of(String code) {
    asked.add(code);
    return byOwner.getOrDefault(code, List.of());
  }

  /** Rows without an owner, and those whose owner stands on no row. */
  List<SheetPlace> orphans() {
    List<SheetPlace> orphans = new ArrayList<>(ownerless);
    byOwner.forEach(
        (code, places) -> {
          if (!asked.contains(code)) {
            orphans.addAll(places);
          }
        });
    return orphans;
  }
}
