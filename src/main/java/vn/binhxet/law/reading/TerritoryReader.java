package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;

/** Reads one row of provinces.csv or of a file of units. */
final class TerritoryReader {
  private static final String TYPES =
      Arrays.stream(UnitType.values())
          .filter(type -> type != UnitType.PROVINCE)
          .map(UnitType::code)
          .collect(Collectors.joining(", "));

  private final Set<String> regions;
  private final Problems problems;

  /**
   * @param regions codes of the regions there are
   */
  TerritoryReader(Set<String> regions, Problems problems) {
    this.regions = regions;
    this.problems = problems;
  }

  Territory province(CsvTable.Row row) {
    String region = row.get("region");
    List<Territory.Origin> origins = origins(row);
    if (!origins.isEmpty() != region.isEmpty()) {
      add(
          row,
          "BAD_VALUE",
          "ghi region hoặc origins: tỉnh hợp nhất lấy vùng từ các tỉnh cũ",
          "give region or origins: a merged province takes its regions from the former ones");
    } else if (!region.isEmpty() && !regions.contains(region)) {
      Text hint = Suggestion.of(region, regions);
      add(
          row,
          "UNKNOWN_REGION",
          "không có vùng “" + region + "”." + hint.vi(),
          "no region \"" + region + "\"." + hint.en());
    }
    return territory(row, UnitType.PROVINCE, null, region.isEmpty() ? null : region, origins);
  }

  Territory unit(CsvTable.Row row) {
    UnitType type = UnitType.of(row.get("type")).orElse(UnitType.PROVINCE);
    if (type == UnitType.PROVINCE) {
      add(row, "BAD_VALUE", "type là một trong: " + TYPES, "type is one of: " + TYPES);
      type = UnitType.COMMUNE;
    }
    return territory(row, type, row.get("province"), null, origins(row));
  }

  private Territory territory(
      CsvTable.Row row,
      UnitType type,
      @Nullable String province,
      @Nullable String region,
      List<Territory.Origin> origins) {
    String code = row.get("code");
    if (!digits(code, type.digits())) {
      add(
          row,
          "BAD_ID",
          "mã “" + code + "” phải có " + type.digits() + " chữ số, giữ số 0 ở đầu",
          "code \"" + code + "\" must have " + type.digits() + " digits, leading zeros kept");
    }
    if (row.get("name").isEmpty()) {
      add(row, "BAD_TEXT", "thiếu tên", "the name is missing");
    }
    Confidence confidence = CsvSource.confidence(row, problems);
    Period valid = CsvPeriod.of(row, problems);
    if (valid.from() == null) {
      add(row, "BAD_DATE", "thiếu ngày from", "the day from is missing");
    }
    return new Territory(
        code,
        type.code(),
        row.get("name"),
        province,
        region,
        valid,
        origins,
        confidence,
        row.get("source"),
        row.at());
  }

  private static boolean digits(String code, int count) {
    return code.length() == count && code.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private List<Territory.Origin> origins(CsvTable.Row row) {
    String cell = row.get("origins");
    if (cell.isEmpty()) {
      return List.of();
    }
    List<Territory.Origin> origins = new ArrayList<>();
    for (String origin : cell.split(" ", -1)) {
      int sign = origin.indexOf('@');
      LocalDate on = sign < 0 ? null : YamlValue.parseDate(origin.substring(sign + 1));
      if (on != null) {
        origins.add(new Territory.Origin(origin.substring(0, sign), on));
      } else if (!origin.isEmpty()) {
        add(
            row,
            "BAD_VALUE",
            "origins là mã@ngày cách nhau bằng dấu cách, như 62@2025-06-30; gặp “" + origin + "”",
            "origins are code@day parted by spaces, as 62@2025-06-30; found \"" + origin + "\"");
      }
    }
    return origins;
  }

  private void add(CsvTable.Row row, String code, String vi, String en) {
    problems.add(code, row.at(), vi, en);
  }
}
