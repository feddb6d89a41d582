package vn.binhxet.law.territory;

import java.util.List;

/**
 * Where a subject is, as far as its code tells.
 *
 * @param unit the unit named
 * @param provinces codes of the provinces of 2021 it may lie in, one unless the unit straddles
 * @param regions codes of the regions it may lie in, one unless the unit straddles
 */
public record Place(Territory unit, List<String> provinces, List<String> regions) {
  public Place {
    provinces = List.copyOf(provinces);
    regions = List.copyOf(regions);
  }
}
