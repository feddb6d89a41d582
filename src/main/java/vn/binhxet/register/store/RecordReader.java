package vn.binhxet.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;

/** Reads records by their number. Safe for many threads. */
public final class RecordReader {
  private static final String COLUMNS = "SELECT seq, kind, at, core, content, link FROM record ";
  private static final int AT_ONCE = 1_000;
  static final long BYTES = 16L << 20;

  private final Database database;

  public RecordReader(Database database) {
    this.database = database;
  }

  /** A record by its number. */
  public Optional<StoredRecord> record(long seq) {
    return database.reader().withHandle(handle -> record(handle, seq));
  }

  /** Looks at the register as it is at one moment. */
  public <T> T look(Function<Handle, T> work) {
    return database.look(work);
  }

  /** A record by its number, within a transaction of the caller's. */
  public static Optional<StoredRecord> record(Handle handle, long seq) {
    return handle
        .createQuery(COLUMNS + "WHERE seq = :seq")
        .bind("seq", seq)
        .map(RecordReader::record)
        .findOne();
  }

  /** Where the register ends. */
  public Head head() {
    return database.reader().withHandle(Head::require);
  }

  /** The number of the release record, where that release is kept. */
  public Optional<Long> release(String hash) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT seq FROM kept_release WHERE hash = :hash")
                    .bind("hash", hash)
                    .mapTo(Long.class)
                    .findOne());
  }

  /** A file of a release. */
  public Optional<byte[]> file(String sha256) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT bytes FROM release_file WHERE sha256 = :sha256")
                    .bind("sha256", sha256)
                    .mapTo(byte[].class)
                    .findOne());
  }

  /**
   * Hands over records in the order of their numbers, some at a time, so that no transaction stays
   * open for long and memory is bounded.
   *
   * @param from first number
   * @param to last number, included
   */
  public void each(long from, long to, Consumer<StoredRecord> taker) {
    for (long next = from; next <= to; ) {
      long start = next;
      var some = database.reader().withHandle(handle -> page(handle, start, to));
      if (some.isEmpty()) {
        return;
      }
      some.forEach(taker);
      next = some.get(some.size() - 1).seq() + 1;
    }
  }

  /**
   * Some records in order, within a transaction of the caller's: as many as {@value #BYTES} bytes
   * and {@value #AT_ONCE} records hold, at least one where there is one.
   */
  public static List<StoredRecord> page(Handle handle, long from, long to) {
    return handle
        .createQuery(COLUMNS + "WHERE seq BETWEEN :from AND :to ORDER BY seq")
        .bind("from", from)
        .bind("to", last(handle, from, to))
        .map(RecordReader::record)
        .list();
  }

  /** The number up to which a page goes; the lengths are known without reading what is long. */
  private static long last(Handle handle, long from, long to) {
    long last = from;
    long bytes = 0;
    List<long[]> sizes =
        handle
            .createQuery(
                "SELECT seq, LENGTH(core) + COALESCE(LENGTH(content), 0) FROM record"
                    + " WHERE seq BETWEEN :from AND :to ORDER BY seq LIMIT "
                    + AT_ONCE)
            .bind("from", from)
            .bind("to", to)
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .list();
    for (int i = 0; i < sizes.size(); i++) {
      bytes += sizes.get(i)[1];
      if (i > 0 && bytes > BYTES) {
        break;
      }
      last = sizes.get(i)[0];
    }
    return last;
  }

  private static StoredRecord record(ResultSet row, StatementContext context) throws SQLException {
    return new StoredRecord(
        row.getLong(1),
        kind(row.getLong(1), row.getString(2)),
        Instant.ofEpochMilli(row.getLong(3)),
        row.getBytes(4),
        row.getBytes(5),
        row.getBytes(6));
  }

  private static RecordKind kind(long seq, String code) {
    try {
      return RecordKind.of(code);
    } catch (IllegalArgumentException e) {
      throw RegisterFault.unreadable(seq, e);
    }
  }
}
