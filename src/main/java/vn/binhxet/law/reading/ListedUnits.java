package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhxet.law.territory.Territory;

/**
 * Puts whole lists behind the units kept by hand. A unit that was read by hand, told by its code
 * and first day, stays as it was read; a list only adds where it came from if nobody read that.
 */
final class ListedUnits {
  private final List<Territory> units;
  private final Map<String, List<Integer>> byHand = new HashMap<>();

  /**
   * @param units those kept by hand; takes what is added
   */
  ListedUnits(List<Territory> units) {
    this.units = units;
    for (int i = 0; i < units.size(); i++) {
      byHand.computeIfAbsent(units.get(i).code(), code -> new ArrayList<>()).add(i);
    }
  }

  void add(Territory listed) {
    int at = byHand(listed);
    if (at < 0) {
      units.add(listed);
    } else if (units.get(at).origins().isEmpty() && !listed.origins().isEmpty()) {
      units.set(at, withOrigins(units.get(at), listed));
    }
  }

  /** Where the same unit stands, told by its code and first day; -1 where it is not by hand. */
  private int byHand(Territory listed) {
    for (int at : byHand.getOrDefault(listed.code(), List.of())) {
      if (Objects.equals(units.get(at).valid().from(), listed.valid().from())) {
        return at;
      }
    }
    return -1;
  }

  private static Territory withOrigins(Territory read, Territory listed) {
    return new Territory(
        read.code(),
        read.type(),
        read.name(),
        read.province(),
        read.region(),
        read.valid(),
        listed.origins(),
        read.confidence().weaker(listed.confidence()),
        read.source() + "; origins: " + listed.source(),
        read.at());
  }
}
