package vn.binhxet.sample;

import java.util.List;
import vn.binhxet.law.EffectiveEdition;

/**
 * Where made-up subjects live.
 *
 * @param code of the unit, valid on the day of assessment
 * @param law the edition as it applies there
 * @param regions codes of the regions it may lie in
 */
public record SamplePlace(String code, EffectiveEdition law, List<String> regions) {
  public SamplePlace {
    regions = List.copyOf(regions);
  }
}
