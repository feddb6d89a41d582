package vn.binhxet.sheet.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.Cell;

/**
 * What stands in a file of bad rows where a cell held what cannot be written again, as a formula:
 * no column takes it, so that a cell left as it is does not pass for blank or for mended.
 */
final class ToMend {
  private static final String MARK = "#SỬA";

  /** Faults that are of the cell and not of what is written in it. */
  private static final Set<String> OF_THE_CELL =
      Set.of(
          "FORMULA",
          "CELL_ERROR",
          "CELL_TOO_LONG",
          "MERGED_CELLS",
          "NUMBER_IN_TEXT",
          "DIGITS_LOST",
          "DATE_IN_NUMBER",
          "NUMBER_IN_DATE",
          "BAD_CHARACTER");

  private ToMend() {}

  /**
   * What is written in place of a cell.
   *
   * @param code of what was found wrong with it, null where nothing was
   * @return null where the cell can be written as it is
   */
  static @Nullable String text(SheetPlace place, Column column, @Nullable String code) {
    if (place.merged(column)) {
      return text("MERGED_CELLS");
    }
    Cell cell = place.cell(column);
    return switch (cell.kind()) {
      case FORMULA -> text("FORMULA");
      case ERROR -> text("CELL_ERROR");
      case TOO_LONG -> text("CELL_TOO_LONG");
      default ->
          code != null
                  && (OF_THE_CELL.contains(code)
                      || (code.equals("BAD_DATE") && cell.kind() == Cell.Kind.NUMBER))
              ? text(code)
              : null;
    };
  }

  static String text(String code) {
    return MARK + " (" + code + ")";
  }

  /**
   * Refuses it, with the code it was written for.
   *
   * @throws CellFault where a cell still holds it
   */
  static void refuse(Cell cell) throws CellFault {
    if (cell.kind() != Cell.Kind.TEXT || cell.text().isEmpty()) {
      return;
    }
    String text = Words.plain(cell.text());
    if (!text.startsWith(MARK)) {
      return;
    }
    String code = text.substring(MARK.length()).replaceAll("[^A-Z_]", "");
    throw new CellFault(
        code.isEmpty() || code.length() > 40 ? "TO_BE_MENDED" : code,
        "Ô này chưa sửa. Gõ giá trị đúng thay cho “#SỬA”; chưa biết thì xóa trống.",
        "The cell is not mended yet. Type the value in place of \"#SỬA\"; clear it where unknown.");
  }
}
