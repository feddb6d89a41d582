package vn.binhxet.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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

  Path database() {
    return folder.resolve("register.db");
  }

  Path key() {
    return folder.resolve("register.key");
  }

  Path mark() {
    return folder.resolve("register.head");
  }
}
