package vn.binhxet.register.audit;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.store.Parts;

/** The table of what was counted from what, held against the cores that say so. */
final class PartCheck implements AutoCloseable {
  private static final String TABLE = "part";

  private final Findings findings;
  private final Cursor<Row> rows;

  private record Row(long parent, long child) {}

  PartCheck(Handle handle, Findings findings) {
    this.findings = findings;
    // A register that was not opened to be written to since it had none has no such table yet.
    String none = " WHERE 1 = 0";
    String from = there(handle) ? Parts.BY_PARENT : "SELECT seq, seq FROM record" + none;
    rows = new Cursor<>(handle, from, row -> new Row(row.getLong(1), row.getLong(2)), Row::parent);
  }

  private static boolean there(Handle handle) {
    try {
      return Parts.kept(handle);
    } catch (SQLException e) {
      throw new IllegalStateException("looking for a table", e);
    }
  }

  /** Holds the rows of a record against what its core names. */
  void check(long seq, List<Long> named) {
    rows.below(seq, this::added);
    Set<Long> found = new HashSet<>();
    rows.at(seq).forEach(row -> found.add(row.child()));
    Set<Long> expected = Set.copyOf(named);
    if (!expected.equals(found)) {
      FindingCode code =
          expected.containsAll(found)
              ? FindingCode.ENTRY_REMOVED
              : found.containsAll(expected) ? FindingCode.ENTRY_ADDED : FindingCode.ENTRY_CHANGED;
      findings.add(Finding.of(code, seq, TABLE));
    }
  }

  void end() {
    rows.below(Long.MAX_VALUE, this::added);
  }

  private void added(Row row) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, row.parent(), TABLE));
  }

  @Override
  public void close() {
    rows.close();
  }
}
