package vn.binhxet.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.store.Database;

/**
 * Where a register is kept.
 *
 * @param folder holds the signing key and the mark of the last seal seen, and for SQLite the
 *     database
 * @param url JDBC address of PostgreSQL, null for SQLite
 */
public record RegisterPlace(Path folder, @Nullable String url) {

  /**
   * Reads what a person gives.
   *
   * @param given a folder, or an address that starts with {@code jdbc:postgresql:}
   * @param keys folder of the key where an address is given
   */
  public static RegisterPlace of(String given, Path keys) {
    return given.startsWith("jdbc:postgresql:")
        ? new RegisterPlace(keys, given)
        : new RegisterPlace(Path.of(given), null);
  }

  /**
   * The database of a register that is there, only to look at: nothing is begun, made or brought up
   * to date.
   *
   * @throws vn.binhxet.register.record.RegisterFault where there is none
   */
  public Database look() {
    return url == null ? Database.sqliteToLook(database()) : Database.postgresqlToLook(url);
  }

  /** The file of the database, for SQLite. */
  public Path database() {
    return folder.resolve("register.db");
  }

  /** The signing key. */
  public Path key() {
    return folder.resolve("register.key");
  }

  /** File of the mark of the last end seen on this machine. */
  public Path mark() {
    return folder.resolve("register.head");
  }
}
