package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Problems;
import vn.binhxet.law.territory.Territories;

/** Checks that on every day and in every place at most one edition and one overlay applies. */
final class PeriodCheck {
  private final Territories territories;
  private final Problems problems;

  PeriodCheck(Territories territories, Problems problems) {
    this.territories = territories;
    this.problems = problems;
  }

  void run(List<Edition> editions) {
    for (int i = 0; i < editions.size(); i++) {
      Edition edition = editions.get(i);
      provinces(edition);
      overlays(edition);
      for (Edition earlier : editions.subList(0, i)) {
        if (earlier.title().id().equals(edition.title().id()) && together(earlier, edition)) {
          problems.add(
              "PERIODS_OVERLAP",
              edition.at(),
              "trùng thời kỳ và địa bàn với " + earlier.id() + "; sửa inForce hoặc provinces",
              "meets " + earlier.id() + " in time and territory; mend inForce or provinces");
        }
      }
    }
  }

  private static boolean together(Edition a, Edition b) {
    boolean places =
        a.provinces().isEmpty()
            || b.provinces().isEmpty()
            || !Collections.disjoint(a.provinces(), b.provinces());
    return places && a.inForce().overlaps(b.inForce());
  }

  private void provinces(Edition edition) {
    for (String code : edition.provinces()) {
      boolean former =
          territories.everWith(code).stream()
              .anyMatch(u -> u.type().equals("province") && u.origins().isEmpty());
      if (!former) {
        problems.add(
            "UNKNOWN_PROVINCE",
            edition.at(),
            "provinces: không có tỉnh mã “" + code + "” trong danh mục trước 01/7/2025",
            "provinces: no province of before 2025-07-01 has code \"" + code + "\"");
      }
    }
  }

  private void overlays(Edition edition) {
    List<Overlay> overlays = edition.overlays();
    for (int i = 0; i < overlays.size(); i++) {
      Overlay overlay = overlays.get(i);
      if (!overlay.inForce().overlaps(edition.inForce())) {
        problems.add(
            "BAD_PERIOD",
            overlay.at(),
            "không có ngày nào chung với thời kỳ của bộ tiêu chí " + edition.id(),
            "shares no day with the edition " + edition.id());
      }
      for (Overlay earlier : overlays.subList(0, i)) {
        boolean places = !Collections.disjoint(former(earlier), former(overlay));
        if (places && earlier.inForce().overlaps(overlay.inForce())) {
          problems.add(
              "PERIODS_OVERLAP",
              overlay.at(),
              "trùng thời kỳ và tỉnh với " + earlier.id() + "; sửa inForce hoặc provinces",
              "meets " + earlier.id() + " in time and province; mend inForce or provinces");
        }
      }
    }
  }

  private Set<String> former(Overlay overlay) {
    LocalDate from = overlay.inForce().from();
    return territories.formerProvinces(overlay.provinces(), from);
  }
}
