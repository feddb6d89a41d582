package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.RecordReader;

/**
 * Writes a register into one file while it goes on being written to: everything up to the end it
 * has when the backup begins, and nothing behind it. Records never change, so no lock is held.
 */
public final class Backup {
  private static final int ATTEMPTS = 3;
  private static final int KEYS_AT_ONCE = 1_000;

  private final Register register;
  private final boolean withKey;
  private final Watcher watcher;
  private final Set<String> files = new TreeSet<>();
  private long seals;
  private long keys;

  private Backup(Register register, boolean withKey, Watcher watcher) {
    this.register = register;
    this.withKey = withKey;
    this.watcher = watcher;
  }

  /**
   * Writes a backup and reads it again; the file is there when both went well.
   *
   * @param withKey whether the signing key goes into it
   * @param watcher sees records while they are written
   * @throws RegisterFault where there is such a file already, or the register is damaged
   * @throws IOException where the file cannot be written
   */
  public static Contents write(Register register, Path file, boolean withKey, Watcher watcher)
      throws IOException {
    return NewFile.write(
        file,
        part -> {
          for (int attempt = 1; ; attempt++) {
            Contents written = new Backup(register, withKey, watcher).write(part);
            // What was erased meanwhile would live on in the first pages of this backup.
            if (!erasedSince(register, written.head().seq())) {
              return verified(part, written);
            }
            if (attempt == ATTEMPTS) {
              throw new RegisterFault(
                  "ERASED_MEANWHILE",
                  new Text(
                      "Có lệnh xóa nội dung chạy trong khi sao lưu. Hãy sao lưu lại khi xóa xong.",
                      "Contents were erased while the backup was made. Make it again when that is"
                          + " done."),
                  null);
            }
          }
        });
  }

  private static Contents verified(Path part, Contents written) throws IOException {
    Contents read;
    try {
      read = BackupReader.read(part, written.publicKey(), BackupReader.Taker.NONE, Watcher.NONE);
    } catch (ArchiveRefused refused) {
      throw damaged(refused.text(), refused);
    } catch (SQLException e) {
      throw new IllegalStateException("nothing is stored here", e);
    }
    if (!read.json().equals(written.json())) {
      throw new IOException("The backup reads other than it was written");
    }
    return read;
  }

  private static RegisterFault damaged(Text what, @Nullable Throwable cause) {
    return new RegisterFault(
        "REGISTER_DAMAGED",
        new Text(
            "Không sao lưu được vì sổ không còn nguyên vẹn; hãy chạy binhxet audit. " + what.vi(),
            "No backup, since the register is not whole; run binhxet audit. " + what.en()),
        cause);
  }

  private static boolean erasedSince(Register register, long seq) {
    return register
        .database()
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM record WHERE seq > :seq AND kind = :kind)")
                    .bind("seq", seq)
                    .bind("kind", RecordKind.ERASURE.code())
                    .mapTo(Boolean.class)
                    .one());
  }

  private Contents write(Path part) throws IOException {
    Head head = register.records().head();
    Contents contents;
    try (ArchiveWriter archive = new ArchiveWriter(part)) {
      archive.entry(BackupReader.RECORDS, out -> records(head, out));
      archive.entry(BackupReader.KEYS, out -> keys(head.seq(), out));
      for (String sha256 : files) {
        byte[] file =
            register
                .records()
                .file(sha256)
                .orElseThrow(
                    () -> damaged(new Text("Thiếu tệp " + sha256, "Missing file " + sha256), null));
        archive.entry(BackupReader.FILES + sha256, file);
      }
      if (withKey) {
        archive.entry(BackupReader.KEY, Files.readAllBytes(register.place().key()));
      }
      contents = new Contents(head, register.publicKey(), seals, keys, files.size(), withKey);
      archive.finish(contents.json(), register::sign);
    }
    WholeHash.seal(part);
    return contents;
  }

  private void records(Head head, OutputStream out) throws IOException {
    for (long next = 1; next <= head.seq(); ) {
      long from = next;
      List<StoredRecord> page =
          register
              .database()
              .reader()
              .withHandle(handle -> RecordReader.page(handle, from, head.seq()));
      if (page.isEmpty()) {
        throw damaged(new Text("Thiếu bản ghi " + from, "Missing record " + from), null);
      }
      long to = page.get(page.size() - 1).seq();
      Map<Long, Seal> sealed =
          register.database().reader().withHandle(handle -> seals(handle, head, from, to));
      for (StoredRecord record : page) {
        note(record);
        Seal seal = sealed.get(record.seq());
        out.write(new RecordLine(record, seal == null ? null : seal.signature()).write());
        out.write('\n');
        if (seal != null) {
          fits(seal, record);
          seals++;
        }
      }
      next = to + 1;
      watcher.at(to, head.seq());
    }
  }

  /** A seal says the same end as its record; it is written by its signature alone. */
  private static void fits(Seal seal, StoredRecord record) {
    if (!seal.at().equals(record.at()) || !Arrays.equals(seal.link(), record.link())) {
      throw damaged(
          new Text(
              "Niêm phong " + seal.seq() + " không khớp", "Seal " + seal.seq() + " does not fit"),
          null);
    }
  }

  private void note(StoredRecord record) throws IOException {
    if (record.kind() == RecordKind.RELEASE) {
      for (JsonNode sha256 : RecordJson.read(record.core()).path("files")) {
        files.add(sha256.asText());
      }
    }
  }

  private static Map<Long, Seal> seals(Handle handle, Head head, long from, long to) {
    Map<Long, Seal> seals = new HashMap<>();
    handle
        .createQuery("SELECT seq, at, link, signature FROM seal WHERE seq BETWEEN :from AND :to")
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, context) ->
                new Seal(
                    head.register(),
                    row.getLong(1),
                    java.time.Instant.ofEpochMilli(row.getLong(2)),
                    row.getBytes(3),
                    row.getBytes(4)))
        .forEach(seal -> seals.put(seal.seq(), seal));
    return seals;
  }

  private record StoredKey(NewRecord.Key key, long seq) {}

  private void keys(long last, OutputStream out) throws IOException {
    for (String after = ""; ; ) {
      List<StoredKey> page = keyPage(after, last);
      if (page.isEmpty()) {
        return;
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

  private List<StoredKey> keyPage(String after, long last) {
    return register
        .database()
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT key, fingerprint, seq FROM idempotency"
                            + " WHERE key > :after AND seq <= :last ORDER BY key LIMIT :most")
                    .bind("after", after)
                    .bind("last", last)
                    .bind("most", KEYS_AT_ONCE)
                    .map(
                        (row, context) ->
                            new StoredKey(
                                new NewRecord.Key(row.getString(1), row.getBytes(2)),
                                row.getLong(3)))
                    .list());
  }
}
