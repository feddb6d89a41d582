package vn.binhxet.cli.shown;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table in plain text; the last column is as wide as it likes. */
public final class Columns {
  private final List<String[]> rows = new ArrayList<>();

  /** Adds a row; the first one is the head. */
  public Columns row(String... cells) {
    rows.add(cells);
    return this;
  }

  public void print(PrintStream out) {
    int columns = rows.get(0).length;
    int[] widths = new int[columns];
    for (String[] row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row[i]));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      out.println(line(rows.get(i), widths));
      if (i == 0) {
        out.println("-".repeat(Math.min(100, sum(widths))));
      }
    }
  }

  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      line.append(row[i]);
      if (i < row.length - 1) {
        line.append(" ".repeat(widths[i] - width(row[i]) + 2));
      }
    }
    return line.toString();
  }

  private static int sum(int[] widths) {
    int sum = 0;
    for (int width : widths) {
      sum += width + 2;
    }
    return sum;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
