package vn.binhxet.rules.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/** Reads the patterns between "when" and "then". */
final class PatternParser {
  private static final int MAX_PATTERNS = 5;
  private static final Operand ONE = new Operand.Number(BigDecimal.ONE);
  private static final Operand ZERO = new Operand.Number(BigDecimal.ZERO);

  private final Cursor at;
  private final List<String> bare = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();

  PatternParser(Cursor at) {
    this.at = at;
  }

  /** Names of the patterns that stand alone. */
  List<String> bare() {
    return bare;
  }

  Claim patterns() throws Fault {
    int line = at.peek().line();
    while (!at.peek().is("then")) {
      if (claims.size() == MAX_PATTERNS) {
        throw new Fault(
            "TOO_MANY_PATTERNS",
            at.peek().line(),
            "Một quy tắc có tối đa " + MAX_PATTERNS + " mẫu. Hãy tách thành nhiều chỉ tiêu.",
            "A rule has at most " + MAX_PATTERNS + " patterns. Split it into indicators.");
      }
      claims.add(pattern());
    }
    Claim whole = ConditionParser.all(claims);
    if (whole instanceof Claim.All all && all.parts().isEmpty()) {
      throw new Fault(
          "EMPTY_RULE",
          line,
          "Quy tắc không nêu điều kiện nào. Hãy viết điều kiện giữa when và then.",
          "The rule states no condition. Write one between when and then.");
    }
    return whole;
  }

  private Claim pattern() throws Fault {
    if (at.accept("exists")) {
      return exists(patternName(), body());
    }
    if (at.accept("not")) {
      return none(patternName(), body());
    }
    if (at.peek().is("accumulate")) {
      return accumulate();
    }
    int line = at.peek().line();
    String name = patternName();
    if (bare.contains(name)) {
      throw new Fault(
          "PATTERN_TWICE",
          line,
          "Mẫu " + name + " có hai lần. Hãy gộp các điều kiện vào một mẫu.",
          "The pattern " + name + " stands twice. Put its conditions into one pattern.");
    }
    bare.add(name);
    return body();
  }

  static Claim exists(String member, Claim where) {
    return new Claim.Count(member, where, Comparator.AT_LEAST, ONE);
  }

  static Claim none(String member, Claim where) {
    return new Claim.Count(member, where, Comparator.AT_MOST, ZERO);
  }

  private Claim accumulate() throws Fault {
    at.next();
    at.open();
    String member = patternName();
    Claim where = body();
    at.expect(";");
    Token variable = at.expect(Token.Kind.VARIABLE, "một biến như $n", "a variable such as $n");
    at.expect(":");
    Token function = at.peek();
    String summed = function();
    at.expect(";");
    Claim claim = compared(variable, member, function, summed, where);
    at.close();
    return claim;
  }

  /** The field summed, empty for a count. */
  private String function() throws Fault {
    Token function =
        at.expect(Token.Kind.WORD, "count(1) hoặc sum(trường)", "count(1) or sum(field)");
    at.open();
    Token argument = at.next();
    at.close();
    boolean count = function.is("count") && argument.text().equals("1");
    boolean sum = function.is("sum") && Names.isField(argument.text());
    if (!count && !sum || argument.kind() == Token.Kind.STRING) {
      throw new Fault(
          "BAD_FUNCTION",
          function.line(),
          "Chỉ được dùng count(1) hoặc sum(trường), gặp " + function.text() + "(…).",
          "Only count(1) and sum(field) may be used, found " + function.text() + "(…).");
    }
    return sum ? argument.text() : "";
  }

  private Claim compared(Token variable, String member, Token function, String summed, Claim where)
      throws Fault {
    Token used = at.expect(Token.Kind.VARIABLE, variable.text(), variable.text());
    Comparator op = new ConditionParser(at).comparator();
    Token value = at.peek();
    Operand right = new OperandParser(at).side();
    boolean plain = right instanceof Operand.Number || right instanceof Operand.Target;
    if (!used.text().equals(variable.text()) || !plain) {
      throw new Fault(
          "BAD_RESULT",
          value.line(),
          "Sau accumulate chỉ được so sánh "
              + variable.text()
              + " với một số hoặc target(\"…\"), gặp "
              + (plain ? used.text() : value.shown())
              + ".",
          "An accumulate compares "
              + variable.text()
              + " with a number or target(\"…\"), found "
              + (plain ? used.text() : value.shown())
              + ".");
    }
    return function.is("sum")
        ? new Claim.Total(member, summed, where, op, right)
        : new Claim.Count(member, where, op, right);
  }

  private String patternName() throws Fault {
    Token name = at.peek();
    if (name.kind() != Token.Kind.WORD || !Names.isPattern(name.text()) || !at.peek(1).is("(")) {
      throw new Fault(
          "BAD_PATTERN",
          name.line(),
          "Gặp "
              + name.shown()
              + ", ở đây cần một mẫu như Household(…), exists, not hoặc accumulate.",
          "Found "
              + name.shown()
              + ", expected a pattern such as Household(…), exists, not or accumulate.");
    }
    return at.next().text();
  }

  private Claim body() throws Fault {
    at.open();
    Claim where = new ConditionParser(at).conditions();
    at.close();
    return where;
  }
}
