package vn.binhxet.register;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.record.RegisterFault;
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
   * @throws RegisterFault where it is an address of something else
   */
  public static RegisterPlace of(String given, Path keys) {
    boolean postgresql = given.startsWith("jdbc:postgresql:");
    if (!postgresql && (given.startsWith("jdbc:") || given.contains("://"))) {
      throw new RegisterFault(
          "REGISTER_NOT_OPENED",
          new Text(
              "--register nhận một thư mục, hoặc địa chỉ dạng"
                  + " jdbc:postgresql://máy/cơ-sở-dữ-liệu?user=…",
              "--register takes a folder, or an address as jdbc:postgresql://host/database?user=…"),
          null);
    }
    return postgresql ? new RegisterPlace(keys, given) : new RegisterPlace(Path.of(given), null);
  }

  /**
   * The database of a register that is there, only to look at: nothing is begun, made or brought up
   * to date.
   *
   * @throws RegisterFault where there is none
   */
  public Database look() {
    return url == null ? Database.sqliteToLook(database()) : Database.postgresqlToLook(url);
  }

  /** For people: the folder, or the address without user and password. */
  public String shown() {
    return url == null ? folder.toString() : url.replaceAll("\\?.*", "");
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
