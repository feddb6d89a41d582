package vn.binhxet.law.reading;

import java.util.List;
import java.util.Objects;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;

/** Checks {@code notAbove}: it names another number in the same unit, of a share another share. */
final class NotAboveCheck {
  private final CheckScope scope;

  NotAboveCheck(CheckScope scope) {
    this.scope = scope;
  }

  /**
   * @param visible the fields it may name, the nearest first
   */
  void run(Field field, List<Field> visible) {
    String name = field.notAbove();
    if (name == null) {
      return;
    }
    if (name.equals(field.name())) {
      scope.add(
          "BAD_VALUE",
          field.at(),
          "notAbove của “" + name + "” chỉ chính nó; phải là tên một trường khác",
          "notAbove of \"" + name + "\" names itself; it must name another field");
      return;
    }
    Field other =
        visible.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (other == null) {
      scope.unknown(
          "UNKNOWN_FIELD",
          field.at(),
          new Text("trường", "field"),
          name,
          visible.stream().map(Field::name).toList());
    } else if (!comparable(field, other)) {
      boolean share = field.type() == FieldType.SHARE;
      scope.add(
          "TYPE_MISMATCH",
          field.at(),
          "notAbove chỉ “"
              + name
              + "” có type: "
              + other.type().code()
              + (share ? "; cần một share" : "; cần số"),
          "notAbove names \""
              + name
              + "\" of type: "
              + other.type().code()
              + (share ? "; a share is needed" : "; a number is needed"));
    } else if (!Objects.equals(field.unit(), other.unit())) {
      scope.add(
          "UNIT_MISMATCH",
          field.at(),
          "đơn vị của “" + field.name() + "” khác đơn vị của “" + name + "”",
          "the unit of \"" + field.name() + "\" is not that of \"" + name + "\"");
    }
  }

  /** A share against a share; a number or integer against either of the two. */
  private static boolean comparable(Field field, Field other) {
    return field.type() == FieldType.SHARE
        ? other.type() == FieldType.SHARE
        : other.type() == FieldType.NUMBER || other.type() == FieldType.INTEGER;
  }
}
