package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptFiles;
import vn.binhxet.register.store.Head;

/**
 * Evidence of some verdicts in one file: their records with all that belongs to them, the rules
 * they rest on, the verdicts in words, and what proves offline that the register holds them.
 */
public final class Evidence {
  private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

  private final Register register;
  private final Explainer explainer;
  private final Head head;
  private final SortedMap<Long, StoredRecord> records;

  private Evidence(Register register, Explainer explainer, Collection<Long> verdicts)
      throws IOException {
    this.register = register;
    this.explainer = explainer;
    head = register.records().head();
    records = EvidenceRecords.of(register, verdicts);
  }

  /**
   * Writes the file and checks it as whoever receives it will.
   *
   * @param verdicts numbers
   * @throws RegisterFault where a number is no verdict, there is such a file already, or a release
   *     is not held whole and unchanged (RELEASE_NOT_OPENED)
   * @throws IOException where the file cannot be written
   */
  public static EvidenceCheck.Checked write(
      Register register, Collection<Long> verdicts, Explainer explainer, Path file)
      throws IOException {
    return NewFile.write(
        file,
        part -> {
          new Evidence(register, explainer, verdicts).write(part, verdicts);
          return EvidenceCheck.check(part, register.publicKey());
        });
  }

  /** The verdicts with all that they were counted from, however deep. */
  public static Collection<Long> withParts(Register register, Collection<Long> verdicts) {
    return EvidenceRecords.withParts(register, verdicts);
  }

  private void write(Path part, Collection<Long> verdicts) throws IOException {
    try (ArchiveWriter archive = new ArchiveWriter(part)) {
      archive.entry(
          EvidenceFiles.README,
          utf8(EvidenceText.readme(register.id(), register.publicKey(), head.seq())));
      archive.entry(
          EvidenceFiles.RECORDS,
          out -> {
            for (StoredRecord record : records.values()) {
              out.write(new RecordLine(record, null).write());
              out.write('\n');
            }
          });
      ArrayNode pieces = JsonNodeFactory.instance.arrayNode();
      EvidenceRecords.pieces(register, records.values()).forEach(one -> pieces.add(one.json()));
      ObjectNode chain = JsonNodeFactory.instance.objectNode();
      chain.set("pieces", pieces);
      archive.entry(EvidenceFiles.CHAIN, StrictJson.write(chain));
      for (StoredRecord record : records.values()) {
        if (record.kind() == RecordKind.ASSESSMENT) {
          verdict(record, archive);
        } else if (record.kind() == RecordKind.RELEASE) {
          release(record, archive);
        }
      }
      ObjectNode manifest = JsonNodeFactory.instance.objectNode();
      manifest.put("format", 1).put("kind", EvidenceFiles.KIND).put("register", register.id());
      manifest.put("publicKey", register.publicKey()).put("end", head.seq());
      manifest.put("endAt", head.at().toEpochMilli());
      verdicts.stream().distinct().sorted().forEach(manifest.putArray("verdicts")::add);
      archive.finish(manifest, register::sign);
    }
    WholeHash.seal(part);
  }

  private void verdict(StoredRecord record, ArchiveWriter archive) throws IOException {
    byte[] content = record.content();
    Explainer.Explained explained = content == null ? null : explained(record);
    if (explained != null) {
      archive.entry(EvidenceFiles.verdictJson(record.seq()), explained.json());
    } else if (content != null) {
      archive.entry(
          EvidenceFiles.verdictJson(record.seq()),
          StrictJson.write(AssessmentContent.read(content).verdict()));
    }
    String text = EvidenceText.verdict(record, List.copyOf(records.values()), explained);
    archive.entry(EvidenceFiles.verdictText(record.seq()), utf8(text));
  }

  private Explainer.@Nullable Explained explained(StoredRecord record) {
    try {
      return explainer.explain(record);
    } catch (IOException | RegisterFault e) {
      // What is in the exception may quote the content.
      LOG.warn("The verdict of record {} cannot be told again: {}", record.seq(), e.getClass());
      return null;
    }
  }

  private void release(StoredRecord record, ArchiveWriter archive) throws IOException {
    String hash = RecordJson.read(record.core()).required("release").asText();
    for (var file : new KeptFiles(register.records()).read(hash).files().entrySet()) {
      archive.entry(EvidenceFiles.release(hash, file.getKey()), file.getValue());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
