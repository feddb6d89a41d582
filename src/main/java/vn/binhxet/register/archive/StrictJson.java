package vn.binhxet.register.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HexFormat;

/** Reads and writes the JSON of archives; what is read may come from anybody. */
final class StrictJson {
  /** Longest line or member read at once, in bytes. */
  static final int LONGEST = 64 << 20;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private StrictJson() {}

  static byte[] write(JsonNode json) throws IOException {
    return MAPPER.writeValueAsBytes(json);
  }

  /**
   * @throws ArchiveRefused where it is no JSON object
   */
  static JsonNode object(byte[] bytes, String where) throws ArchiveRefused {
    JsonNode read;
    try {
      read = MAPPER.readTree(bytes);
    } catch (IOException | RuntimeException e) {
      throw notReadable(where);
    }
    if (read == null || !read.isObject()) {
      throw notReadable(where);
    }
    return read;
  }

  /**
   * @throws ArchiveRefused where the member is no text
   */
  static String text(JsonNode object, String name, String where) throws ArchiveRefused {
    JsonNode member = object.path(name);
    if (!member.isTextual()) {
      throw notReadable(where + "/" + name);
    }
    return member.textValue();
  }

  /**
   * @throws ArchiveRefused where the member is no whole number from 0
   */
  static long number(JsonNode object, String name, String where) throws ArchiveRefused {
    JsonNode member = object.path(name);
    if (!member.isIntegralNumber() || !member.canConvertToLong() || member.longValue() < 0) {
      throw notReadable(where + "/" + name);
    }
    return member.longValue();
  }

  /**
   * @throws ArchiveRefused where the member is no SHA-256 in hex
   */
  static byte[] hash(JsonNode object, String name, String where) throws ArchiveRefused {
    String text = text(object, name, where);
    if (!isHash(text)) {
      throw notReadable(where + "/" + name);
    }
    return HexFormat.of().parseHex(text);
  }

  /** Whether a text is a SHA-256 as this program writes it. */
  static boolean isHash(String text) {
    return text.matches("[0-9a-f]{64}");
  }

  static ArchiveRefused notReadable(String where) {
    return ArchiveRefused.at(where, "không đúng dạng", "not of the form it must have");
  }
}
