package vn.binhxet.register.store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what was erased leaves the disk too. A database that deletes a row only forgets
 * where it lies.
 */
public final class Scrub {
  private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);

  private Scrub() {}

  /**
   * At the beginning of a transaction that erases: what it frees is overwritten with zeros
   * (SQLite).
   */
  public static void overwriteWhatIsFreed(Handle handle, Dialect dialect) {
    if (dialect == Dialect.SQLITE) {
      handle.execute("PRAGMA secure_delete = ON");
    }
  }

  /**
   * After the transaction is committed. SQLite: merges the text index, so that words of rows that
   * are gone go too; writes the file anew, since copies of rows stay in pages that were split long
   * ago; carries the log into it and empties the log. PostgreSQL: nothing, its own VACUUM FULL is a
   * matter of who runs the server.
   *
   * @return whether the bytes have left; false where somebody reads meanwhile, the disk has no room
   *     for a second file, or on PostgreSQL
   */
  public static boolean finish(Database database) {
    if (database.dialect() == Dialect.POSTGRESQL) {
      return false;
    }
    try {
      return database.writer().withHandle(Scrub::finish);
    } catch (JdbiException e) {
      LOG.warn("The file could not be written anew", e);
      return false;
    }
  }

  private static boolean finish(Handle handle) {
    handle.execute("INSERT INTO verdict_text (verdict_text) VALUES ('optimize')");
    handle.execute("VACUUM");
    return handle
        .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
        .map((row, context) -> row.getInt(1) == 0)
        .one();
  }
}
