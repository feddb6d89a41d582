package vn.binhxet.register.store;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Where the two databases differ. */
public enum Dialect {
  /** One file, one machine. */
  SQLITE(
      "",
      "INSERT INTO verdict_text (rowid, words) VALUES (?, ?)",
      "INSERT INTO verdict_text (verdict_text) VALUES ('delete-all')",
      "DELETE FROM verdict_text WHERE rowid BETWEEN ? AND ?"),
  /** A server, for several instances. */
  POSTGRESQL(
      " FOR UPDATE",
      "INSERT INTO verdict_text (seq, words) VALUES (?, array_to_tsvector(string_to_array(?, ' ')))",
      "DELETE FROM verdict_text",
      "DELETE FROM verdict_text WHERE seq BETWEEN ? AND ?");

  private final String lock;
  private final String insertWords;
  private final String deleteAllWords;
  private final String deleteWords;

  Dialect(String lock, String insertWords, String deleteAllWords, String deleteWords) {
    this.lock = lock;
    this.insertWords = insertWords;
    this.deleteAllWords = deleteAllWords;
    this.deleteWords = deleteWords;
  }

  /**
   * Follows a select whose row nobody else may change before the transaction ends. SQLite needs
   * nothing: its transactions begin with the lock on the whole file.
   */
  String lock() {
    return lock;
  }

  /** The words come as {@link Words#indexed} has them; no parser of the database's cuts them. */
  String insertWords() {
    return insertWords;
  }

  String deleteAllWords() {
    return deleteAllWords;
  }

  /** Takes the words of records out of the text index, from a number to another. */
  public String deleteWords() {
    return deleteWords;
  }

  /**
   * For work that takes minutes: the connection is not given up while the server is busy with it
   * (PostgreSQL). The pool sets it back.
   */
  public void waitAsLongAsItTakes(Handle handle) throws SQLException {
    if (this == POSTGRESQL) {
      handle.getConnection().setNetworkTimeout(Runnable::run, 0);
    }
  }

  /** Folder of the migrations. */
  String migrations() {
    return "classpath:db/" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
