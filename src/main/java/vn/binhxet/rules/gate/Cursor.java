package vn.binhxet.rules.gate;

import java.util.List;

/** A place among the tokens of a file, and the ways to step on or to say what is missing there. */
final class Cursor {
  private static final int MAX_DEPTH = 24;

  private final List<Token> tokens;
  private int position;
  private int depth;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(position);
    if (token.kind() != Token.Kind.END) {
      position++;
    }
    return token;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /** Steps over the symbol or word if it stands here. */
  boolean accept(String symbolOrWord) {
    boolean here = peek().is(symbolOrWord);
    if (here) {
      next();
    }
    return here;
  }

  Token expect(String symbolOrWord) throws Fault {
    if (!peek().is(symbolOrWord)) {
      throw unexpected('"' + symbolOrWord + '"', '"' + symbolOrWord + '"');
    }
    return next();
  }

  Token expect(Token.Kind kind, String vi, String en) throws Fault {
    if (peek().kind() != kind) {
      throw unexpected(vi, en);
    }
    return next();
  }

  Fault unexpected(String vi, String en) {
    Token here = peek();
    return new Fault(
        "UNEXPECTED",
        here.line(),
        "Gặp " + here.shown() + ", ở đây cần " + vi + ".",
        "Found " + here.shown() + ", expected " + en + " here.");
  }

  /** The token after the bracket that closes the one standing here. */
  Token afterClosing() throws Fault {
    int open = 0;
    for (int i = position; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        open++;
      } else if (tokens.get(i).is(")") && --open == 0) {
        return tokens.get(i + 1);
      }
    }
    throw new Fault(
        "BRACKET_NOT_CLOSED",
        peek().line(),
        "Ngoặc ( không được đóng. Hãy thêm ).",
        "The bracket ( is never closed. Add ).");
  }

  /** Steps into a bracket; brackets within brackets are bounded. */
  void open() throws Fault {
    Token bracket = expect("(");
    if (++depth > MAX_DEPTH) {
      throw new Fault(
          "TOO_DEEP",
          bracket.line(),
          "Ngoặc lồng quá " + MAX_DEPTH + " lớp. Hãy viết đơn giản hơn.",
          "Brackets are nested deeper than " + MAX_DEPTH + ". Write it more simply.");
    }
  }

  void close() throws Fault {
    expect(")");
    depth--;
  }

  /** Goes on to the next rule after a fault, so that one load shows all faults. */
  void skipToNextRule() {
    depth = 0;
    while (!atEnd() && !(peek().is("rule") && peek(1).kind() == Token.Kind.STRING)) {
      next();
    }
  }
}
