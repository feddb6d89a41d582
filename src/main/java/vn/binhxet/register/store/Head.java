package vn.binhxet.register.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.RegisterFault;

/**
 * Where the register ends.
 *
 * @param register the register's own id
 * @param seq number of the last record
 * @param at when that was stored
 * @param link its link
 */
public record Head(String register, long seq, Instant at, byte[] link) {

  /** The head as this transaction sees it; empty before the first record. */
  public static Optional<Head> read(Handle handle) {
    return read(handle, "");
  }

  /**
   * The head of a register that was begun.
   *
   * @throws RegisterFault where there is none
   */
  public static Head require(Handle handle) {
    return read(handle).orElseThrow(Head::missing);
  }

  static RegisterFault missing() {
    return RegisterFault.damaged("thiếu dòng cuối sổ, head", "its head row is missing", null);
  }

  /** The head, kept from everybody else until this transaction ends. */
  static Optional<Head> lock(Handle handle, Dialect dialect) {
    return read(handle, dialect.lock());
  }

  /**
   * The same of a register that was begun.
   *
   * @throws RegisterFault where there is none
   */
  static Head lockThere(Handle handle, Dialect dialect) {
    return lock(handle, dialect).orElseThrow(Head::missing);
  }

  private static Optional<Head> read(Handle handle, String lock) {
    return handle
        .createQuery("SELECT register, seq, at, link FROM head WHERE id = 1" + lock)
        .map(
            (row, context) ->
                new Head(
                    row.getString(1),
                    row.getLong(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getBytes(4)))
        .findOne();
  }

  void insert(Handle handle) {
    handle.execute(
        "INSERT INTO head (id, register, seq, at, link) VALUES (1, ?, ?, ?, ?)",
        register,
        seq,
        at.toEpochMilli(),
        link);
  }

  void update(Handle handle) {
    handle.execute(
        "UPDATE head SET seq = ?, at = ?, link = ? WHERE id = 1", seq, at.toEpochMilli(), link);
  }
}
