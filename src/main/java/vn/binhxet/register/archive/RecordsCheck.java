package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Chain;
import vn.binhxet.register.record.Ranges;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.seal.Seal;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Head;

/**
 * Checks the records of a register as they come, from the first to the last: numbers, links, seals,
 * contents against their hashes, and that what is erased was said to be.
 */
final class RecordsCheck {
  private final Chain chain = new Chain();
  private final Set<String> files = new HashSet<>();
  private final Ranges missing = new Ranges();
  private final Ranges erased = new Ranges();
  private final @Nullable String expectedKey;
  private String register = "";
  private String publicKey = "";
  private @Nullable StoredRecord last;
  private boolean lastSealed;
  private long seals;

  /**
   * @param expectedKey the public key the seals must be of; null for the one the first record names
   */
  RecordsCheck(@Nullable String expectedKey) {
    this.expectedKey = expectedKey;
  }

  /**
   * @param signature of the seal over it, null where there is none
   * @throws ArchiveRefused where it does not follow the one before
   */
  @Nullable Seal next(StoredRecord record, byte @Nullable [] signature) throws ArchiveRefused {
    StoredRecord before = last;
    long seq = before == null ? 1 : before.seq() + 1;
    if (record.seq() != seq) {
      throw ArchiveRefused.at(seq, "thiếu, thừa hoặc sai thứ tự", "missing, added or out of order");
    }
    if (before != null && record.at().isBefore(before.at())) {
      throw ArchiveRefused.at(seq, "cũ hơn bản ghi trước", "older than the record before");
    }
    byte[] leaf = chain.leaf(seq, record.at(), record.kind(), record.core());
    if (!Arrays.equals(
        record.link(), chain.link(before == null ? Chain.start() : before.link(), leaf))) {
      throw ArchiveRefused.at(seq, "mắt xích không khớp", "its link does not fit");
    }
    try {
      core(record);
    } catch (IOException | RuntimeException e) {
      throw ArchiveRefused.at("record " + seq, "không đúng dạng", "not of its form", e);
    }
    last = record;
    lastSealed = signature != null;
    return signature == null ? null : seal(record, signature);
  }

  private Seal seal(StoredRecord record, byte[] signature) throws ArchiveRefused {
    Seal seal = new Seal(register, record.seq(), record.at(), record.link(), signature);
    if (!SigningKey.vouches(publicKey, seal)) {
      throw ArchiveRefused.at(
          record.seq(), "dấu niêm phong không đúng", "the seal over it is not genuine");
    }
    seals++;
    return seal;
  }

  private void core(StoredRecord record) throws IOException {
    boolean opening = record.kind() == RecordKind.OPENING;
    if (opening != (record.seq() == 1)) {
      throw new IOException("the first record, and no other, opens a register");
    }
    switch (record.kind()) {
      case OPENING -> opening(record);
      case RELEASE -> RecordJson.read(record.core()).required("files").forEach(this::file);
      case ASSESSMENT, DECISION -> content(record);
      case ERASURE -> erasure(RecordJson.read(record.core()).path("erased"), record.seq());
    }
    boolean bare = record.kind() != RecordKind.ASSESSMENT && record.kind() != RecordKind.DECISION;
    if (bare && record.content() != null) {
      throw new IOException("a record of this kind has no content");
    }
  }

  private void opening(StoredRecord record) throws IOException {
    JsonNode core = RecordJson.read(record.core());
    register = core.required("register").asText();
    publicKey = core.required("publicKey").asText();
    if (expectedKey != null && !expectedKey.equals(publicKey)) {
      throw new IOException("sealed with another key");
    }
  }

  private void file(JsonNode sha256) {
    if (!StrictJson.isHash(sha256.asText())) {
      throw new IllegalArgumentException("no hash of a file");
    }
    files.add(sha256.asText());
  }

  private void content(StoredRecord record) throws IOException {
    byte[] content = record.content();
    String hash = RecordJson.read(record.core()).required("content").asText();
    if (content == null) {
      missing.add(record.seq());
    } else if (!Sha256.hex(content).equals(hash)) {
      throw new IOException("the content is not the one that was stored");
    }
  }

  private void erasure(JsonNode ranges, long seq) throws IOException {
    for (JsonNode range : ranges) {
      long from = range.required(0).longValue();
      long to = range.required(1).longValue();
      if (from < 2 || to < from || to >= seq) {
        throw new IOException("erases what is not before it");
      }
      erased.add(from, to);
    }
  }

  /**
   * The end, which must be sealed.
   *
   * @throws ArchiveRefused where it is not, or a content is gone that nobody said was erased
   */
  Head end() throws ArchiveRefused {
    StoredRecord end = last;
    if (end == null || !lastSealed) {
      throw ArchiveRefused.at(
          end == null ? 1 : end.seq(), "sổ không kết thúc bằng niêm phong", "no seal at the end");
    }
    long odd = missing.firstNotIn(erased);
    if (odd != 0) {
      throw ArchiveRefused.at(
          odd,
          "nội dung mất mà không có bản ghi xóa, hoặc còn dù đã ghi là xóa",
          "its content is gone though no record erased it, or there though one did");
    }
    return new Head(register, end.seq(), end.at(), end.link());
  }

  /** The key the seals are of. */
  String publicKey() {
    return publicKey;
  }

  /** Hashes of the files that the releases consist of. */
  Set<String> files() {
    return files;
  }

  long seals() {
    return seals;
  }
}
