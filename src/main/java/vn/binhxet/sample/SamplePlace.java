package vn.binhxet.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;

/**
 * Where made-up subjects live.
 *
 * @param code of the unit
 * @param on a day on which the code means that unit; null for the day of assessment
 * @param law the edition as it applies there
 * @param regions codes of the regions it may lie in
 */
public record SamplePlace(
    String code, @Nullable LocalDate on, EffectiveEdition law, List<String> regions) {
  public SamplePlace {
    regions = List.copyOf(regions);
  }
}
