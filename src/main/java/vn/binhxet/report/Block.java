package vn.binhxet.report;

import java.util.List;
import vn.binhxet.law.Text;

/**
 * A table of a report.
 *
 * @param title above it, and the name of its sheet
 * @param note beneath the title, empty for none
 * @param columns the head
 * @param widths of the columns, in hundredths of the whole
 */
record Block(
    Text title, Text note, List<Text> columns, List<Integer> widths, List<List<Cell>> rows) {
  Block {
    columns = List.copyOf(columns);
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }
}
