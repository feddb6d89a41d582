package vn.binhxet.sheet.reading;

import java.util.List;
import vn.binhxet.law.Text;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.Cell;
import vn.binhxet.sheet.file.SheetFile.Area;
import vn.binhxet.sheet.file.SheetRow;

/**
 * A row where it stands: finds its cells by the keys of columns, and says what is wrong with them.
 *
 * @param merged the sheet's merged areas that the row touches
 */
record SheetPlace(Layout layout, SheetRow row, List<Area> merged) {

  static SheetPlace of(Layout layout, SheetRow row, List<Area> merged) {
    if (merged.isEmpty()) {
      return new SheetPlace(layout, row, merged);
    }
    int number = row.number();
    return new SheetPlace(
        layout,
        row,
        merged.stream().filter(a -> number >= a.firstRow() && number <= a.lastRow()).toList());
  }

  Cell cell(Column column) {
    return row.cell(layout.column(column.key()));
  }

  /** Whether a column's cell here is part of a merged area. */
  boolean merged(Column column) {
    if (merged.isEmpty()) {
      return false;
    }
    int at = layout.column(column.key());
    return at >= 0 && merged.stream().anyMatch(area -> area.contains(row.number(), at));
  }

  CellProblem problem(Column column, String code, Text message) {
    Cell cell = cell(column);
    String value =
        cell.kind() == Cell.Kind.FORMULA
            ? Words.shown("=… (" + cell.text() + ")")
            : cell.kind() == Cell.Kind.TRUTH
                ? cell.text().equals("1") ? "TRUE" : "FALSE"
                : Words.shown(cell.text());
    return new CellProblem(
        code,
        layout.sheet,
        row.number(),
        layout.letters(column.key()),
        column.key(),
        column.label(),
        value,
        message);
  }
}
