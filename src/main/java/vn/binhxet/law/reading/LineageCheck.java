package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** Every unit is told by its code and a day, and comes from units that were there. */
final class LineageCheck {
  private final Territories territories;
  private final Problems problems;

  LineageCheck(Territories territories, Problems problems) {
    this.territories = territories;
    this.problems = problems;
  }

  void run() {
    List<Territory> units = territories.units();
    for (int i = 0; i < units.size(); i++) {
      Territory unit = units.get(i);
      province(unit);
      unit.origins().forEach(origin -> origin(unit, origin));
      // Units of one code stand together in units().
      for (int j = i + 1; j < units.size() && units.get(j).code().equals(unit.code()); j++) {
        if (units.get(j).valid().overlaps(unit.valid())) {
          problems.add(
              "DUPLICATE_ID",
              units.get(j).at(),
              "mã " + unit.code() + " đã dùng cùng lúc ở " + unit.at(),
              "code " + unit.code() + " is in use at the same time in " + unit.at());
        }
      }
    }
  }

  private void origin(Territory unit, Territory.Origin origin) {
    LocalDate from = unit.valid().from();
    if (territories.find(origin.code(), origin.on()).isEmpty()) {
      problems.add(
          "UNKNOWN_ORIGIN",
          unit.at(),
          "không có đơn vị mã " + origin.code() + " vào ngày " + origin.on(),
          "no unit has code " + origin.code() + " on " + origin.on());
    } else if (from != null && !origin.on().isBefore(from)) {
      problems.add(
          "UNKNOWN_ORIGIN",
          unit.at(),
          "nguồn gốc phải có trước ngày " + from + ", gặp " + origin.on(),
          "an origin must be from before " + from + ", found " + origin.on());
    }
  }

  private void province(Territory unit) {
    String province = unit.province();
    if (province == null) {
      return;
    }
    for (LocalDate day : ends(unit)) {
      boolean there =
          territories.find(province, day).filter(p -> p.type().equals("province")).isPresent();
      if (!there) {
        problems.add(
            "UNKNOWN_PROVINCE",
            unit.at(),
            "không có tỉnh mã “" + province + "” vào ngày " + day,
            "no province has code \"" + province + "\" on " + day);
        return;
      }
    }
  }

  private static List<LocalDate> ends(Territory unit) {
    List<LocalDate> days = new ArrayList<>();
    addDay(days, unit.valid().from());
    addDay(days, unit.valid().to());
    return days;
  }

  private static void addDay(List<LocalDate> days, @Nullable LocalDate day) {
    if (day != null) {
      days.add(day);
    }
  }
}
