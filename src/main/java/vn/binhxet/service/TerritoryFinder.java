package vn.binhxet.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Period;
import vn.binhxet.law.Text;
import vn.binhxet.law.VietnamTime;
import vn.binhxet.law.territory.NearUnits;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** Looks units up: by code and day, or by a part of their name. */
public final class TerritoryFinder {
  private final Territories territories;

  public TerritoryFinder(Territories territories) {
    this.territories = territories;
  }

  /** Today, in Vietnam: the day that is meant where none is said. */
  public static LocalDate today() {
    return LocalDate.now(VietnamTime.ZONE);
  }

  public Optional<Territory> find(String code, LocalDate on) {
    return territories.find(code, on);
  }

  /** Why a code was not found on a day: when it is valid, if ever. */
  public Text notFound(String code, LocalDate on) {
    List<Territory> ever = territories.everWith(code);
    if (ever.isEmpty()) {
      return new Text(
              "Danh mục đang dùng không có đơn vị mã này; danh mục cấp xã có thể chưa đủ (tải đủ:"
                  + " binhxet territories load).",
              "The lists in use have no unit with this code; those of communes may not be whole"
                  + " (binhxet territories load fetches them).")
          .plus(new NearUnits(territories).of(code, on));
    }
    return new Text(
            "Ngày " + on + " không có đơn vị mã này. Mã đã dùng cho: " + list(ever, Text::vi) + ".",
            "No unit has this code on "
                + on
                + ". It was or is used for: "
                + list(ever, Text::en)
                + ".")
        .plus(new NearUnits(territories).heirs(ever, on));
  }

  private static String list(List<Territory> units, Function<Text, String> language) {
    return units.stream()
        .map(unit -> language.apply(unit.fullName()) + " " + days(unit.valid()))
        .collect(Collectors.joining("; "));
  }

  /**
   * Units in the order of the files.
   *
   * @param name a part of the name, with or without diacritics; null for any
   * @param province code of a province; its own row is among the answers; null for any
   * @param on null for any day
   */
  public List<Territory> search(
      @Nullable String name, @Nullable String province, @Nullable LocalDate on) {
    return (name == null ? territories.units() : territories.named(name))
        .stream()
            .filter(unit -> on == null || unit.valid().contains(on))
            .filter(
                unit ->
                    province == null
                        || province.equals(unit.province())
                        || province.equals(unit.code()))
            .toList();
  }

  /** What tells units apart in a list: the same code names others on other days. */
  public static String key(Territory unit) {
    return unit.code() + "@" + unit.valid().from();
  }

  private static String days(Period valid) {
    return valid.from() + " – " + (valid.to() == null ? "…" : valid.to());
  }
}
