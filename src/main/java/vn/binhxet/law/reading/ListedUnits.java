package vn.binhxet.law.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.territory.Territory;

/**
 * Puts whole lists behind the units kept by hand. A unit that was read by hand, told by its code
 * and first day, stays as it was read; a list only adds where it came from if nobody read that.
 */
final class ListedUnits {
  private final List<Territory> units;
  private final Map<String, Integer> byHand = new HashMap<>();

  /**
   * @param units those kept by hand; takes what is added
   */
  ListedUnits(List<Territory> units) {
    this.units = units;
    for (int i = 0; i < units.size(); i++) {
      byHand.putIfAbsent(key(units.get(i)), i);
    }
  }

  void add(Territory listed) {
    Integer at = byHand.get(key(listed));
    if (at == null) {
      units.add(listed);
    } else if (units.get(at).origins().isEmpty() && !listed.origins().isEmpty()) {
      units.set(at, withOrigins(units.get(at), listed));
    }
  }

  private static String key(Territory unit) {
    return unit.code() + "@" + unit.valid().from();
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
