package vn.binhxet.sheet.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.Cell;

/** What the cells of a bad row hold, kept so that the officer sees them again. */
final class RawCells {
  private RawCells() {}

  static ObjectNode of(
      SheetPlace place,
      Map<String, List<SheetPlace>> members,
      boolean from1904,
      RowProblems problems) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    ObjectNode own = cells(place, from1904, problems);
    width(place, problems, own);
    raw.set("cells", own);
    ObjectNode lists = raw.putObject("members");
    members.forEach(
        (list, rows) -> {
          var array = lists.putArray(list);
          rows.forEach(
              row -> {
                ObjectNode member = array.addObject();
                member.put("row", row.row().number());
                member.set("cells", cells(row, from1904, problems));
              });
        });
    return raw;
  }

  /** The same of a member whose subject is not there. */
  static ObjectNode orphan(SheetPlace place, String list, boolean from1904) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    raw.putObject("cells");
    ObjectNode member = raw.putObject("members").putArray(list).addObject();
    member.put("row", place.row().number());
    member.set("cells", cells(place, from1904, new RowProblems()));
    return raw;
  }

  /** A row of CSV that is too short or too long is so no more in a workbook: it is marked. */
  private static void width(SheetPlace place, RowProblems problems, ObjectNode cells) {
    String code = problems.code(place, place.layout().columns.get(0));
    if (code == null || !code.startsWith("ROW_TOO_")) {
      return;
    }
    int at = Math.min(place.row().cells().size(), place.layout().width() - 1);
    for (Column column : place.layout().columns) {
      if (place.layout().column(column.key()) == at) {
        cells.put(column.key(), ToMend.text(code));
      }
    }
  }

  private static ObjectNode cells(SheetPlace place, boolean from1904, RowProblems problems) {
    ObjectNode cells = JsonNodeFactory.instance.objectNode();
    for (Column column : place.layout().columns) {
      Cell cell = place.cell(column);
      String mark = ToMend.text(place, column, problems.code(place, column));
      if (mark != null) {
        cells.put(column.key(), mark);
      } else if (!cell.blank()) {
        put(cells, column.key(), cell, from1904);
      }
    }
    return cells;
  }

  private static void put(ObjectNode cells, String key, Cell cell, boolean from1904) {
    switch (cell.kind()) {
      case NUMBER -> number(cells, key, cell, from1904);
      case TRUTH -> cells.put(key, cell.text().equals("1"));
      case BLANK -> {}
      default -> cells.put(key, cell.text());
    }
  }

  private static void number(ObjectNode cells, String key, Cell cell, boolean from1904) {
    if (cell.format() == Cell.Format.PERCENT && cell.text().length() < 40) {
      cells.put(key, new BigDecimal(cell.text()).movePointRight(2).toPlainString() + "%");
    } else if (cell.format() == Cell.Format.DATE) {
      try {
        cells.put(key, Days.read(cell, from1904).toString());
      } catch (CellFault fault) {
        cells.put(key, cell.text());
      }
    } else if (cell.text().length() < 40) {
      cells.put(key, new BigDecimal(cell.text()));
    } else {
      cells.put(key, cell.text());
    }
  }
}
