package vn.binhxet.report;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/**
 * The unit a report is about, with the units it came from and those it became, each on its own days
 * since codes were used again.
 */
public record Where(Territory unit, List<Territory> lineage) {
  public Where {
    lineage = List.copyOf(lineage);
  }

  /** A unit with all it came from and became. */
  static Where of(Territory unit, Territories territories) {
    Map<Territory, Boolean> found = new LinkedHashMap<>();
    found.put(unit, true);
    Deque<Territory> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      for (Territory.Origin origin : open.remove().origins()) {
        territories
            .find(origin.code(), origin.on())
            .filter(former -> found.putIfAbsent(former, true) == null)
            .ifPresent(open::add);
      }
    }
    open.add(unit);
    while (!open.isEmpty()) {
      for (Territory heir : territories.became(open.remove())) {
        if (found.putIfAbsent(heir, true) == null) {
          open.add(heir);
        }
      }
    }
    return new Where(unit, List.copyOf(found.keySet()));
  }

  boolean province() {
    return unit.unitType() == UnitType.PROVINCE;
  }

  /** The numbers of verdicts that may lie there: an index leads to them. */
  String numbers(Map<String, Object> values) {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < lineage.size(); i++) {
      values.put("code" + i, lineage.get(i).code());
      any.add("SELECT seq FROM verdict WHERE territory = :code" + i);
      if (lineage.get(i).unitType() == UnitType.PROVINCE) {
        any.add("SELECT seq FROM verdict WHERE province = :code" + i);
      }
    }
    return String.join(" UNION ", any);
  }

  /** What a row of {@code verdict v} must be to lie there, each code on the days of its unit. */
  String rows(Map<String, Object> values) {
    List<String> any = new ArrayList<>();
    for (int i = 0; i < lineage.size(); i++) {
      Territory one = lineage.get(i);
      values.put("code" + i, one.code());
      values.put("from" + i, day(one.valid().from(), "0000"));
      values.put("to" + i, day(one.valid().to(), "9999"));
      String code = " = :code" + i;
      String lies =
          one.unitType() == UnitType.PROVINCE
              ? "(v.territory" + code + " OR v.province" + code + ")"
              : "v.territory" + code;
      any.add("(" + lies + " AND v.territory_on BETWEEN :from" + i + " AND :to" + i + ")");
    }
    return "(" + String.join(" OR ", any) + ")";
  }

  private static String day(@Nullable LocalDate day, String open) {
    return day == null ? open : day.toString();
  }
}
