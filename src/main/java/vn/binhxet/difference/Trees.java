package vn.binhxet.difference;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.Text;

/** JSON as trees; numbers keep the digits they were written with. */
final class Trees {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
  private static final ObjectWriter WRITER =
      JSON.writer().with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private Trees() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** What was found to be JSON before. */
  static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("JSON read before does not read again", e);
    }
  }

  static byte[] bytes(JsonNode tree) {
    try {
      return WRITER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing a tree to memory", e);
    }
  }

  /** The one spelling of a value, to be compared; null for none. */
  static @Nullable String canonical(@Nullable JsonNode value) {
    return value == null || value.isMissingNode()
        ? null
        : new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
  }

  /** Whether two values say the same, however they are spelled; null is said by nobody. */
  static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return Objects.equals(canonical(one), canonical(other));
  }

  static ObjectNode text(Text text) {
    return object().put("vi", text.vi()).put("en", text.en());
  }

  static Text text(JsonNode text) {
    return new Text(text.path("vi").asText(), text.path("en").asText());
  }
}
