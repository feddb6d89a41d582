package vn.binhxet.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/**
 * Stretches of days in which no unit's code changed its meaning: within one a code is enough to
 * tell a unit.
 */
final class Eras {
  private final Territories territories;
  private final List<LocalDate> starts;

  Eras(Territories territories) {
    this.territories = territories;
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Territory unit : territories.units()) {
      LocalDate from = unit.valid().from();
      LocalDate to = unit.valid().to();
      if (from != null) {
        days.add(from);
      }
      if (to != null) {
        days.add(to.plusDays(1));
      }
    }
    starts = List.copyOf(days);
  }

  /** The number of the stretch a verdict's territory is meant in, as SQL. */
  String sql() {
    if (starts.isEmpty()) {
      return "0";
    }
    StringBuilder sql = new StringBuilder("CASE");
    for (int i = 0; i < starts.size(); i++) {
      sql.append(" WHEN v.territory_on < '").append(starts.get(i)).append("' THEN ").append(i);
    }
    return sql.append(" ELSE ").append(starts.size()).append(" END").toString();
  }

  /** The number of the stretch a day lies in. */
  int of(String day) {
    int era = 0;
    while (era < starts.size() && day.compareTo(starts.get(era).toString()) >= 0) {
      era++;
    }
    return era;
  }

  /** The unit a code means in a stretch; empty where the lists lack it. */
  Optional<Territory> unit(String code, int era) {
    return territories.find(code, day(era));
  }

  private LocalDate day(int era) {
    if (starts.isEmpty()) {
      return LocalDate.EPOCH;
    }
    return era == 0 ? starts.get(0).minusDays(1) : starts.get(era - 1);
  }
}
