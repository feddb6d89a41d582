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
import vn.binhxet.sheet.file.SheetRow;

/** The rows of one list's sheet, by the code of the subject they belong to. */
final class Members {
  private static final int MOST = 300_000;

  private final Map<String, List<SheetPlace>> byOwner = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<SheetPlace> ownerless = new ArrayList<>();

  /** Cells of all lists of a file that are kept until their subjects come. */
  static final class Room {
    private final int most;
    private int taken;

    Room() {
      this(3_000_000);
    }

    Room(int most) {
      this.most = most;
    }

    void take(int cells) throws FileRefused {
      taken += cells;
      if (taken > most) {
        throw new FileRefused(
            "TOO_MANY_CELLS",
            "Các sheet danh sách có hơn " + most + " ô. Hãy chia thành nhiều tệp.",
            "The sheets of lists have more than " + most + " cells. Split the file into several.");
      }
    }
  }

  /** Reads the whole sheet. */
  static Members read(SheetFile file, Layout layout, ListForm list, Room room)
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
            throw Survey.tooManyRows(MOST);
          }
          SheetRow kept = cut(row, layout.width());
          room.take(kept.cells().size());
          SheetPlace place = SheetPlace.of(layout, kept, merged);
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

  /** Without what stands behind the last column: nobody reads it. */
  private static SheetRow cut(SheetRow row, int width) {
    return row.cells().size() <= width
        ? row
        : new SheetRow(row.number(), row.hidden(), List.copyOf(row.cells().subList(0, width)));
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
