package vn.binhxet.law.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * An administrative unit (đơn vị hành chính). Codes were used again in 2025: a unit is told by its
 * code and a day on which it is valid.
 *
 * @param code two digits for a province, three for a district, five for a commune, kept as text
 * @param type the word of its {@link UnitType}
 * @param province code of the province a commune belongs to in its period, null for a province
 * @param region code of the region of the 2021-2025 criteria, null where lineage or the province
 *     says it
 * @param origins the units it came from, each as code and a day on which that one was valid; more
 *     than one: it came from a merger, or took in parts of others
 * @param source where it was read
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
    String source,
    SourceAt at) {

  public Territory {
    origins = List.copyOf(origins);
  }

  /** What it is. */
  public UnitType unitType() {
    return UnitType.of(type).orElseThrow();
  }

  /** Its name with the word of its type, as "xã Kon Braih". */
  public Text fullName() {
    boolean numbered = name.toLowerCase(Locale.ROOT).startsWith(unitType().label().vi() + " ");
    if (numbered || unitType() == UnitType.PROVINCE) {
      return Text.same(name);
    }
    return new Text(unitType().label().vi() + " " + name, name + " " + unitType().label().en());
  }

  /** Whether several units of before went into it, whole or in part. */
  public boolean merged() {
    return origins.size() > 1;
  }

  /** A unit of before: its code and a day on which it was valid. */
  public record Origin(String code, LocalDate on) {}
}
