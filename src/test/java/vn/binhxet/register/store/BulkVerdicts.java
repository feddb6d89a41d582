package vn.binhxet.register.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Entry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;

/** Fills the tables that are searched, without evaluating, chaining or sealing anything. */
public final class BulkVerdicts {
  private static final int AT_ONCE = 5_000;
  private static final byte[] LINK = new byte[32];
  private static final byte[] CORE = "{\"format\":1}".getBytes(StandardCharsets.US_ASCII);

  private final Database database;
  private final List<Row> rows = new ArrayList<>();

  private record Row(
      long seq, Instant at, RecordKind kind, Entry entry, NewRecord.@Nullable Replaces replaces) {}

  public BulkVerdicts(Database database) {
    this.database = database;
  }

  /** Adds a record; it is there after {@link #flush}. */
  public void add(
      long seq, Instant at, RecordKind kind, Entry entry, NewRecord.@Nullable Replaces replaces)
      throws SQLException {
    rows.add(new Row(seq, at, kind, entry, replaces));
    if (rows.size() == AT_ONCE) {
      flush();
    }
  }

  /** Where the register ends: lists begin there. A database nobody opened as one has no end yet. */
  private static void ends(Handle handle, long seq) {
    if (handle.execute("UPDATE head SET seq = ?", seq) == 0) {
      handle.execute(
          "INSERT INTO head (id, register, seq, at, link) VALUES (1, 'bench', ?, 0, ?)", seq, LINK);
    }
  }

  public void flush() throws SQLException {
    database
        .writer()
        .useTransaction(
            handle -> {
              try (Inserts inserts = new Inserts(handle.getConnection(), database.dialect())) {
                for (Row row : rows) {
                  StoredRecord stored =
                      new StoredRecord(row.seq(), row.kind(), row.at(), CORE, null, LINK);
                  inserts.record(stored);
                  inserts.rest(
                      stored,
                      new NewRecord(
                          row.kind(), CORE, null, null, row.replaces(), row.entry(), List.of()));
                }
                inserts.send();
              }
              if (!rows.isEmpty()) {
                ends(handle, rows.get(rows.size() - 1).seq());
              }
            });
    rows.clear();
  }
}
