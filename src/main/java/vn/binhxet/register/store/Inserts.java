package vn.binhxet.register.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import vn.binhxet.register.record.EntryReader;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.record.TreePlace;

/** The rows of one commit, sent together. */
final class Inserts implements AutoCloseable {
  private final PreparedStatement record;
  private final PreparedStatement key;
  private final PreparedStatement file;
  private final EntryInserts entries;

  Inserts(Connection connection, Dialect dialect) throws SQLException {
    record =
        connection.prepareStatement(
            "INSERT INTO record (seq, kind, at, core, content, link) VALUES (?, ?, ?, ?, ?, ?)");
    key =
        connection.prepareStatement(
            "INSERT INTO idempotency (key, fingerprint, seq) VALUES (?, ?, ?)");
    file =
        connection.prepareStatement(
            "INSERT INTO release_file (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING");
    entries = new EntryInserts(connection, dialect);
  }

  /** The record itself. */
  void record(StoredRecord stored) throws SQLException {
    record.setLong(1, stored.seq());
    record.setString(2, stored.kind().code());
    record.setLong(3, stored.at().toEpochMilli());
    record.setBytes(4, stored.core());
    record.setBytes(5, stored.content());
    record.setBytes(6, stored.link());
    record.addBatch();
  }

  /** What it is found by, and the key it came with. */
  void rest(StoredRecord stored, NewRecord from) throws SQLException {
    TreePlace place = from.place();
    entries.add(
        stored,
        from.entry(),
        from.replaces(),
        place == null ? List.of() : place.parts(stored.seq()));
    NewRecord.Key given = from.key();
    if (given != null) {
      key(given, stored.seq());
    }
    for (byte[] bytes : from.files()) {
      file(Sha256.hex(bytes), bytes);
    }
  }

  /** A key that a request came with. */
  void key(NewRecord.Key given, long seq) throws SQLException {
    key.setString(1, given.name());
    key.setBytes(2, given.fingerprint());
    key.setLong(3, seq);
    key.addBatch();
  }

  /** A file of a release. */
  void file(String sha256, byte[] bytes) throws SQLException {
    file.setString(1, sha256);
    file.setBytes(2, bytes);
    file.addBatch();
  }

  /** What a record is found by; also used when the tables are made anew. */
  void entry(StoredRecord stored, EntryReader.Listed listed) throws SQLException {
    entries.add(stored, listed.entry(), listed.replaces(), listed.parts());
  }

  void send() throws SQLException {
    record.executeBatch();
    key.executeBatch();
    file.executeBatch();
    entries.send();
  }

  @Override
  public void close() throws SQLException {
    record.close();
    key.close();
    file.close();
    entries.close();
  }
}
