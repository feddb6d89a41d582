package vn.binhxet.rules.gate;

/**
 * A word of an authored file.
 *
 * @param text for a STRING what stands between the quotes, else the token itself
 * @param line 1 for the first line
 * @param start position of its first character in the file
 * @param end position after its last character
 */
record Token(Kind kind, String text, int line, int start, int end) {

  enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    STRING,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbolOrWord);
  }

  /** How a message names it. */
  String shown() {
    return switch (kind) {
      case STRING -> '"' + text + '"';
      case END -> "hết tệp / end of file";
      default -> text;
    };
  }
}
