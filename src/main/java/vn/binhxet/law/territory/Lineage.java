package vn.binhxet.law.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What units became: their origins, read the other way. */
final class Lineage {
  private final Map<String, List<Territory>> heirs = new HashMap<>();

  Lineage(List<Territory> units) {
    for (Territory unit : units) {
      for (Territory.Origin origin : unit.origins()) {
        heirs.computeIfAbsent(origin.code(), code -> new ArrayList<>()).add(unit);
      }
    }
  }

  /** The units that a unit went into, whole or in part, in the order of the files. */
  List<Territory> of(Territory unit) {
    Set<Territory> became = new LinkedHashSet<>();
    for (Territory heir : heirs.getOrDefault(unit.code(), List.of())) {
      boolean from =
          heir.origins().stream()
              .anyMatch(o -> o.code().equals(unit.code()) && unit.valid().contains(o.on()));
      if (from) {
        became.add(heir);
      }
    }
    return List.copyOf(became);
  }
}
