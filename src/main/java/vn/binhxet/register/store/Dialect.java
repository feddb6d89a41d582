package vn.binhxet.register.store;

/** Where the two databases differ. */
public enum Dialect {
  /** One file, one machine. */
  SQLITE("", "INSERT INTO verdict_text (rowid, words) VALUES (?, ?)"),
  /** A server, for several instances. */
  POSTGRESQL(
      " FOR UPDATE",
      "INSERT INTO verdict_text (seq, words) VALUES (?, array_to_tsvector(string_to_array(?, ' ')))");

  private final String lock;
  private final String insertWords;

  Dialect(String lock, String insertWords) {
    this.lock = lock;
    this.insertWords = insertWords;
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

  /** Folder of the migrations. */
  String migrations() {
    return "classpath:db/" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
