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
  private static final int LONGEST = 2_000;

  private RawCells() {}

  static ObjectNode of(SheetPlace place, Map<String, List<SheetPlace>> members, boolean from1904) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    raw.set("cells", cells(place, from1904));
    ObjectNode lists = raw.putObject("members");
    members.forEach(
        (list, rows) -> {
          var array = lists.putArray(list);
          rows.forEach(
              row -> {
                ObjectNode member = array.addObject();
                member.put("row", row.row().number());
                member.set("cells", cells(row, from1904));
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
    member.set("cells", cells(place, from1904));
    return raw;
  }

  private static ObjectNode cells(SheetPlace place, boolean from1904) {
    ObjectNode cells = JsonNodeFactory.instance.objectNode();
    for (Column column : place.layout().columns) {
      Cell cell = place.cell(column);
      if (!cell.blank()) {
        put(cells, column.key(), cell, from1904);
      }
    }
    return cells;
  }

  private static void put(ObjectNode cells, String key, Cell cell, boolean from1904) {
    switch (cell.kind()) {
      case NUMBER -> number(cells, key, cell, from1904);
      case TRUTH -> cells.put(key, cell.text().equals("1"));
      case FORMULA, TOO_LONG, BLANK -> {}
      default -> {
        String text = cell.text();
        cells.put(key, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      }
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
