package vn.binhxet.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeMap;

/**
 * The one spelling of a JSON value that hashes are taken of: RFC 8785, with every number that is no
 * safe whole number (beyond ±(2^53 − 1), or with digits after the point) as a string of its plain
 * digits, so that no reader's binary floating point can change it. Equal numbers are spelled alike:
 * 44.20 is "44.2", 1.0 is 1.
 */
public final class CanonicalJson {
  private static final BigDecimal LARGEST_SAFE = new BigDecimal("9007199254740991");
  private static final int MOST_DIGITS = 1_000;

  private final StringBuilder out = new StringBuilder(1_024);

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException where a value has no canonical form: half a surrogate pair, a
   *     binary floating-point number (parse with BigDecimal), a number of more than 1,000 digits
   */
  public static byte[] of(JsonNode value) {
    CanonicalJson json = new CanonicalJson();
    json.value(value);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(JsonNode node) {
    switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> array(node);
      case STRING -> string(node.textValue());
      case NUMBER -> number(node);
      case BOOLEAN, NULL -> out.append(node.asText());
      default -> throw new IllegalArgumentException("No canonical JSON for " + node.getNodeType());
    }
  }

  /** String's own order is that of UTF-16 units, as RFC 8785 asks. */
  private void object(JsonNode node) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    node.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
    out.append('{');
    String separator = "";
    for (var member : sorted.entrySet()) {
      out.append(separator);
      string(member.getKey());
      out.append(':');
      value(member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void array(JsonNode node) {
    out.append('[');
    for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
      value(items.next());
      if (items.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private void number(JsonNode node) {
    if (node.isFloatingPointNumber() && !node.isBigDecimal()) {
      throw new IllegalArgumentException(
          "A binary floating-point number is not exact: read numbers as BigDecimal");
    }
    BigDecimal value = node.decimalValue();
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw new IllegalArgumentException("A number of more than " + MOST_DIGITS + " digits");
    }
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    String plain = value.toPlainString();
    if (value.scale() <= 0 && value.abs().compareTo(LARGEST_SAFE) <= 0) {
      out.append(plain);
    } else {
      out.append('"').append(plain).append('"');
    }
  }

  private void string(String text) {
    if (plain(text)) {
      out.append('"').append(text).append('"');
      return;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new IllegalArgumentException("Half a surrogate pair in a string");
        }
        out.append(c).append(text.charAt(++i));
      } else {
        character(c);
      }
    }
    out.append('"');
  }

  /** Whether every character stands for itself, as in nearly every string. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
