package vn.binhxet.register.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.tree.KeptFillings;
import vn.binhxet.verdict.Outcome;

/**
 * A stored assessment with its verdict, as it lies in the register: the input is the very bytes
 * that were handed in.
 *
 * @param id number of the record
 * @param intact whether the content still has the hash that the core pins
 * @param coreHash of the verdict's core when it was found, hex
 * @param input as it was handed in
 * @param filled what filled its fields from other verdicts, null where nothing did
 */
public record StoredVerdict(
    long id,
    AssessmentCore core,
    boolean intact,
    String coreHash,
    byte[] input,
    byte @Nullable [] filled,
    byte[] verdict) {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /**
   * Reads a record.
   *
   * @return empty where its content was erased
   * @throws IOException where it is no assessment, or no longer readable as one
   */
  public static Optional<StoredVerdict> read(StoredRecord record) throws IOException {
    if (record.kind() != RecordKind.ASSESSMENT) {
      throw new IOException("Record " + record.seq() + " is no assessment");
    }
    AssessmentCore core = AssessmentCore.read(record);
    byte[] content = record.content();
    return content == null ? Optional.empty() : Optional.of(read(record.seq(), core, content));
  }

  private static StoredVerdict read(long id, AssessmentCore core, byte[] content)
      throws IOException {
    @Nullable String hash = null;
    byte @Nullable [] input = null;
    byte @Nullable [] filled = null;
    byte @Nullable [] verdict = null;
    try (JsonParser json = JSON.createParser(content)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
          json.nextToken();
          switch (name) {
            case "core" -> hash = json.getText();
            case "input" -> input = value(json, content);
            case "filled" -> filled = value(json, content);
            case "verdict" -> verdict = value(json, content);
            default -> json.skipChildren();
          }
        }
      }
    }
    if (hash == null || input == null || verdict == null) {
      throw new IOException("The content of record " + id + " is no content of an assessment");
    }
    return new StoredVerdict(
        id, core, Sha256.hex(content).equals(core.content()), hash, input, filled, verdict);
  }

  /**
   * What the verdict was found on, as far as it is settled: what was handed in, with every counted
   * value in it that open verdicts do not leave open.
   */
  public byte[] judged() {
    if (filled == null) {
      return input;
    }
    try {
      return KeptFillings.settled(input, RecordJson.read(filled));
    } catch (IOException e) {
      throw RegisterFault.unreadable(id, e);
    }
  }

  /** What the names of the verdicts it was counted from take in memory, about. */
  long partsBytes() {
    long named = 0;
    for (CountedParts parts : core.parts()) {
      named += parts.records().size();
    }
    return 200 * named;
  }

  /** The incident of a verdict that was held, null of any other. */
  @Nullable String incident() {
    if (!core.outcome().equals(Outcome.HELD.name())) {
      return null;
    }
    try {
      return RecordJson.read(verdict).path("incident").textValue();
    } catch (IOException e) {
      return null;
    }
  }

  /** The bytes of an object or a list, as they stand. */
  private static byte[] value(JsonParser json, byte[] content) throws IOException {
    int from = (int) json.currentTokenLocation().getByteOffset();
    json.skipChildren();
    return Arrays.copyOfRange(content, from, (int) json.currentLocation().getByteOffset());
  }
}
