package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.store.Head;

/** Reads a backup from the first entry to the last, and checks every byte of it on the way. */
final class BackupReader {
  static final String KIND = "binhxet-backup";
  static final String RECORDS = "records.ndjson";
  static final String KEYS = "keys.ndjson";
  static final String FILES = "files/";
  static final String KEY = "register.key";
  private static final int SMALL = 10_000;

  private final Taker taker;
  private final RecordsCheck check;
  private long keys;
  private boolean signingKey;
  private final Set<String> files = new HashSet<>();

  private BackupReader(@Nullable String publicKey, Taker taker) {
    this.taker = taker;
    check = new RecordsCheck(publicKey);
  }

  /** Takes what a backup holds, each piece checked but the whole not yet. */
  interface Taker {
    /** Nobody takes anything: the backup is only checked. */
    Taker NONE = new Taker() {};

    /**
     * @param seal over this record as the last, null where there is none
     */
    default void record(StoredRecord record, @Nullable Seal seal)
        throws IOException, SQLException {}

    default void key(NewRecord.Key key, long seq) throws IOException, SQLException {}

    default void file(String sha256, byte[] bytes) throws IOException, SQLException {}

    default void signingKey(byte[] text) throws IOException {}
  }

  /**
   * Reads a backup.
   *
   * @param publicKey the key its seals must be of, null for the one it names itself
   * @throws ArchiveRefused where anything in it is not as it must be
   * @throws SQLException where the taker's database fails
   */
  static Contents read(Path file, @Nullable String publicKey, Taker taker, Watcher watcher)
      throws IOException, SQLException {
    try (ArchiveReader archive = new ArchiveReader(file, Long.MAX_VALUE, watcher)) {
      return new BackupReader(publicKey, taker).read(archive);
    }
  }

  private Contents read(ArchiveReader archive) throws IOException, SQLException {
    archive.expect(RECORDS);
    records(new Lines(archive.body(), RECORDS));
    Head head = check.end();
    archive.expect(KEYS);
    keys(new Lines(archive.body(), KEYS), head.seq());
    String name = archive.next();
    while (name != null && !name.equals(ArchiveWriter.MANIFEST)) {
      if (name.startsWith(FILES)) {
        file(name.substring(FILES.length()), archive);
      } else if (name.equals(KEY)) {
        signingKey = true;
        taker.signingKey(archive.bytes(SMALL));
      } else {
        throw ArchiveReader.unknown(name);
      }
      name = archive.next();
    }
    if (name == null) {
      throw StrictJson.notReadable(ArchiveWriter.MANIFEST);
    }
    if (!files.equals(check.files())) {
      throw ArchiveRefused.at(FILES, "thiếu tệp của bộ quy tắc", "files of the rules are missing");
    }
    Contents found =
        new Contents(head, check.publicKey(), check.seals(), keys, files.size(), signingKey);
    JsonNode manifest = archive.manifest(check.publicKey());
    if (!found.agreesWith(manifest)) {
      throw ArchiveRefused.at(
          ArchiveWriter.MANIFEST, "số lượng không khớp", "the counts do not agree");
    }
    return found;
  }

  private void records(Lines lines) throws IOException, SQLException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      RecordLine read = RecordLine.read(line, lines.where());
      taker.record(read.record(), check.next(read.record(), read.seal()));
    }
  }

  private void keys(Lines lines, long last) throws IOException, SQLException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      JsonNode key = StrictJson.object(line, lines.where());
      long seq = StrictJson.number(key, "seq", lines.where());
      if (seq < 1 || seq > last || key.size() != 3) {
        throw StrictJson.notReadable(lines.where());
      }
      byte[] fingerprint = StrictJson.hash(key, "fingerprint", lines.where());
      taker.key(new NewRecord.Key(StrictJson.text(key, "key", lines.where()), fingerprint), seq);
      keys++;
    }
  }

  private void file(String sha256, ArchiveReader archive) throws IOException, SQLException {
    if (!check.files().contains(sha256)) {
      throw ArchiveReader.unknown(FILES + sha256);
    }
    byte[] bytes = archive.bytes(StrictJson.LONGEST);
    if (!Sha256.hex(bytes).equals(sha256)) {
      throw ArchiveRefused.at(FILES + sha256, "tệp bị thay đổi", "the file was changed");
    }
    files.add(sha256);
    taker.file(sha256, bytes);
  }
}
