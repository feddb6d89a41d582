package vn.binhxet.assessment;

import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/** Whether a unit is of a kind that the title is granted to. */
final class SubjectUnitCheck {
  private SubjectUnitCheck() {}

  /** False, and a fault, where the title is not for units of that type. */
  static boolean fits(Title title, Territory unit, Faults faults) {
    if (title.takes(unit.unitType())) {
      return true;
    }
    faults.addAbsolute(
        "/subject/territory/code",
        "SUBJECT_UNIT_MISMATCH",
        "Danh hiệu “"
            + title.name().vi()
            + "” xét cho "
            + types(title, Text::vi)
            + "; mã "
            + unit.code()
            + " ngày đó là "
            + unit.fullName().vi()
            + ". Kiểm tra mã đơn vị, ngày của mã (territory.on) và danh hiệu.",
        "The title \""
            + title.name().en()
            + "\" is for: "
            + types(title, Text::en)
            + "; code "
            + unit.code()
            + " on that day is "
            + unit.fullName().en()
            + ". Check the unit's code, the day it is meant on (territory.on) and the title.");
    return false;
  }

  private static String types(Title title, Function<Text, String> language) {
    return title.units().stream()
        .sorted()
        .map(UnitType::label)
        .map(language)
        .collect(Collectors.joining(", "));
  }
}
