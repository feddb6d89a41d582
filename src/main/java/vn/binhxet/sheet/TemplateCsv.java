package vn.binhxet.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/**
 * A form as CSV: the table of subjects, and below it a table for each list, begun by a line {@code
 * ## NAME} with the name its sheet would have.
 */
public final class TemplateCsv {
  private static final Text TO_MEND = new Text("## Cần sửa", "## To mend");

  private final Form form;
  private final Language language;

  public TemplateCsv(Form form, Language language) {
    this.form = form;
    this.language = language;
  }

  /** The headings alone, with a byte order mark, so that Excel sees that it is UTF-8. */
  public static String of(Form form, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new TemplateCsv(form, language).write(List.of(), false, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes rows that are to be mended, what is wrong in front of each; the stream stays open.
   *
   * @param rows gone through once for each table
   */
  public void writeToMend(Iterable<Filled> rows, OutputStream out) throws IOException {
    write(rows, true, out);
  }

  private void write(Iterable<Filled> rows, boolean marked, OutputStream out) throws IOException {
    try (TableOut table = TableOut.csv(out)) {
      table.row(heading(form.columns(), marked));
      for (Filled row : rows) {
        if (!row.cells().isEmpty() || !row.marks().isEmpty()) {
          table.row(cells(row, form.columns(), marked));
        }
      }
      for (ListForm list : form.lists()) {
        table.row(List.of());
        table.row(List.of("## " + language.of(list.sheet())));
        table.row(heading(list.columns(), marked));
        for (Filled row : rows) {
          for (Filled member : row.members().getOrDefault(list.field().name(), List.of())) {
            table.row(cells(member, list.columns(), marked));
          }
        }
      }
      table.finish();
    }
  }

  private List<String> heading(List<Column> columns, boolean marked) {
    List<String> heading = new ArrayList<>();
    if (marked) {
      heading.add(language.of(TO_MEND));
    }
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      String label = language.of(column.label());
      heading.add(seen.add(label.toLowerCase(Locale.ROOT)) ? label : column.key());
    }
    return heading;
  }

  private List<@Nullable Object> cells(Filled row, List<Column> columns, boolean marked) {
    List<@Nullable Object> cells = new ArrayList<>();
    if (marked) {
      cells.add(marks(row.marks(), columns));
    }
    for (Column column : columns) {
      Object cell = row.cells().get(column.key());
      cells.add(cell instanceof Boolean yes ? (yes ? "có" : "không") : cell);
    }
    return cells;
  }

  private String marks(Map<String, String> marks, List<Column> columns) {
    return columns.stream()
        .filter(column -> marks.containsKey(column.key()))
        .map(
            column ->
                language.of(column.label())
                    + ": "
                    + marks.getOrDefault(column.key(), "").replace('\n', ' '))
        .collect(Collectors.joining("; "));
  }
}
