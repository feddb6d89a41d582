package vn.binhxet.sheet.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.assessment.Limits;
import vn.binhxet.sheet.Column;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.file.SheetFile;
import vn.binhxet.sheet.file.SheetRow;

/** How many rows a sheet has and which codes stand twice, before anything is kept of them. */
final class Survey {
  /** Rows of subjects in one file. */
  static final int MOST_ROWS = 200_000;

  /** By code: the first row and the last that has it. */
  private final Map<String, int[]> rowsOf = new HashMap<>();

  private int total;
  private int hidden;

  private Survey() {}

  static Survey of(SheetFile file, Layout main, Column id) throws IOException, FileRefused {
    Survey survey = new Survey();
    file.read(
        main.sheet,
        row -> {
          if (main.data(row)) {
            survey.take(row, Members.code(SheetPlace.of(main, row, List.of()), id));
          }
          return true;
        });
    return survey;
  }

  private void take(SheetRow row, String code) throws FileRefused {
    if (++total > MOST_ROWS) {
      throw tooManyRows(MOST_ROWS);
    }
    hidden += row.hidden() ? 1 : 0;
    // A longer one is refused anyway, and would only take memory here.
    if (!code.isEmpty() && code.codePointCount(0, code.length()) <= Limits.ID) {
      int[] known = rowsOf.get(code);
      if (known == null) {
        rowsOf.put(code, new int[] {row.number(), row.number()});
      } else {
        known[1] = row.number();
      }
    }
  }

  int total() {
    return total;
  }

  int hidden() {
    return hidden;
  }

  /** Another row with the same code, 0 where there is none. */
  int other(String code, int row) {
    int[] same = rowsOf.get(code);
    return same == null || same[0] == same[1] ? 0 : same[0] == row ? same[1] : same[0];
  }

  static FileRefused tooManyRows(int most) {
    return new FileRefused(
        "TOO_MANY_ROWS",
        "Tệp có hơn " + most + " dòng dữ liệu. Hãy chia thành nhiều tệp.",
        "The file has more than " + most + " rows of data. Split it into several.");
  }
}
