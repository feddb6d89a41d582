package vn.binhxet.register.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.seal.SigningKey;

/**
 * Changes the database and appends the record that says so, both in one transaction. While it does,
 * nobody else appends. For one thread.
 */
public final class ChangeWriter {
  private final Database database;
  private final RecordWriter writer;

  /** What is changed. */
  public interface Change {
    /** Changes it, and says the record of it; empty where there was nothing to change. */
    Optional<NewRecord> apply(Handle handle);
  }

  public ChangeWriter(Database database, SigningKey key, Clock clock) {
    this.database = database;
    writer = new RecordWriter(database, key, clock);
  }

  /**
   * Makes a change.
   *
   * @return where the register ends now; empty where nothing was changed
   * @throws SQLException as any runtime exception, where the database fails; then nothing is
   *     changed
   */
  public Optional<Head> write(Change change) throws SQLException {
    return database
        .writer()
        .inTransaction(
            handle -> {
              database.dialect().waitAsLongAsItTakes(handle);
              // The head first, as every writer takes it: two never wait for each other.
              Head.lockThere(handle, database.dialect());
              Optional<NewRecord> record = change.apply(handle);
              return record.isEmpty()
                  ? Optional.<Head>empty()
                  : Optional.of(writer.append(List.of(record.get()), handle).head());
            });
  }
}
