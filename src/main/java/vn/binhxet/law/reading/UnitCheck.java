package vn.binhxet.law.reading;

import java.util.List;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** Checks that a field and the target it is compared with are in one unit. */
final class UnitCheck {
  private final CheckScope scope;
  private final OperandCheck operands;

  UnitCheck(CheckScope scope, OperandCheck operands) {
    this.scope = scope;
    this.operands = operands;
  }

  /** Reports a field that is compared with a target of another unit: million for thousand. */
  void run(Claim.Compare compare, List<Field> visible) {
    unit(compare.left(), compare.right(), visible);
    unit(compare.right(), compare.left(), visible);
  }

  private void unit(Operand left, Operand right, List<Field> visible) {
    if (!(left instanceof Operand.FieldValue value) || !(right instanceof Operand.Target target)) {
      return;
    }
    Field field = operands.field(value.field(), visible);
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
}
