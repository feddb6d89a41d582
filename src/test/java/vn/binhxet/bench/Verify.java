package vn.binhxet.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A checksum over what a file of answers says: id, outcome, id and status of every criterion and
 * indicator, actual and required of every indicator. It reads the floor's answers and verdict lines
 * alike (a brief one leaves out what is null), and is blind to how a number is spelt.
 */
final class Verify {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private long sum = START;
  private long answers;
  private boolean indicator;
  private boolean actualSaid;

  static String sum(Path file, boolean verdicts) throws IOException {
    Verify verify = new Verify();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      verify.read(parser, verdicts);
    }
    return String.format("%d answers, %016x", verify.answers, verify.sum);
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    sum = (sum ^ 31) * PRIME;
  }

  private void read(JsonParser parser, boolean verdicts) throws IOException {
    Deque<String> path = new ArrayDeque<>();
    String name = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> name = parser.currentName();
        case START_OBJECT, START_ARRAY -> path.push(name);
        case END_OBJECT, END_ARRAY -> name = path.pop();
        default -> value(path, name, token, parser, verdicts);
      }
      if (path.isEmpty()) {
        name = "";
      }
    }
  }

  private void value(
      Deque<String> path, String name, JsonToken token, JsonParser parser, boolean verdicts)
      throws IOException {
    if (name.equals("kind")) {
      indicator = parser.getText().equals("indicator");
    } else if (counts(path, name, verdicts)) {
      if (name.equals("id")) {
        indicator = parser.getText().indexOf('.') > 0;
      } else if (name.equals("required") && verdicts && !actualSaid) {
        add("null");
      }
      actualSaid = name.equals("actual");
      answers += name.equals("outcome") ? 1 : 0;
      add(said(token, parser));
    }
  }

  private boolean counts(Deque<String> path, String name, boolean verdicts) {
    String within = path.isEmpty() ? "" : path.peek();
    return switch (name) {
      case "id" -> !verdicts || within.equals("subject") || within.equals("findings");
      case "outcome" -> true;
      case "status" -> !verdicts || within.equals("findings");
      case "actual", "required" ->
          !verdicts || indicator && (within.equals("claim") || within.equals("findings"));
      default -> false;
    };
  }

  private static String said(JsonToken token, JsonParser parser) throws IOException {
    if (!token.isNumeric()) {
      return parser.getText();
    }
    BigDecimal number = parser.getDecimalValue();
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
