package vn.binhxet.law.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.SourceAt;

/**
 * An administrative unit (đơn vị hành chính). Codes were used again in 2025: a unit is told by its
 * code and a day on which it is valid.
 *
 * @param code two digits for a province, five for a commune, kept as text
 * @param type "province", "commune", "ward", "town" or "special-zone"
 * @param province code of the province a commune belongs to in its period, null for a province
 * @param region code of the region of the 2021-2025 criteria, null where lineage or the province
 *     says it
 * @param origins the units it came from, each as code and a day on which that one was valid
 */
public record Territory(
    String code,
    String type,
    String name,
    @Nullable String province,
    @Nullable String region,
    Period valid,
    List<Origin> origins,
    Confidence confidence,
    SourceAt at) {

  public Territory {
    origins = List.copyOf(origins);
  }

  /** A unit of before: its code and a day on which it was valid. */
  public record Origin(String code, java.time.LocalDate on) {}
}
