package vn.binhxet.rules.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/** Reads the conditions of one pattern into a claim. */
final class ConditionParser {
  private static final int MAX_COMPARISONS = 200;

  private final Cursor at;
  private final OperandParser operands;
  private int comparisons;

  ConditionParser(Cursor at) {
    this.at = at;
    operands = new OperandParser(at);
  }

  /** What stands between a pattern's brackets, which may be nothing. */
  Claim conditions() throws Fault {
    List<Claim> parts = new ArrayList<>();
    if (!at.peek().is(")") && !at.atEnd()) {
      do {
        parts.add(any());
      } while (at.accept(","));
    }
    return all(parts);
  }

  /** One list of conditions that all hold; brackets and commas that change nothing are dropped. */
  static Claim all(List<Claim> parts) {
    List<Claim> flat = new ArrayList<>();
    for (Claim part : parts) {
      if (part instanceof Claim.All nested) {
        flat.addAll(nested.parts());
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.get(0) : new Claim.All(flat);
  }

  private Claim any() throws Fault {
    List<Claim> parts = new ArrayList<>();
    do {
      parts.add(conjunction());
    } while (at.accept("||"));
    return parts.size() == 1 ? parts.get(0) : new Claim.Any(parts);
  }

  private Claim conjunction() throws Fault {
    List<Claim> parts = new ArrayList<>();
    do {
      parts.add(unit());
    } while (at.accept("&&"));
    return all(parts);
  }

  private Claim unit() throws Fault {
    if (at.peek().is("(") && !continuesSide(at.afterClosing())) {
      at.open();
      Claim inside = any();
      at.close();
      return inside;
    }
    return comparison();
  }

  private static boolean continuesSide(Token after) {
    return after.is("+") || after.is("-") || after.is("*") || comparator(after) != null;
  }

  private Claim comparison() throws Fault {
    count();
    Token first = at.peek();
    if (first.kind() == Token.Kind.WORD
        && (at.peek(1).is("in") || at.peek(1).is("not") && at.peek(2).is("in"))) {
      return membership();
    }
    Operand left = operands.side();
    Comparator op = comparator();
    Operand right = operands.side();
    checkSides(left, op, right, first.line());
    return new Claim.Compare(left, op, right);
  }

  private Claim membership() throws Fault {
    Token field = at.next();
    if (!Names.isField(field.text()) || field.is("awardYear")) {
      throw Names.noField(field);
    }
    boolean negated = at.accept("not");
    at.expect("in");
    at.open();
    List<Operand> values = new ArrayList<>();
    do {
      if (!values.isEmpty()) {
        count();
      }
      Token value = at.peek();
      Operand operand = operands.side();
      if (!(operand instanceof Operand.Code) && !(operand instanceof Operand.Number)) {
        throw new Fault(
            "BAD_IN_VALUE",
            value.line(),
            "Trong in (…) chỉ được có \"mã\" hoặc số, gặp " + value.shown() + ".",
            "Only \"codes\" and numbers may stand in in (…), found " + value.shown() + ".");
      }
      values.add(operand);
    } while (at.accept(","));
    at.close();
    return new Claim.In(field.text(), values, negated);
  }

  Comparator comparator() throws Fault {
    Comparator op = comparator(at.peek());
    if (op == null) {
      throw at.unexpected("một phép so sánh (== != < <= > >=)", "a comparison (== != < <= > >=)");
    }
    at.next();
    return op;
  }

  private static @Nullable Comparator comparator(Token token) {
    for (Comparator op : Comparator.values()) {
      if (token.is(op.symbol())) {
        return op;
      }
    }
    return null;
  }

  private static void checkSides(Operand left, Comparator op, Operand right, int line)
      throws Fault {
    if (fixed(left) && fixed(right)) {
      throw new Fault(
          "NOTHING_COMPARED",
          line,
          "Hai vế đều là hằng số, quy tắc không xét dữ liệu nào. Hãy nêu một trường.",
          "Both sides are fixed, so no data is looked at. Name a field.");
    }
    boolean ordered = op != Comparator.EQUAL && op != Comparator.NOT_EQUAL;
    if (ordered && (unordered(left) || unordered(right))) {
      throw new Fault(
          "NO_ORDER",
          line,
          "\"mã\", true, false chỉ so sánh được bằng == và !=.",
          "Codes, true and false compare by == and != only.");
    }
  }

  private static boolean fixed(Operand side) {
    return unordered(side) || side instanceof Operand.Number;
  }

  private static boolean unordered(Operand side) {
    return side instanceof Operand.Code || side instanceof Operand.Truth;
  }

  private void count() throws Fault {
    if (++comparisons > MAX_COMPARISONS) {
      throw new Fault(
          "TOO_MANY_COMPARISONS",
          at.peek().line(),
          "Một mẫu có quá " + MAX_COMPARISONS + " phép so sánh. Hãy tách chỉ tiêu.",
          "A pattern has more than " + MAX_COMPARISONS + " comparisons. Split the indicator.");
    }
  }
}
