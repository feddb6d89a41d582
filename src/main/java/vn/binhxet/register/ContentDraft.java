package vn.binhxet.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Salt;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.verdict.Listing;
import vn.binhxet.verdict.Outcome;

/** Writes the content of an assessment's record: what was handed in, and what came of it. */
final class ContentDraft {
  private ContentDraft() {}

  /**
   * What a verdict says, as a record is made of it.
   *
   * @param release hash of the rules
   * @param core what is hashed and replayed
   * @param brief the verdict in brief, JSON
   */
  record Said(
      Assessment assessment,
      Outcome outcome,
      boolean provisional,
      String release,
      Listing listing,
      byte[] core,
      byte[] brief) {}

  /**
   * @param filled what filled fields of it, null where nothing did
   * @param reason of a correction, null for a first version
   */
  static byte[] of(
      Said said,
      byte[] input,
      @Nullable JsonNode filled,
      NewRecord.@Nullable Key key,
      @Nullable String reason) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + said.brief().length + 400);
    out.writeBytes(ascii("{\"salt\":\"" + Salt.next()));
    if (key != null) {
      out.writeBytes(ascii("\",\"request\":\"" + key.proof()));
    }
    out.writeBytes(ascii("\",\"core\":\"" + Sha256.hex(said.core()) + "\",\"input\":"));
    int start = startsWithMark(input) ? 3 : 0;
    out.write(input, start, input.length - start);
    if (filled != null) {
      out.writeBytes(ascii(",\"filled\":"));
      out.writeBytes(CanonicalJson.of(filled));
    }
    if (reason != null) {
      out.writeBytes(ascii(",\"reason\":"));
      out.writeBytes(CanonicalJson.of(TextNode.valueOf(reason)));
    }
    out.writeBytes(ascii(",\"verdict\":"));
    out.writeBytes(said.brief());
    out.write('}');
    return out.toByteArray();
  }

  private static boolean startsWithMark(byte[] input) {
    return input.length >= 3 && input[0] == (byte) 0xEF;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
