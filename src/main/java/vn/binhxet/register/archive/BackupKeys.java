package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.store.Database;

/** Writes the keys of requests, one a line: no record tells them. */
final class BackupKeys {
  private static final int AT_ONCE = 1_000;

  private final Database database;

  private record StoredKey(NewRecord.Key key, long seq) {}

  BackupKeys(Database database) {
    this.database = database;
  }

  /**
   * Writes those of the records up to a number.
   *
   * @return how many
   */
  long write(long last, OutputStream out) throws IOException {
    long keys = 0;
    for (String after = ""; ; ) {
      List<StoredKey> page = page(after, last);
      if (page.isEmpty()) {
        return keys;
      }
      for (StoredKey one : page) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", one.key().name());
        json.put("fingerprint", Chain.hex(one.key().fingerprint())).put("seq", one.seq());
        out.write(StrictJson.write(json));
        out.write('\n');
        keys++;
      }
      after = page.get(page.size() - 1).key().name();
    }
  }

  private List<StoredKey> page(String after, long last) {
    return database
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT key, fingerprint, seq FROM idempotency"
                            + " WHERE key > :after AND seq <= :last ORDER BY key LIMIT :most")
                    .bind("after", after)
                    .bind("last", last)
                    .bind("most", AT_ONCE)
                    .map(
                        (row, context) ->
                            new StoredKey(
                                new NewRecord.Key(row.getString(1), row.getBytes(2)),
                                row.getLong(3)))
                    .list());
  }
}
