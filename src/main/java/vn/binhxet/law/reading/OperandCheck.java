package vn.binhxet.law.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** Says of one side of a comparison what type it is, and reports what does not exist. */
final class OperandCheck {
  private final CheckScope scope;
  private final SourceAt at;
  private final boolean targetsRead;

  /** Types that sides have; UNKNOWN where a fault was already reported. */
  enum Type {
    NUMBER("số", "a number"),
    SHARE("tỷ lệ", "a share"),
    BOOLEAN("true/false", "true or false"),
    CHOICE("trường choice", "a choice field"),
    CODE("mã", "a code"),
    DATE("ngày", "a date"),
    UNKNOWN("", "");

    private final String vi;
    private final String en;

    Type(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    String vi() {
      return vi;
    }

    String en() {
      return en;
    }

    boolean known() {
      return this != UNKNOWN;
    }

    boolean number() {
      return this == NUMBER || this == SHARE;
    }
  }

  OperandCheck(CheckScope scope, Rule rule, boolean targetsRead) {
    this.scope = scope;
    this.at = rule.at();
    this.targetsRead = targetsRead;
  }

  Type type(Operand operand, List<Field> visible) {
    if (operand instanceof Operand.FieldValue value) {
      Field field = field(value.field(), visible);
      return field == null ? Type.UNKNOWN : typeOf(field);
    }
    if (operand instanceof Operand.YearOf year) {
      return year(year.field(), visible);
    }
    if (operand instanceof Operand.Truth) {
      return Type.BOOLEAN;
    }
    if (operand instanceof Operand.Code) {
      return Type.CODE;
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
    return Type.NUMBER; // a number written in the rule, or awardYear
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
        at,
        new Text("ở đây trường", "field here called"),
        name,
        visible.stream().map(Field::name).toList());
    return null;
  }

  private Type typeOf(Field field) {
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
      return Type.UNKNOWN;
    }
    return switch (field.type()) {
      case BOOLEAN -> Type.BOOLEAN;
      case SHARE -> Type.SHARE;
      case CHOICE -> Type.CHOICE;
      case DATE -> Type.DATE;
      default -> Type.NUMBER;
    };
  }

  private Type year(String name, List<Field> visible) {
    Field field = field(name, visible);
    if (field != null && field.type() != FieldType.DATE) {
      mismatch(
          ".year chỉ dùng cho trường date; “" + name + "” là " + field.type().code(),
          ".year is of a date field; \"" + name + "\" is a " + field.type().code());
    }
    return field == null || field.type() != FieldType.DATE ? Type.UNKNOWN : Type.NUMBER;
  }

  private Type target(String id) {
    if (targetsRead && !scope.targets().has(id)) {
      scope.unknown(
          "UNKNOWN_TARGET",
          at,
          new Text("trong targets.csv mức chuẩn", "row in targets.csv for target"),
          id,
          scope.targets().rows().stream().map(Targets.Cell::id).distinct().toList());
    }
    return Type.NUMBER;
  }

  private Type points(String id) {
    if (!id.equals("*") && !scope.nodeIds().contains(id)) {
      scope.unknown("UNKNOWN_NODE", at, new Text("nút", "node"), id, scope.nodeIds());
    } else if (!hasScores(id, scope.places())) {
      mismatch(
          "dưới “" + id + "” không có nút điểm (score) nào",
          "there is no score below \"" + id + "\"");
    }
    return Type.NUMBER;
  }

  /** Whether a score stands below a node, or anywhere for "*". */
  static boolean hasScores(String id, List<NodePlace> places) {
    return places.stream()
        .filter(place -> place.node().kind() == Node.Kind.SCORE)
        .anyMatch(
            place ->
                id.equals("*") || place.above().stream().anyMatch(node -> node.id().equals(id)));
  }

  private Type computed(List<Operand> parts, List<Field> visible) {
    Type result = Type.NUMBER;
    for (Operand part : parts) {
      Type type = type(part, visible);
      if (type.known() && !type.number()) {
        mismatch("không tính được với " + type.vi(), "cannot compute with " + type.en());
        return Type.UNKNOWN;
      }
      result = type.known() ? result : Type.UNKNOWN;
    }
    return result;
  }

  /** Reports a code that a CHOICE field does not have. */
  void code(String code, String fieldName, List<Field> visible) {
    Field field = field(fieldName, visible);
    if (field != null && field.choiceIndex(code) < 0) {
      scope.unknown(
          "UNKNOWN_CODE",
          at,
          new Text("ở trường " + fieldName + " mã", "code of field " + fieldName + " called"),
          code,
          field.choices().stream().map(Field.Choice::code).toList());
    }
  }

  /** Reports a field that is compared with a target of another unit: million for thousand. */
  void units(Claim.Compare compare, List<Field> visible) {
    unit(compare.left(), compare.right(), visible);
    unit(compare.right(), compare.left(), visible);
  }

  private void unit(Operand left, Operand right, List<Field> visible) {
    if (!(left instanceof Operand.FieldValue value) || !(right instanceof Operand.Target target)) {
      return;
    }
    Field field = field(value.field(), visible);
    Text unit = field == null ? null : field.unit();
    if (unit == null) {
      return;
    }
    for (Targets.Cell row : scope.targets().rows()) {
      boolean differs =
          row.id().equals(target.id())
              && !row.unit().vi().isEmpty()
              && !row.unit().vi().equals(unit.vi());
      if (differs) {
        scope.add(
            "UNIT_MISMATCH",
            row.at(),
            "đơn vị “"
                + row.unit().vi()
                + "” khác đơn vị của trường "
                + value.field()
                + ": “"
                + unit.vi()
                + "”",
            "the unit \""
                + row.unit().vi()
                + "\" is not that of the field "
                + value.field()
                + ": \""
                + unit.vi()
                + "\"");
      }
    }
  }

  private void mismatch(String vi, String en) {
    scope.add("TYPE_MISMATCH", at, vi, en);
  }
}
