package vn.binhxet.law.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;

/** Checks what one rule compares: that it exists, and that the two sides are of one type. */
final class ClaimCheck {
  private final CheckScope scope;
  private final Rule rule;
  private final OperandCheck operands;

  ClaimCheck(CheckScope scope, Rule rule, boolean targetsRead) {
    this.scope = scope;
    this.rule = rule;
    operands = new OperandCheck(scope, rule, targetsRead);
  }

  void run() {
    claim(rule.claim(), scope.visibleFields());
  }

  private void claim(Claim claim, List<Field> visible) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> claim(part, visible));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> claim(part, visible));
    } else if (claim instanceof Claim.Compare compare) {
      compare(compare, visible);
    } else if (claim instanceof Claim.In in) {
      in(in, visible);
    } else if (claim instanceof Claim.Count count) {
      List<Field> members = members(count.member());
      if (members != null) {
        claim(count.where(), members);
      }
      counted(count.right(), visible);
    } else if (claim instanceof Claim.Total total) {
      List<Field> members = members(total.member());
      if (members != null) {
        claim(total.where(), members);
        summed(total.field(), members);
      }
      counted(total.right(), visible);
    }
  }

  private @Nullable List<Field> members(String pattern) {
    for (Field field : scope.fields()) {
      if (pattern.equals(field.member())) {
        return field.fields();
      }
    }
    List<String> known =
        scope.fields().stream().filter(f -> f.member() != null).map(Field::name).toList();
    List<String> patterns = scope.fields().stream().map(f -> String.valueOf(f.member())).toList();
    scope.unknown(
        "UNKNOWN_MEMBER",
        RulePlace.ofWord(rule, pattern),
        new Text("danh sách nào có thành viên", "list of members called"),
        pattern,
        known.isEmpty() ? List.of() : patterns.stream().filter(p -> !p.equals("null")).toList());
    return null;
  }

  private void summed(String name, List<Field> members) {
    OperandType type = operands.type(new Operand.FieldValue(name), members);
    if (type.known() && type != OperandType.NUMBER) {
      mismatch(
          "sum cộng một trường số, không phải “" + name + "”",
          "sum adds up a number field, not \"" + name + "\"");
    }
  }

  private void counted(Operand right, List<Field> visible) {
    OperandType type = operands.type(right, visible);
    if (type.known() && type != OperandType.NUMBER) {
      mismatch(
          "số đếm hoặc tổng chỉ so được với số", "a count or a sum compares only with a number");
    }
  }

  private void compare(Claim.Compare c, List<Field> visible) {
    OperandType left = operands.type(c.left(), visible);
    OperandType right = operands.type(c.right(), visible);
    if (!left.known() || !right.known()) {
      return;
    }
    boolean ordered = c.op() != Comparator.EQUAL && c.op() != Comparator.NOT_EQUAL;
    if (left.number() && right.number()) {
      new UnitCheck(scope, operands).run(c, visible);
    } else if (left == OperandType.CODE || right == OperandType.CODE) {
      code(c, left, right, visible);
      order(ordered, "mã");
    } else if (left != right || left == OperandType.CHOICE) {
      mismatch(
          "không so được " + left.vi() + " với " + right.vi(),
          "cannot compare " + left.en() + " with " + right.en());
    } else if (left == OperandType.BOOLEAN) {
      order(ordered, "true/false");
    }
  }

  private void order(boolean ordered, String what) {
    if (ordered) {
      mismatch(
          what + " không có lớn bé: dùng == hoặc !=",
          "codes and true/false have no order: use == or !=");
    }
  }

  private void code(Claim.Compare c, OperandType left, OperandType right, List<Field> visible) {
    Operand code = left == OperandType.CODE ? c.left() : c.right();
    Operand other = left == OperandType.CODE ? c.right() : c.left();
    OperandType type = left == OperandType.CODE ? right : left;
    if (type != OperandType.CHOICE
        || !(other instanceof Operand.FieldValue value)
        || !(code instanceof Operand.Code text)) {
      mismatch(
          "mã trong dấu nháy chỉ so được với trường choice, không phải " + type.vi(),
          "a quoted code compares only with a choice field, not with " + type.en());
      return;
    }
    operands.code(text.code(), value.field(), visible);
  }

  private void in(Claim.In in, List<Field> visible) {
    Field field = operands.field(in.field(), visible);
    if (field == null) {
      return;
    }
    for (Operand value : in.values()) {
      boolean fits =
          field.type() == FieldType.CHOICE
              ? value instanceof Operand.Code
              : (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER)
                  && value instanceof Operand.Number;
      if (!fits) {
        mismatch(
            "in (…) cần các mã của trường choice hoặc các số của trường số; “"
                + in.field()
                + "” là "
                + field.type().code(),
            "in (…) takes codes of a choice field or numbers of a number field; \""
                + in.field()
                + "\" is a "
                + field.type().code());
        return;
      }
      if (value instanceof Operand.Code code) {
        operands.code(code.code(), in.field(), visible);
      }
    }
  }

  private void mismatch(String vi, String en) {
    scope.add("TYPE_MISMATCH", rule.at(), vi, en);
  }
}
