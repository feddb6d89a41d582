package vn.binhxet.register.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.NewRecord;

/**
 * What a record's content says that tables repeat. Read as a stream, since contents are many and
 * long.
 *
 * @param subject null where the content has none
 * @param name null where the content has none
 * @param request proof of the key it was sent with, null where there was none
 */
record Repeated(@Nullable String subject, @Nullable String name, @Nullable String request) {
  private static final JsonFactory JSON = new JsonFactory();
  static final Repeated NOTHING = new Repeated(null, null, null);

  /**
   * Reads a content.
   *
   * @throws IOException where it is no JSON
   */
  static Repeated of(byte[] content) throws IOException {
    String subject = null;
    String name = null;
    String request = null;
    try (JsonParser parser = JSON.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      boolean input = false;
      for (String member = parser.nextFieldName();
          member != null && !(input && member.equals("verdict"));
          member = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (member.equals("request")) {
          request = parser.getText();
        } else if (member.equals("input") && value == JsonToken.START_OBJECT) {
          input = true;
          for (String inner = parser.nextFieldName();
              inner != null;
              inner = parser.nextFieldName()) {
            JsonToken start = parser.nextToken();
            if (inner.equals("subject") && start == JsonToken.START_OBJECT) {
              for (String own = parser.nextFieldName(); own != null; own = parser.nextFieldName()) {
                JsonToken text = parser.nextToken();
                if (own.equals("id") && text.isScalarValue()) {
                  subject = parser.getText();
                } else if (own.equals("name") && text == JsonToken.VALUE_STRING) {
                  name = parser.getText();
                }
                parser.skipChildren();
              }
            } else {
              parser.skipChildren();
            }
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    return new Repeated(subject, name, request);
  }

  /** Of a record that was sent with a key that is known anyway. */
  static Repeated requested(NewRecord.Key key) {
    return new Repeated(null, null, key.proof());
  }
}
