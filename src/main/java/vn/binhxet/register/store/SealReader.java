package vn.binhxet.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.binhxet.register.seal.Seal;

/** Reads the seals of a register. For one thread. */
public final class SealReader {
  private static final String COLUMNS = "SELECT seq, at, link, signature FROM seal ";

  private final Handle handle;
  private final String register;

  /**
   * @param register id of the register
   */
  public SealReader(Handle handle, String register) {
    this.handle = handle;
    this.register = register;
  }

  /** The last one; empty where there is none. */
  public Optional<Seal> last() {
    return one(handle.createQuery(COLUMNS + "ORDER BY seq DESC LIMIT 1"));
  }

  /** The first one that vouches for a record; empty where there is none. */
  public Optional<Seal> over(long seq) {
    return one(
        handle.createQuery(COLUMNS + "WHERE seq >= :seq ORDER BY seq LIMIT 1").bind("seq", seq));
  }

  /** Those of the records from a number to another. */
  public List<Seal> between(long from, long to) {
    return handle
        .createQuery(COLUMNS + "WHERE seq BETWEEN :from AND :to ORDER BY seq")
        .bind("from", from)
        .bind("to", to)
        .map((row, context) -> seal(row))
        .list();
  }

  private Optional<Seal> one(Query query) {
    return query.map((row, context) -> seal(row)).findOne();
  }

  private Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        register,
        row.getLong(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getBytes(3),
        row.getBytes(4));
  }
}
