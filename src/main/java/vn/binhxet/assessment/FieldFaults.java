package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/** What can be wrong with the value of a field, in words that name the field and the way out. */
final class FieldFaults {
  private final Faults faults;

  FieldFaults(Faults faults) {
    this.faults = faults;
  }

  void unknownField(String name, Shape shape, String edition) {
    if (faults.full()) {
      return;
    }
    String shown = Printable.of(name);
    String nearest = NearestName.of(name, shape.names());
    faults.add(
        "UNKNOWN_FIELD",
        "Bộ tiêu chí "
            + edition
            + " không có trường “"
            + shown
            + "”."
            + Faults.meantVi(nearest)
            + " Xem các trường trong lược đồ (schema) của bộ tiêu chí.",
        "The edition "
            + edition
            + " has no field \""
            + shown
            + "\"."
            + Faults.meantEn(nearest)
            + " The edition's schema lists its fields.");
  }

  void wrongType(Slot slot, JsonParser parser) throws IOException {
    Text form = Forms.of(slot);
    faults.wrongType(parser, form.vi(), form.en());
  }

  void number(Slot slot, ExactNumber.Outcome outcome, String shown) {
    switch (outcome) {
      case TOO_LARGE -> outOfRange(slot, shown);
      case TOO_FINE -> tooManyDecimals(slot, shown);
      default -> unreadable(outcome, shown);
    }
  }

  /** A number written in a way that no figure needs. */
  void unreadable(ExactNumber.Outcome outcome, String shown) {
    if (outcome == ExactNumber.Outcome.EXPONENT) {
      faults.add(
          "BAD_EXPONENT",
          "Số mũ của " + shown + " quá lớn. Hãy viết số bằng các chữ số thường.",
          "The exponent of " + shown + " is too large. Write the number in plain digits.");
    } else {
      faults.add(
          "NUMBER_TOO_LONG",
          "Số " + shown + " dài hơn " + Limits.NUMBER + " ký tự. Hãy viết gọn lại.",
          "The number " + shown + " has more than " + Limits.NUMBER + " characters. Shorten it.");
    }
  }

  void countNotWhole(String shown) {
    faults.add(
        "NOT_WHOLE",
        "Số đếm " + shown + " không phải là số nguyên.",
        "The count " + shown + " is not a whole number.");
  }

  void countOutOfRange(String shown, long least, BigDecimal most) {
    String range = least + " … " + most.toPlainString();
    faults.add(
        "OUT_OF_RANGE",
        "Số đếm " + shown + " nằm ngoài khoảng " + range + ".",
        "The count " + shown + " lies outside " + range + ".");
  }

  void tooManyDecimals(Slot slot, String shown) {
    if (slot.decimals == 0) {
      faults.add(
          "NOT_WHOLE",
          named(slot).vi() + ": " + shown + " không phải là số nguyên.",
          named(slot).en() + ": " + shown + " is not a whole number.");
      return;
    }
    faults.add(
        "TOO_MANY_DECIMALS",
        named(slot).vi()
            + ": "
            + shown
            + " có quá nhiều chữ số sau dấu chấm; tối đa "
            + slot.decimals
            + ".",
        named(slot).en()
            + ": "
            + shown
            + " has too many digits after the point; at most "
            + slot.decimals
            + ".");
  }

  void outOfRange(Slot slot, String shown) {
    String range = slot.min.value().toPlainString() + " … " + slot.max.value().toPlainString();
    Text unit = slot.field.unit() == null ? Text.same("") : Text.same(" ").plus(slot.field.unit());
    faults.add(
        "OUT_OF_RANGE",
        named(slot).vi() + ": " + shown + " nằm ngoài khoảng " + range + unit.vi() + ".",
        named(slot).en() + ": " + shown + " lies outside " + range + unit.en() + ".");
  }

  void unknownChoice(Slot slot, String wrong) {
    var codes = slot.field.choices().stream().map(Field.Choice::code).toList();
    String nearest = NearestName.of(wrong, codes);
    String shown = Printable.of(wrong);
    faults.add(
        "UNKNOWN_CHOICE",
        named(slot).vi()
            + ": không có mã “"
            + shown
            + "”."
            + Faults.meantVi(nearest)
            + " Các mã: "
            + String.join(", ", codes)
            + ".",
        named(slot).en()
            + ": there is no code \""
            + shown
            + "\"."
            + Faults.meantEn(nearest)
            + " Codes: "
            + String.join(", ", codes)
            + ".");
  }

  void countsRequired(Slot slot, String shown) {
    faults.add(
        "COUNTS_REQUIRED",
        named(slot).vi()
            + " phải ghi bằng số đếm, như {\"count\":43,\"of\":50}, không phải "
            + shown
            + ".",
        named(slot).en()
            + " must be given in counts, as {\"count\":43,\"of\":50}, not "
            + shown
            + ".");
  }

  void countAboveOf(Slot slot, long count, long of) {
    faults.add(
        "COUNT_ABOVE_OF",
        named(slot).vi() + ": đếm được " + count + " trên tổng số " + of + ". Hãy kiểm tra lại.",
        named(slot).en() + ": " + count + " counted of only " + of + ". Check both.");
  }

  void notApplicableRefused(Slot slot) {
    faults.add(
        "NOT_APPLICABLE_REFUSED",
        named(slot).vi()
            + " không thể khai là không áp dụng: không tiêu chí nào cho phép."
            + " Hãy ghi giá trị, hoặc bỏ trường này nếu chưa biết.",
        named(slot).en()
            + " cannot be declared not applicable: no criterion allows it."
            + " Give the value, or leave the field out if it is unknown.");
  }

  void pointsAboveMax(Slot slot, String points, String node, BigDecimal max) {
    faults.add(
        "POINTS_ABOVE_MAX",
        named(slot).vi()
            + ": "
            + points
            + " điểm cho mục "
            + node
            + ", tối đa "
            + max.toPlainString()
            + ".",
        named(slot).en()
            + ": "
            + points
            + " points for item "
            + node
            + ", at most "
            + max.toPlainString()
            + ".");
  }

  void aboveOther(Slot part, String value, Slot whole, String most) {
    faults.add(
        "ABOVE_OTHER_FIELD",
        named(part).vi()
            + ": "
            + value
            + " lớn hơn "
            + named(whole).vi()
            + ": "
            + most
            + ". Hãy kiểm tra lại cả hai.",
        named(part).en()
            + ": "
            + value
            + " is above "
            + named(whole).en()
            + ": "
            + most
            + ". Check both.");
  }

  /** A field's label and name, to start a sentence with. */
  static Text named(Slot slot) {
    return new Text(
        "“" + slot.field.label().vi() + "” (" + slot.name + ")",
        "\"" + slot.field.label().en() + "\" (" + slot.name + ")");
  }
}
