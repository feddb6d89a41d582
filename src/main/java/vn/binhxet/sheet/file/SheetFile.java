package vn.binhxet.sheet.file;

import java.io.IOException;
import java.util.List;

/** A file of one or more sheets whose rows can be read, again and again. For one thread. */
public interface SheetFile extends AutoCloseable {

  /** Names of the sheets, in their order; of CSV one, "CSV". */
  List<String> sheets();

  /**
   * Reads a sheet's rows that hold something or may: blank rows may be left out.
   *
   * @throws FileRefused where the file cannot be trusted or understood
   */
  void read(String sheet, Rows rows) throws IOException, FileRefused;

  /** Areas of a sheet's cells that were merged into one; empty in CSV. */
  List<Area> merged(String sheet) throws IOException, FileRefused;

  /** Whether days are counted from 1904 on, as old Macs did. */
  boolean from1904();

  /** Whether a row stands for a record of CSV, whose cells are all text. */
  boolean csv();

  @Override
  void close() throws IOException;

  /** Takes rows. */
  interface Rows {
    /**
     * @return whether more are wanted
     */
    boolean row(SheetRow row) throws FileRefused, IOException;
  }

  /** A rectangle of cells; rows from 1, columns from 0, all included. */
  record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    public boolean contains(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }
}
