package vn.binhxet.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.tree.Subject.Part;
import vn.binhxet.tree.Subject.Span;

/** Finds an assessment in bytes: where it begins and ends, and which fields it gives. */
final class PartReader {
  private static final int DEPTH = 64;

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
          .build();

  private PartReader() {}

  /** A parser of part of a body. */
  static JsonParser parser(byte[] body, int from, int length) throws IOException {
    return JSON.createParser(body, from, length);
  }

  /** A parser of a body that is one assessment. */
  static JsonParser parser(byte[] body) throws IOException {
    return JSON.createParser(body);
  }

  /**
   * An assessment that is a body of its own; the parser stands at its first token.
   *
   * @throws IOException where it is no JSON object
   */
  static Part single(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("an assessment is an object");
    }
    return part(parser, "", 0);
  }

  /**
   * An assessment within a body; the parser stands at its first token.
   *
   * @param start where in the body the parser began
   */
  static Part part(JsonParser parser, String pointer, int start) throws IOException {
    int from = offset(start, parser.currentTokenLocation().getByteOffset());
    int data = -1;
    List<String> given = new ArrayList<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
        data = offset(start, parser.currentTokenLocation().getByteOffset()) + 1;
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
          given.add(field);
          parser.nextToken();
          parser.skipChildren();
        }
      } else {
        parser.skipChildren();
      }
    }
    int to = offset(start, parser.currentLocation().getByteOffset());
    return new Part(pointer, new Span(from, to), data, given);
  }

  /** The object that the parser stands at; it goes to its end. */
  static Span span(JsonParser parser, int start) throws IOException {
    int from = offset(start, parser.currentTokenLocation().getByteOffset());
    parser.skipChildren();
    return new Span(from, offset(start, parser.currentLocation().getByteOffset()));
  }

  /** Where the parser counts from the first byte it was given. */
  private static int offset(int start, long byteOffset) {
    return start + Math.toIntExact(byteOffset);
  }
}
