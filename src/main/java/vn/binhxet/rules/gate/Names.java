package vn.binhxet.rules.gate;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names and ids may stand in a rule. */
final class Names {
  // Letters of any script: the law numbers with đ. No quote, no backslash, no line end.
  private static final Pattern ID =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._/()+-]*[\\p{L}\\p{N})])?");
  private static final Pattern PATTERN = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");

  // Words that mean something to Drools or Java: as a field's name they would mislead a reader.
  private static final Set<String> RESERVED =
      Set.of(
          "this",
          "null",
          "new",
          "class",
          "instanceof",
          "eval",
          "not",
          "in",
          "from",
          "exists",
          "forall",
          "accumulate",
          "collect",
          "over",
          "or",
          "and",
          "rule",
          "query",
          "when",
          "then",
          "end",
          "if",
          "else",
          "do",
          "contains",
          "matches",
          "memberOf",
          "soundslike",
          "str");

  private Names() {}

  static boolean isField(String name) {
    return FIELD.matcher(name).matches() && !RESERVED.contains(name);
  }

  /** Says that a word cannot name a field. */
  static Fault noField(Token word) {
    return new Fault(
        "BAD_FIELD_NAME",
        word.line(),
        "\"" + word.text() + "\" không phải tên trường. Tên trường bắt đầu bằng chữ thường.",
        "\"" + word.text() + "\" is no field name. Field names start with a small letter.");
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
