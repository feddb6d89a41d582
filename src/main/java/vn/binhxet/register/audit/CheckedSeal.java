package vn.binhxet.register.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;

/**
 * A seal as it is found.
 *
 * @param good whether the register's key made it
 */
record CheckedSeal(long seq, byte[] link, boolean good) {

  /** A row of the table of seals. */
  record Row(long seq, long at, byte[] link, byte[] signature) {
    static final String SELECT = "SELECT seq, at, link, signature FROM seal ORDER BY seq";

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong(1), row.getLong(2), bytes(row.getBytes(3)), bytes(row.getBytes(4)));
    }

    private static byte[] bytes(byte @Nullable [] found) {
      return found == null ? new byte[0] : found;
    }

    CheckedSeal checked(String publicKey, String register) {
      Seal seal = new Seal(register, seq, Instant.ofEpochMilli(at), link, signature);
      return new CheckedSeal(seq, link, SigningKey.vouches(publicKey, seal));
    }
  }
}
