package vn.binhxet.rules.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Operand;

/** Reads one side of a comparison: values, sums, differences and products of them. */
final class OperandParser {
  private final Cursor at;

  OperandParser(Cursor at) {
    this.at = at;
  }

  Operand side() throws Fault {
    int line = at.peek().line();
    List<Operand> terms = new ArrayList<>();
    List<Boolean> minus = new ArrayList<>();
    terms.add(product());
    minus.add(false);
    while (at.peek().is("+") || at.peek().is("-")) {
      minus.add(at.next().is("-"));
      terms.add(product());
    }
    if (terms.size() == 1) {
      return terms.get(0);
    }
    requireNumbers(terms, line);
    return new Operand.Sum(terms, minus);
  }

  private Operand product() throws Fault {
    int line = at.peek().line();
    List<Operand> factors = new ArrayList<>();
    factors.add(value());
    while (at.accept("*")) {
      factors.add(value());
    }
    if (factors.size() == 1) {
      return factors.get(0);
    }
    requireNumbers(factors, line);
    return new Operand.Product(factors);
  }

  private Operand value() throws Fault {
    Token here = at.peek();
    return switch (here.kind()) {
      case NUMBER -> new Operand.Number(new BigDecimal(at.next().text()));
      case STRING -> new Operand.Code(at.next().text());
      case WORD -> word(at.next());
      case SYMBOL -> {
        if (here.is("-") && at.peek(1).kind() == Token.Kind.NUMBER) {
          at.next();
          yield new Operand.Number(new BigDecimal(at.next().text()).negate());
        }
        if (here.is("(")) {
          at.open();
          Operand inside = side();
          at.close();
          yield inside;
        }
        throw noValue();
      }
      default -> throw noValue();
    };
  }

  private Operand word(Token word) throws Fault {
    switch (word.text()) {
      case "true":
      case "false":
        return new Operand.Truth(word.is("true"));
      case "target":
        return new Operand.Target(argument());
      case "points":
        return new Operand.Points(argument());
      default:
        break;
    }
    if (at.peek().is("(")) {
      throw new Fault(
          "CALL",
          word.line(),
          "Không được gọi \"" + word.text() + "(…)\". Chỉ có target(\"…\") và points(\"…\").",
          "\""
              + word.text()
              + "(…)\" may not be called. There are target(\"…\") and points(\"…\").");
    }
    boolean year = at.accept(".");
    if (year && !at.accept("year") || at.peek().is(".")) {
      throw new Fault(
          "PATH",
          word.line(),
          "Sau \"" + word.text() + "\" chỉ được có .year (năm của một ngày).",
          "Only .year (of a date) may follow \"" + word.text() + "\".");
    }
    if (!Names.isField(word.text())) {
      throw Names.noField(word);
    }
    if (word.is("awardYear") && !year) {
      return new Operand.AwardYear();
    }
    return year ? new Operand.YearOf(word.text()) : new Operand.FieldValue(word.text());
  }

  private String argument() throws Fault {
    at.open();
    Token id = at.expect(Token.Kind.STRING, "một mã trong dấu nháy kép", "an id in double quotes");
    at.close();
    if (!id.text().equals("*")) {
      Names.requireId(id);
    }
    return id.text();
  }

  private Fault noValue() {
    return at.unexpected(
        "một trường, một số, \"mã\", true, false, target(\"…\") hoặc points(\"…\")",
        "a field, a number, a \"code\", true, false, target(\"…\") or points(\"…\")");
  }

  private static void requireNumbers(List<Operand> parts, int line) throws Fault {
    for (Operand part : parts) {
      if (part instanceof Operand.Code || part instanceof Operand.Truth) {
        throw new Fault(
            "NOT_A_NUMBER",
            line,
            "Chỉ cộng, trừ, nhân được số; \"mã\", true, false thì không.",
            "Only numbers can be added, subtracted or multiplied; codes, true and false cannot.");
      }
    }
  }
}
