package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;

/** Checks a file of evidence by itself, without any register. */
public final class EvidenceCheck {
  /** All entries together; the rules of a release are some megabytes. */
  private static final long MOST = 1L << 30;

  private final @Nullable String expectedKey;
  private final SortedMap<Long, StoredRecord> records = new TreeMap<>();
  private final EvidenceReleases releases = new EvidenceReleases();
  private String register = "";
  private String publicKey = "";

  /**
   * A verdict that the register holds.
   *
   * @param sealedAt when the seal over it was made
   * @param erased whether its content was erased
   */
  public record Proven(
      long seq,
      String title,
      int awardYear,
      String outcome,
      int version,
      Instant storedAt,
      Instant sealedAt,
      boolean erased) {}

  /**
   * What a sound file proves.
   *
   * @param publicKey the key everything is signed with
   * @param end number of the register's last record when it was made
   * @param decisions on the verdicts
   */
  public record Checked(
      String register,
      String publicKey,
      long end,
      Instant endAt,
      List<Proven> verdicts,
      int decisions,
      int releases) {}

  private EvidenceCheck(@Nullable String expectedKey) {
    this.expectedKey = expectedKey;
  }

  /**
   * Checks a file.
   *
   * @param publicKey the register's key as got from who keeps it; null for the one in the file
   * @throws ArchiveRefused where anything in it is not as it must be
   */
  public static Checked check(Path file, @Nullable String publicKey) throws IOException {
    try (ArchiveReader archive = new ArchiveReader(file, MOST, Watcher.NONE)) {
      return new EvidenceCheck(publicKey).check(archive);
    }
  }

