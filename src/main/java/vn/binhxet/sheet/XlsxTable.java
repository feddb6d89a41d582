package vn.binhxet.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as a workbook, sent as it grows. */
final class XlsxTable implements TableOut {
  private static final int FLUSH_EVERY = 500;
  private static final int WIDTH = 22;

  private final Workbook book;
  private final Worksheet sheet;
  private int next;

  XlsxTable(String name, OutputStream out) {
    book = new Workbook(new Unclosed(out), "Binh Xet", "1.0");
    sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (next == 0) {
        sheet.width(i, WIDTH);
      }
      if (cell instanceof Number number) {
        sheet.value(next, i, number);
      } else if (cell != null) {
        // A text stays a text, whatever it begins with: no program runs it.
        sheet.inlineString(next, i, cell.toString());
      }
    }
    if (next == 0 && !cells.isEmpty()) {
      sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
    }
    if (++next % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void finish() throws IOException {
    book.finish();
  }

  @Override
  public void close() {
    // Closing the book would write its end.
  }
}
