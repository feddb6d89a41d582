package vn.binhxet.register.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The content of an assessment's record, read again: what was handed in and what came of it.
 *
 * @param coreHash SHA-256 of the verdict's core as it was written, in hex: what a replay must meet
 * @param input the assessment as handed in; numbers are exact
 * @param filled what filled its fields, null where nothing did
 * @param reason why it was corrected, null for a first version
 * @param verdict the verdict as stored
 */
public record AssessmentContent(
    String coreHash,
    JsonNode input,
    @Nullable JsonNode filled,
    @Nullable String reason,
    JsonNode verdict) {

  /**
   * Reads a record's content.
   *
   * @throws IOException where it is no content of an assessment
   */
  public static AssessmentContent read(byte[] content) throws IOException {
    JsonNode json = RecordJson.read(content);
    try {
      return new AssessmentContent(
          json.required("core").asText(),
          json.required("input"),
          json.get("filled"),
          json.hasNonNull("reason") ? json.get("reason").asText() : null,
          json.required("verdict"));
    } catch (IllegalArgumentException e) {
      throw new IOException("no content of an assessment", e);
    }
  }
}
