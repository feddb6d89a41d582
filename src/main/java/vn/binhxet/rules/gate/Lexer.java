package vn.binhxet.rules.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an authored text into tokens. Outside strings and comments only the signs of the grammar
 * pass, so that no look-alike quote or brace reaches a parser.
 */
final class Lexer {
  private static final int MAX_STRING = 300;
  private static final int MAX_WORD = 80;
  private static final int MAX_DIGITS = 18;
  // Possessive and without repeated groups: no text makes these look back or recurse.
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]++|//[^\\n]*+");
  private static final Pattern WORD = Pattern.compile("\\$?+[A-Za-z][A-Za-z0-9]*+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]++(?:\\.[0-9]++)?+");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\n]*+)\"");
  private static final Pattern SYMBOL =
      Pattern.compile("==|!=|<=|>=|&&|\\|\\||[<>@(),;:+*.]|-(?!>)");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line;

  private Lexer(String text, int firstLine) {
    this.text = text;
    line = firstLine;
  }

  /** All tokens, an END last. */
  static List<Token> read(String text, int firstLine) throws Fault {
    Lexer lexer = new Lexer(text, firstLine);
    lexer.skipSpace();
    while (lexer.at < text.length()) {
      lexer.readToken();
      lexer.skipSpace();
    }
    lexer.tokens.add(new Token(Token.Kind.END, "", lexer.line, lexer.at, lexer.at));
    return lexer.tokens;
  }

  private void skipSpace() throws Fault {
    boolean moved = true;
    while (moved) {
      moved = take(SPACE) != null;
      if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
          throw new Fault(
              "COMMENT_NOT_CLOSED",
              line,
              "Chú thích /* không được đóng. Hãy thêm */ hoặc dùng //.",
              "The comment /* is never closed. Add */ or use //.");
        }
        advanceTo(close + 2);
        moved = true;
      }
    }
  }

  private void readToken() throws Fault {
    int start = at;
    int startLine = line;
    char first = text.charAt(at);
    Matcher found;
    if (first == '"') {
      found = take(STRING);
      if (found == null) {
        throw new Fault(
            "STRING_NOT_CLOSED",
            line,
            "Chuỗi mở bằng \" không đóng trên cùng dòng. Hãy thêm \".",
            "The string opened with \" is not closed on its line. Add \".");
      }
      String inside = found.group(1);
      limit(inside, MAX_STRING, startLine);
      tokens.add(new Token(Token.Kind.STRING, inside, startLine, start, at));
    } else if ((found = take(WORD)) != null) {
      limit(found.group(), MAX_WORD, startLine);
      refuseGlued(found.group(), startLine);
      Token.Kind kind = first == '$' ? Token.Kind.VARIABLE : Token.Kind.WORD;
      tokens.add(new Token(kind, found.group(), startLine, start, at));
    } else if ((found = take(NUMBER)) != null) {
      checkNumber(found.group(), startLine);
      tokens.add(new Token(Token.Kind.NUMBER, found.group(), startLine, start, at));
    } else if ((found = take(SYMBOL)) != null) {
      tokens.add(new Token(Token.Kind.SYMBOL, found.group(), startLine, start, at));
    } else {
      throw strange(text.codePointAt(at));
    }
  }

  private void checkNumber(String number, int startLine) throws Fault {
    refuseGlued(number, startLine);
    boolean padded = number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.';
    long digits = number.chars().filter(c -> c != '.').count();
    if (padded || digits > MAX_DIGITS) {
      throw new Fault(
          "BAD_NUMBER",
          startLine,
          "Số \"" + number + "\" không hợp lệ. Hãy viết như 85 hoặc 84.95, tối đa 18 chữ số.",
          "\"" + number + "\" is not a number here. Write it as 85 or 84.95, at most 18 digits.");
    }
  }

  /** {@code 0.9B}, {@code 3x}, {@code tên}: a word must end where its letters end. */
  private void refuseGlued(String word, int startLine) throws Fault {
    if (at < text.length()) {
      int next = text.codePointAt(at);
      if (Character.isLetterOrDigit(next) || next == '_' || next == '$') {
        throw new Fault(
            "BAD_WORD",
            startLine,
            "Sau \""
                + word
                + "\" có \""
                + Character.toString(next)
                + "\". Tên chỉ gồm chữ cái không dấu và chữ số; số không có hậu tố.",
            "\""
                + word
                + "\" is followed by \""
                + Character.toString(next)
                + "\". Names are plain ASCII letters and digits; numbers have no suffix.");
      }
    }
  }

  private static void limit(String word, int most, int line) throws Fault {
    if (word.length() > most) {
      throw new Fault(
          "TOO_LONG",
          line,
          "\"" + word.substring(0, 20) + "…\" dài quá " + most + " ký tự. Hãy rút ngắn.",
          "\"" + word.substring(0, 20) + "…\" is longer than " + most + " characters. Shorten it.");
    }
  }

  private Fault strange(int point) {
    String sign = Character.toString(point);
    if (Character.getType(point) == Character.INITIAL_QUOTE_PUNCTUATION
        || Character.getType(point) == Character.FINAL_QUOTE_PUNCTUATION
        || "'`´＂〝〞".indexOf(point) >= 0) {
      return new Fault(
          "WRONG_QUOTE",
          line,
          "Dấu nháy " + sign + " không dùng được. Hãy gõ dấu nháy kép thẳng \".",
          "The quote " + sign + " is not read. Type the straight double quote \".");
    }
    return new Fault(
        "UNEXPECTED_SIGN",
        line,
        "Ký tự \"" + sign + "\" không thuộc ngữ pháp của quy tắc. Xem mục criteria.drl.",
        "The sign \"" + sign + "\" is not part of the rule grammar. See its criteria.drl section.");
  }

  private @Nullable Matcher take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    advanceTo(matcher.end());
    return matcher;
  }

  private void advanceTo(int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    at = end;
  }
}
