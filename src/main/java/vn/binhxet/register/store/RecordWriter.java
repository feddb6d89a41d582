package vn.binhxet.register.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.record.TreePlace;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;

/**
 * Appends records in one transaction each call: all of them and the seal over them, or nothing. Any
 * number of writers, in any number of processes, may do so on one register: the head is theirs one
 * after the other. For one thread.
 */
final class RecordWriter {
  private final Database database;
  private final SigningKey key;
  private final Clock clock;
  private final Chain chain = new Chain();

  RecordWriter(Database database, SigningKey key, Clock clock) {
    this.database = database;
    this.key = key;
    this.clock = clock;
  }

  /**
   * What became of each, and where the register ends now.
   *
   * @param appended in the order handed in
   */
  record Commit(List<Appended> appended, Head head) {}

  /**
   * Appends what may be appended.
   *
   * @throws SQLException as any runtime exception, where the database fails; then none of them is
   *     stored, or, where the answer to a commit was lost, all are
   */
  Commit append(List<NewRecord> records) throws SQLException {
    return database.writer().inTransaction(handle -> append(records, handle));
  }

  /** The same within a transaction of the caller's. */
  Commit append(List<NewRecord> records, Handle handle) throws SQLException {
    Head head = Head.lockThere(handle, database.dialect());
    Standing standing = new Standing(handle, records);
    List<Appended> appended = new ArrayList<>(records.size());
    Instant at = later(clock.instant().truncatedTo(ChronoUnit.MILLIS), head.at());
    long seq = head.seq();
    byte[] link = head.link();
    try (Inserts inserts = new Inserts(handle.getConnection(), database.dialect())) {
      for (int from = 0; from < records.size(); ) {
        TreePlace tree = records.get(from).place();
        int size = tree == null ? 1 : tree.size();
        // A tree's last record bears its key and speaks for all of them.
        Appended found = standing.judge(records.get(from + size - 1), seq + size);
        for (NewRecord record : records.subList(from, from + size)) {
          if (found instanceof Appended.Stored) {
            TreePlace place = record.place();
            byte[] core = place == null ? record.core() : place.core(record.core(), seq + 1);
            link = chain.link(link, chain.leaf(++seq, at, record.kind(), core));
            StoredRecord stored =
                new StoredRecord(seq, record.kind(), at, core, record.content(), link);
            inserts.record(stored);
            inserts.rest(stored, record);
            appended.add(new Appended.Stored(seq));
          } else {
            appended.add(found);
          }
        }
        from += size;
      }
      if (seq == head.seq()) {
        return new Commit(appended, head);
      }
      inserts.send();
    }
    Head moved = new Head(head.register(), seq, at, link);
    moved.update(handle);
    seal(handle, key.seal(moved.register(), seq, at, link));
    return new Commit(appended, moved);
  }

  static void seal(Handle handle, Seal seal) {
    handle.execute(
        "INSERT INTO seal (seq, at, link, signature) VALUES (?, ?, ?, ?)",
        seal.seq(),
        seal.at().toEpochMilli(),
        seal.link(),
        seal.signature());
  }

  /** A clock set back must not make a record older than the one before it. */
  private static Instant later(Instant now, Instant last) {
    return now.isBefore(last) ? last : now;
  }
}
