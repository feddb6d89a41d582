package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Shows a value of unknown origin in a message: short, and with nothing invisible in it. */
public final class Printable {
  private static final int LONGEST = 60;

  private Printable() {}

  /** A text, cut after {@value #LONGEST} characters; what cannot be seen as its escape. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    int units = 0;
    for (int i = 0; i < text.length(); i += units) {
      if (shown++ == LONGEST) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(i);
      units = Character.charCount(c);
      if (visible(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(String.format("\\u%04X", c));
      }
    }
    return out.toString();
  }

  /** The value at which the parser stands. */
  static String value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return "{…}";
    }
    if (token == JsonToken.START_ARRAY) {
      return "[…]";
    }
    String text = of(parser.getText());
    return token == JsonToken.VALUE_STRING ? '"' + text + '"' : text;
  }

  /** Whether a character shows as itself: no control, no mark that steers or hides text. */
  public static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
