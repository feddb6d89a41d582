package vn.binhxet.units;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Former units and those of today, by code, and which went into which. */
final class Conversion {
  final Map<String, ListedUnit> before = new TreeMap<>();
  final Map<String, ListedUnit> since = new TreeMap<>();
  private final Map<String, Set<String>> origins = new TreeMap<>();

  static Conversion of(List<MappingRow> rows) throws UnitsRefused {
    Conversion made = new Conversion();
    for (MappingRow row : rows) {
      made.add(row);
    }
    return made;
  }

  private void add(MappingRow row) throws UnitsRefused {
    ListedUnit district = row.district();
    put(before, district, row);
    ListedUnit former = row.former();
    if (former != null) {
      put(before, former, row);
    }
    ListedUnit today = row.today();
    put(since, today, row);
    origins
        .computeIfAbsent(today.code(), code -> new TreeSet<>())
        .add((former == null ? district : former).code());
  }

  private static void put(Map<String, ListedUnit> units, ListedUnit unit, MappingRow row)
      throws UnitsRefused {
    @Nullable ListedUnit known = units.putIfAbsent(unit.code(), unit);
    if (known != null && !known.equals(unit)) {
      String both = Printed.of(known.name()) + " / " + Printed.of(unit.name());
      throw MappingFile.refused(
          row.line(),
          "mã " + unit.code() + " có hai tên, loại hoặc tỉnh: " + both,
          "code " + unit.code() + " has two names, types or provinces: " + both);
    }
  }

  /** Codes of what a unit of today came from, whole or in part. */
  Set<String> origins(String code) {
    return origins.getOrDefault(code, Set.of());
  }
}
