package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
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
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.store.Head;
import vn.binhxet.register.store.RecordReader;
import vn.binhxet.register.store.SealReader;

/**
 * Writes a register into one file while it goes on being written to: everything up to the end it
 * has when the backup begins, and nothing behind it. Records never change, so no lock is held.
 */
public final class Backup {
  private static final int ATTEMPTS = 3;

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
      throw RegisterFault.damaged(refused.text().vi(), refused.text().en(), refused);
    } catch (SQLException e) {
      throw new IllegalStateException("nothing is stored here", e);
    }
    if (!read.json().equals(written.json())) {
      throw new IOException("The backup reads other than it was written");
    }
    return read;
  }

  private static boolean erasedSince(Register register, long seq) {
    return register
        .database()
        .reader()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT EXISTS (SELECT 1 FROM record WHERE seq > :seq AND kind = 'erasure')")
                    .bind("seq", seq)
                    .mapTo(Boolean.class)
                    .one());
  }

  private Contents write(Path part) throws IOException {
    Head head = register.records().head();
    Contents contents;
    try (ArchiveWriter archive = new ArchiveWriter(part)) {
      archive.entry(BackupReader.RECORDS, out -> records(head, out));
      archive.entry(
          BackupReader.KEYS,
          out -> keys = new BackupKeys(register.database()).write(head.seq(), out));
      for (String sha256 : files) {
        byte[] file =
            register
                .records()
                .file(sha256)
                .orElseThrow(
                    () ->
                        RegisterFault.damaged(
                            "thiếu tệp " + sha256, "file " + sha256 + " is missing", null));
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
        throw RegisterFault.missing(from);
      }
      long to = page.get(page.size() - 1).seq();
      Map<Long, Seal> sealed = new HashMap<>();
      register
          .database()
          .reader()
          .withHandle(handle -> new SealReader(handle, head.register()).between(from, to))
          .forEach(seal -> sealed.put(seal.seq(), seal));
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
      throw RegisterFault.damaged(
          "niêm phong " + seal.seq() + " không khớp", "seal " + seal.seq() + " does not fit", null);
    }
  }

  private void note(StoredRecord record) throws IOException {
    if (record.kind() == RecordKind.RELEASE) {
      for (JsonNode sha256 : RecordJson.read(record.core()).path("files")) {
        files.add(sha256.asText());
      }
    }
  }
}