  private Checked check(ArchiveReader archive) throws IOException {
    archive.expect(EvidenceFiles.README);
    archive.bytes(StrictJson.LONGEST);
    archive.expect(EvidenceFiles.RECORDS);
    Lines lines = new Lines(archive.body(), EvidenceFiles.RECORDS);
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      record(RecordLine.read(line, lines.where()));
    }
    opening();
    archive.expect(EvidenceFiles.CHAIN);
    List<ChainPiece> pieces =
        pieces(StrictJson.object(archive.bytes(StrictJson.LONGEST), EvidenceFiles.CHAIN));
    List<Proven> proven = new ArrayList<>();
    try {
      for (StoredRecord record : records.values()) {
        prove(record, pieces, archive, proven);
      }
    } catch (IllegalArgumentException e) {
      throw ArchiveRefused.at(
          EvidenceFiles.RECORDS, "bản ghi không đúng dạng", "a record is not of its form", e);
    }
    releasesAreThere();
    archive.expect(ArchiveWriter.MANIFEST);
    JsonNode manifest = archive.manifest(publicKey);
    return checked(manifest, proven);
  }

  private void record(RecordLine line) throws ArchiveRefused {
    StoredRecord record = line.record();
    boolean inOrder = records.isEmpty() || records.lastKey() < record.seq();
    if (!inOrder || line.seal() != null) {
      throw ArchiveRefused.at(record.seq(), "sai thứ tự", "out of order");
    }
    records.put(record.seq(), record);
  }

  private void opening() throws IOException {
    StoredRecord first = records.get(1L);
    if (first == null || first.kind() != RecordKind.OPENING) {
      throw ArchiveRefused.at(1, "thiếu bản ghi mở sổ", "the record that opens it is missing");
    }
    JsonNode core = core(first);
    register = StrictJson.text(core, "register", "record 1");
    publicKey = StrictJson.text(core, "publicKey", "record 1");
    if (expectedKey != null && !expectedKey.equals(publicKey)) {
      throw ArchiveRefused.at(
          1, "khóa của sổ khác với --public-key", "the register's key is not --public-key");
    }
  }

  private List<ChainPiece> pieces(JsonNode chain) throws ArchiveRefused {
    List<ChainPiece> pieces = new ArrayList<>();
    for (JsonNode piece : chain.path("pieces")) {
      pieces.add(ChainPiece.read(piece, register, publicKey));
    }
    return pieces;
  }

  private void prove(
      StoredRecord record, List<ChainPiece> pieces, ArchiveReader archive, List<Proven> proven)
      throws IOException {
    ChainPiece piece =
        pieces.stream()
            .filter(one -> one.holds(record))
            .findFirst()
            .orElseThrow(
                () ->
                    ArchiveRefused.at(
                        record.seq(),
                        "không nối được tới niêm phong nào của sổ",
                        "nothing leads from it to a seal of the register"));
    content(record);
    if (record.kind() == RecordKind.ASSESSMENT) {
      proven.add(verdict(record, piece.seal().at(), archive));
    } else if (record.kind() == RecordKind.RELEASE) {
      releases.read(core(record), archive);
    }
  }

  private void content(StoredRecord record) throws IOException {
    byte[] content = record.content();
    if (EvidenceRecords.erased(record)) {
      if (records.values().stream()
          .noneMatch(other -> EvidenceRecords.names(other, record.seq()))) {
        throw ArchiveRefused.at(
            record.seq(),
            "thiếu nội dung mà không có bản ghi xóa",
            "its content is missing and no record says that it was erased");
      }
    } else if (content != null
        && !Sha256.hex(content)
            .equals(StrictJson.text(core(record), "content", "record " + record.seq()))) {
      throw ArchiveRefused.at(
          record.seq(),
          "nội dung không phải nội dung đã ghi",
          "the content is not the one that was stored");
    }
  }

  private Proven verdict(StoredRecord record, Instant sealedAt, ArchiveReader archive)
      throws IOException {
    AssessmentCore core = assessment(record);
    boolean erased = record.content() == null;
    if (!erased) {
      String name = EvidenceFiles.verdictJson(record.seq());
      archive.expect(name);
      JsonNode verdict = StrictJson.object(archive.bytes(StrictJson.LONGEST), name);
      if (!verdict.path("outcome").asText().equals(core.outcome())
          || !verdict.path("title").asText().equals(core.title())) {
        throw ArchiveRefused.at(
            name, "khác với kết luận đã ghi", "other than the verdict that was stored");
      }
    }
    archive.expect(EvidenceFiles.verdictText(record.seq()));
    archive.bytes(StrictJson.LONGEST);
    return new Proven(
        record.seq(),
        core.title(),
        core.awardYear(),
        core.outcome(),
        core.version(),
        record.at(),
        sealedAt,
        erased);
  }

  private void releasesAreThere() throws ArchiveRefused {
    for (StoredRecord record : records.values()) {
      if (record.kind() == RecordKind.ASSESSMENT && !releases.has(assessment(record).release())) {
        throw ArchiveRefused.at(
            record.seq(), "thiếu bộ quy tắc của kết luận", "the verdict's rules are missing");
      }
    }
  }

  private Checked checked(JsonNode manifest, List<Proven> proven) throws ArchiveRefused {
    String where = ArchiveWriter.MANIFEST;
    boolean named = true;
    for (JsonNode verdict : manifest.path("verdicts")) {
      named &= proven.stream().anyMatch(one -> one.seq() == verdict.longValue());
    }
    if (!StrictJson.text(manifest, "kind", where).equals(EvidenceFiles.KIND)
        || !StrictJson.text(manifest, "register", where).equals(register)
        || !named) {
      throw ArchiveRefused.at(where, "không khớp với tệp", "does not agree with the file");
    }
    int decisions =
        (int) records.values().stream().filter(r -> r.kind() == RecordKind.DECISION).count();
    return new Checked(
        register,
        publicKey,
        StrictJson.number(manifest, "end", where),
        Instant.ofEpochMilli(StrictJson.number(manifest, "endAt", where)),
        List.copyOf(proven),
        decisions,
        releases.size());
  }

  private static AssessmentCore assessment(StoredRecord record) throws ArchiveRefused {
    try {
      return AssessmentCore.read(record);
    } catch (IOException e) {
      throw StrictJson.notReadable("record " + record.seq());
    }
  }

  private static JsonNode core(StoredRecord record) throws ArchiveRefused {
    try {
      return RecordJson.read(record.core());
    } catch (IOException e) {
      throw StrictJson.notReadable("record " + record.seq());
    }
  }
}
