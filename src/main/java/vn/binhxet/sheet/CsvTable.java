package vn.binhxet.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.file.Defused;

/** A table as CSV. What a spreadsheet program would take for a formula is made a text. */
final class CsvTable implements TableOut {
  private final Writer out;

  CsvTable(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write('\uFEFF');
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      if (i > 0) {
        out.write(',');
      }
      if (cell instanceof Number) {
        out.write(cell.toString());
      } else if (cell != null) {
        out.write('"');
        out.write(Defused.of(cell.toString()).replace("\"", "\"\""));
        out.write('"');
      }
    }
    out.write("\r\n");
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {
    // What is not finished is not sent.
  }
}
