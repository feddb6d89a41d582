package vn.binhxet.assessment;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/** Whether a unit is of a kind that the title is granted to. */
public final class SubjectUnitCheck {
  /** The code of the fault. */
  public static final String CODE = "SUBJECT_UNIT_MISMATCH";

  private SubjectUnitCheck() {}

  /** False, and a fault, where the title is not for units of that type. */
  static boolean fits(Title title, Territory unit, Faults faults) {
    Text why = mismatch(title, unit).orElse(null);
    if (why != null) {
      faults.addAbsolute("/subject/territory/code", CODE, why.vi(), why.en());
    }
    return why == null;
  }

  /** What is wrong where the title is not for units of that type; empty where it is. */
  public static Optional<Text> mismatch(Title title, Territory unit) {
    if (title.takes(unit.unitType())) {
      return Optional.empty();
    }
    return Optional.of(
        new Text(
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
                + ". Check the unit's code, the day it is meant on (territory.on) and the title."));
  }

  private static String types(Title title, Function<Text, String> language) {
    return title.units().stream()
        .sorted()
        .map(UnitType::label)
        .map(language)
        .collect(Collectors.joining(", "));
  }
}
