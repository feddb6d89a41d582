package vn.binhxet.register.audit;

import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A table with one row for some records, held against what those records say. */
final class TableCheck implements AutoCloseable {
  private final String table;
  private final List<String> columns;
  private final Findings findings;
  private final Cursor<Row> rows;

  /**
   * A row as texts.
   *
   * @param values in the order of the columns
   */
  record Row(long seq, @Nullable String[] values) {}

  TableCheck(Handle handle, String table, List<String> columns, Findings findings) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.findings = findings;
    rows =
        new Cursor<>(
            handle,
            "SELECT seq, " + String.join(", ", columns) + " FROM " + table + " ORDER BY seq",
            row -> {
              @Nullable String[] values = new @Nullable String[columns.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(i + 2);
              }
              return new Row(row.getLong(1), values);
            },
            Row::seq);
  }

  /**
   * Holds the row of a record against what it should be.
   *
   * @param expected in the order of the columns, as many as are compared; null where the record has
   *     no row
   * @return the row; null where there is none
   */
  @Nullable Row check(long seq, @Nullable String @Nullable [] expected) {
    rows.below(seq, this::added);
    List<Row> found = rows.at(seq);
    if (expected == null) {
      found.forEach(this::added);
      return null;
    }
    if (found.isEmpty()) {
      findings.add(Finding.of(FindingCode.ENTRY_REMOVED, seq, table));
      return null;
    }
    found.subList(1, found.size()).forEach(this::added);
    Row row = found.get(0);
    for (int i = 0; i < expected.length; i++) {
      if (!Objects.equals(expected[i], row.values()[i])) {
        findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, table + "." + columns.get(i)));
      }
    }
    return row;
  }

  /** Takes what is left. */
  void end() {
    rows.below(Long.MAX_VALUE, this::added);
  }

  private void added(Row row) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, row.seq(), table));
  }

  @Override
  public void close() {
    rows.close();
  }
}
