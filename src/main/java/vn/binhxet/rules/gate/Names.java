package vn.binhxet.rules.gate;

import java.util.regex.Pattern;

/** Which names and ids may stand in a rule. */
final class Names {
  // Letters of any script: the law numbers with đ. No quote, no backslash, no line end.
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N})])?");
  private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

  private Names() {}

  static boolean isField(String name) {
    return FIELD.matcher(name).matches();
  }

  static boolean isPattern(String name) {
    return PATTERN.matcher(name).matches();
  }

  static void requireId(Token id) throws Fault {
    if (!ID.matcher(id.text()).matches()) {
      throw new Fault(
          "BAD_ID",
          id.line(),
          "\"" + id.text() + "\" không dùng làm mã được. Chỉ gồm chữ, số và các dấu . - _ / ( ) +.",
          "\"" + id.text() + "\" cannot be an id. Use letters, digits and . - _ / ( ) + only.");
    }
  }
}
