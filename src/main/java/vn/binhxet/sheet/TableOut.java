package vn.binhxet.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table written row by row, as a workbook or as CSV. */
public interface TableOut extends Closeable {
  /** Rows below the heading that a sheet of a workbook can have. */
  int MOST_ROWS = 1_048_575;

  /**
   * Writes a row.
   *
   * @param cells texts or whole numbers; null is blank
   */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /**
   * Writes the end. Without it a workbook cannot be opened: what broke off is not taken for whole.
   */
  void finish() throws IOException;

  /** Gives up what is held; the stream stays open. */
  @Override
  void close() throws IOException;

  /** A workbook of one sheet; the first row is its heading. The stream stays open. */
  static TableOut xlsx(String sheet, OutputStream out) {
    return new XlsxTable(sheet, out);
  }

  /** CSV in UTF-8 with a byte order mark, as Excel wants it. The stream stays open. */
  static TableOut csv(OutputStream out) throws IOException {
    return new CsvTable(out);
  }
}
