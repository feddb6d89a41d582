package vn.binhxet.sheet.file;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the program shows it, from 1; of CSV the line on which the record begins
 * @param hidden whether the officer does not see it (a filter)
 * @param cells from column A on; what is written behind the last is blank
 */
public record SheetRow(int number, boolean hidden, List<Cell> cells) {

  /** The cell of a column, from 0. */
  public Cell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  public boolean blank() {
    for (Cell cell : cells) {
      if (!cell.blank()) {
        return false;
      }
    }
    return true;
  }
}
