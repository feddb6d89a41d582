package vn.binhxet.law.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** Says of one side of a comparison what type it is, and reports what does not exist. */
final class OperandCheck {
  private final CheckScope scope;
  private final Rule rule;
  private final boolean targetsRead;

  OperandCheck(CheckScope scope, Rule rule, boolean targetsRead) {
    this.scope = scope;
    this.rule = rule;
    this.targetsRead = targetsRead;
  }

  OperandType type(Operand operand, List<Field> visible) {
    if (operand instanceof Operand.FieldValue value) {
      Field field = field(value.field(), visible);
      return field == null ? OperandType.UNKNOWN : typeOf(field);
    }
    if (operand instanceof Operand.YearOf year) {
      return year(year.field(), visible);
    }
    if (operand instanceof Operand.Truth) {
      return OperandType.BOOLEAN;
    }
    if (operand instanceof Operand.Code) {
      return OperandType.CODE;
    }
    if (operand instanceof Operand.Target target) {
      return target(target.id());
    }
    if (operand instanceof Operand.Points points) {
      return points(points.node());
    }
    if (operand instanceof Operand.Sum sum) {
      return computed(sum.terms(), visible);
    }
    if (operand instanceof Operand.Product product) {
      return computed(product.factors(), visible);
    }
    return OperandType.NUMBER; // a number written in the rule, or awardYear
  }

  /** The visible field of a name; null, and a problem, where there is none. */
  @Nullable Field field(String name, List<Field> visible) {
    for (Field field : visible) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    scope.unknown(
        "UNKNOWN_FIELD",
        RulePlace.ofWord(rule, name),
        new Text("ở đây trường", "field here called"),
        name,
        visible.stream().map(Field::name).toList());
    return null;
  }

  private OperandType typeOf(Field field) {
    if (field.type() == FieldType.TEXT || field.type() == FieldType.LIST) {
      mismatch(
          "trường “"
              + field.name()
              + "” là "
              + field.type().code()
              + ": quy tắc không so sánh chữ và danh sách; dùng choice, hoặc exists(…)",
          "field \""
              + field.name()
              + "\" is a "
              + field.type().code()
              + ": rules compare no text and no lists; use a choice, or exists(…)");
      return OperandType.UNKNOWN;
    }
    return switch (field.type()) {
      case BOOLEAN -> OperandType.BOOLEAN;
      case SHARE -> OperandType.SHARE;
      case CHOICE -> OperandType.CHOICE;
      case DATE -> OperandType.DATE;
      default -> OperandType.NUMBER;
    };
  }

  private OperandType year(String name, List<Field> visible) {
    Field field = field(name, visible);
    if (field != null && field.type() != FieldType.DATE) {
      mismatch(
          ".year chỉ dùng cho trường date; “" + name + "” là " + field.type().code(),
          ".year is of a date field; \"" + name + "\" is a " + field.type().code());
    }
    return field == null || field.type() != FieldType.DATE
        ? OperandType.UNKNOWN
        : OperandType.NUMBER;
  }

  private OperandType target(String id) {
    if (targetsRead && !scope.targets().has(id)) {
      scope.unknown(
          "UNKNOWN_TARGET",
          RulePlace.ofQuoted(rule, id),
          new Text("trong targets.csv mức chuẩn", "row in targets.csv for target"),
          id,
          scope.targets().rows().stream().map(Targets.Cell::id).distinct().toList());
    }
    return OperandType.NUMBER;
  }

  private OperandType points(String id) {
    if (!id.equals("*") && !scope.nodeIds().contains(id)) {
      scope.unknown(
          "UNKNOWN_NODE",
          RulePlace.ofQuoted(rule, id),
          new Text("nút", "node"),
          id,
          scope.nodeIds());
    } else if (!hasScores(id, scope.places())) {
      mismatch(
          "dưới “" + id + "” không có nút điểm (score) nào",
          "there is no score below \"" + id + "\"");
    }
    return OperandType.NUMBER;
  }

  /** Whether a score stands below a node, or anywhere for "*". */
  static boolean hasScores(String id, List<NodePlace> places) {
    return places.stream()
        .filter(place -> place.node().kind() == Node.Kind.SCORE)
        .anyMatch(
            place ->
                id.equals("*") || place.above().stream().anyMatch(node -> node.id().equals(id)));
  }

  private OperandType computed(List<Operand> parts, List<Field> visible) {
    OperandType result = OperandType.NUMBER;
    for (Operand part : parts) {
      OperandType type = type(part, visible);
      if (type.known() && !type.number()) {
        mismatch("không tính được với " + type.vi(), "cannot compute with " + type.en());
        return OperandType.UNKNOWN;
      }
      result = type.known() ? result : OperandType.UNKNOWN;
    }
    return result;
  }

  /** Reports a code that a CHOICE field does not have. */
  void code(String code, String fieldName, List<Field> visible) {
    Field field = field(fieldName, visible);
    if (field != null && field.choiceIndex(code) < 0) {
      scope.unknown(
          "UNKNOWN_CODE",
          RulePlace.ofQuoted(rule, code),
          new Text("ở trường " + fieldName + " mã", "code of field " + fieldName + " called"),
          code,
          field.choices().stream().map(Field.Choice::code).toList());
    }
  }

  private void mismatch(String vi, String en) {
    scope.add("TYPE_MISMATCH", rule.at(), vi, en);
  }
}
