package vn.binhxet.register.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.EntryReader;
import vn.binhxet.register.record.StoredRecord;

/** Makes the tables that records are found by anew, from the records alone. */
public final class Rebuild {
  private static final List<String> TABLES =
      List.of(
          "verdict", "verdict_tag", "decision", "kept_release", "facet", "release_span", "part");

  private Rebuild() {}

  /**
   * Makes all of them anew in one transaction; nothing is appended meanwhile.
   *
   * @param told how many records are done, now and then
   * @return how many records were read
   * @throws IOException where a record is not of its kind's form; then nothing has changed
   * @throws SQLException as any runtime exception, where the database fails
   */
  public static long all(Database database, LongConsumer told) throws IOException, SQLException {
    try {
      return database.writer().inTransaction(handle -> all(handle, database.dialect(), told));
    } catch (IOException | SQLException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long all(Handle handle, Dialect dialect, LongConsumer told) throws Exception {
    Head head = Head.lockThere(handle, dialect);
    dialect.waitAsLongAsItTakes(handle);
    TABLES.forEach(table -> handle.execute("DELETE FROM " + table));
    handle.execute(dialect.deleteAllWords());
    try (Inserts inserts = new Inserts(handle.getConnection(), dialect)) {
      long done = 0;
      while (done < head.seq()) {
        List<StoredRecord> page = RecordReader.page(handle, done + 1, head.seq());
        if (page.isEmpty()) {
          break;
        }
        for (StoredRecord record : page) {
          EntryReader.Listed listed = EntryReader.read(record);
          inserts.entry(record, listed);
          done = record.seq();
        }
        inserts.send();
        told.accept(done);
      }
      return done;
    }
  }
}
