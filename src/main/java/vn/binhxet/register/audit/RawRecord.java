package vn.binhxet.register.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.RecordKind;

/**
 * A row of the table of records as it is found, whatever it holds.
 *
 * @param kind null where there is no such kind
 */
record RawRecord(
    long seq,
    @Nullable RecordKind kind,
    long at,
    byte[] core,
    byte @Nullable [] content,
    byte[] link) {
  static final String SELECT = "SELECT seq, kind, at, core, content, link FROM record ORDER BY seq";

  static RawRecord of(ResultSet row) throws SQLException {
    return new RawRecord(
        row.getLong(1),
        kind(row.getString(2)),
        row.getLong(3),
        bytes(row.getBytes(4)),
        row.getBytes(5),
        bytes(row.getBytes(6)));
  }

  private static byte[] bytes(byte @Nullable [] found) {
    return found == null ? new byte[0] : found;
  }

  private static @Nullable RecordKind kind(@Nullable String code) {
    return Arrays.stream(RecordKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  /** The leaf it would have under a number; null where it is no record at all. */
  byte @Nullable [] leaf(Chain chain, long number) {
    return kind == null ? null : chain.leaf(number, Instant.ofEpochMilli(at), kind, core);
  }

  /** The same with the kind and time of another. */
  RawRecord with(RawRecord other) {
    return new RawRecord(seq, other.kind, other.at, core, content, link);
  }
}
