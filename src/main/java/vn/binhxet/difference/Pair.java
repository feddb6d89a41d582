package vn.binhxet.difference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/**
 * Two assessments in one JSON object, {@code {"a": {…}, "b": {…}}}. Only their places are found
 * here; what they say is read by the one reader there is.
 *
 * @param a the bytes of the first
 * @param b the bytes of the second
 */
public record Pair(byte[] a, byte[] b) {
  /** Bytes of a whole body: two assessments of the greatest length and what holds them. */
  public static final int LONGEST = 2_001_000;

  private static final int DEPTH = 32;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxNameLength(1_000)
                  .maxNumberLength(1_000)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  /**
   * Finds both in a body of UTF-8; a byte order mark at its start is passed over.
   *
   * @throws NoDifference where there are not exactly two
   */
  public static Pair read(byte[] body, int length) throws NoDifference {
    int start = length >= 3 && body[0] == (byte) 0xEF ? 3 : 0;
    try (JsonParser parser = JSON.createParser(body, start, length - start)) {
      return read(parser, body, start);
    } catch (JsonProcessingException e) {
      throw NoDifference.body(
          "SYNTAX",
          "",
          new Text(
              "Nội dung không phải JSON đúng (dòng "
                  + e.getLocation().getLineNr()
                  + ", cột "
                  + e.getLocation().getColumnNr()
                  + "). Cần {\"a\": {…}, \"b\": {…}}.",
              "The body is no valid JSON (line "
                  + e.getLocation().getLineNr()
                  + ", column "
                  + e.getLocation().getColumnNr()
                  + "). Send {\"a\": {…}, \"b\": {…}}."));
    } catch (IOException e) {
      throw new IllegalStateException("reading bytes in memory", e);
    }
  }

  private static Pair read(JsonParser parser, byte[] body, int start)
      throws IOException, NoDifference {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      throw first == null
          ? NoDifference.body("EMPTY_BODY", "", new Text("Nội dung trống.", "The body is empty."))
          : wrongType("");
    }
    byte[] a = null;
    byte[] b = null;
    String name;
    while ((name = parser.nextFieldName()) != null) {
      boolean isA = name.equals("a");
      if (!isA && !name.equals("b")) {
        throw NoDifference.body(
            "UNKNOWN_MEMBER",
            "",
            new Text("Ở đây chỉ nhận “a” và “b”.", "Only \"a\" and \"b\" are accepted here."));
      }
      if ((isA ? a : b) != null) {
        throw NoDifference.body(
            "DUPLICATE_KEY",
            "/" + name,
            new Text("“" + name + "” được ghi hai lần.", "\"" + name + "\" is given twice."));
      }
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrongType("/" + name);
      }
      int from = start + (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      int to = start + (int) parser.currentLocation().getByteOffset();
      byte[] one = Arrays.copyOfRange(body, from, to);
      a = isA ? one : a;
      b = isA ? b : one;
    }
    if (parser.nextToken() != null) {
      throw NoDifference.body(
          "TRAILING_CONTENT",
          "",
          new Text("Sau hai hồ sơ còn nội dung khác.", "Something follows the two assessments."));
    }
    return new Pair(required(a, "a"), required(b, "b"));
  }

  private static byte[] required(byte @Nullable [] side, String name) throws NoDifference {
    if (side == null) {
      throw NoDifference.body(
          "MISSING",
          "/" + name,
          new Text(
              "Thiếu “" + name + "”: cần hai hồ sơ đánh giá, “a” và “b”.",
              "\"" + name + "\" is missing: two assessments are needed, \"a\" and \"b\"."));
    }
    return side;
  }

  private static NoDifference wrongType(String pointer) {
    return NoDifference.body(
        "WRONG_TYPE",
        pointer,
        new Text(
            "Cần một đối tượng JSON: {\"a\": {…}, \"b\": {…}}, mỗi bên một hồ sơ đánh giá.",
            "Expected an object: {\"a\": {…}, \"b\": {…}}, each an assessment."));
  }
}
