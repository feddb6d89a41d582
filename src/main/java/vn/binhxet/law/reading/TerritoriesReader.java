package vn.binhxet.law.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Period;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.territory.Region;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;

/** Reads the three files of territories/. */
final class TerritoriesReader {
  private static final String FOLDER = "territories/";
  private static final List<String> REGIONS = List.of("code", "vi", "en");
  private static final List<String> PROVINCES =
      List.of("code", "name", "region", "from", "to", "origins", "confidence", "source");
  private static final List<String> UNITS =
      List.of("code", "type", "name", "province", "from", "to", "origins", "confidence", "source");
  private static final List<String> TYPES = List.of("commune", "ward", "town", "special-zone");

  private final RulesFiles files;
  private final Problems problems;

  TerritoriesReader(RulesFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  Territories read() {
    List<Region> regions = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>();
    for (CsvTable.Row row : rows("regions.csv", REGIONS)) {
      if (!Words.FOLDER.matcher(row.get("code")).matches() || !codes.add(row.get("code"))) {
        add(row, "BAD_ID", "mã vùng sai hoặc trùng", "the region code is bad or there twice");
      }
      if (row.get("vi").isEmpty() || row.get("en").isEmpty()) {
        add(row, "BAD_TEXT", "tên vùng cần cả hai thứ tiếng", "a region needs both names");
      }
      regions.add(new Region(row.get("code"), new Text(row.get("vi"), row.get("en"))));
    }
    List<Territory> units = new ArrayList<>();
    rows("provinces.csv", PROVINCES).forEach(row -> units.add(province(row, codes)));
    rows("units.csv", UNITS).forEach(row -> units.add(unit(row)));
    Territories territories = new Territories(regions, units);
    new LineageCheck(territories, problems).run();
    return territories;
  }

  private List<CsvTable.Row> rows(String name, List<String> header) {
    String file = FOLDER + name;
    String text = files.needed(file, problems);
    return text == null ? List.of() : CsvTable.read(file, text, header, List.of(), problems);
  }

  private Territory province(CsvTable.Row row, Set<String> regions) {
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
    return territory(row, "province", null, region.isEmpty() ? null : region, origins, 2);
  }

  private Territory unit(CsvTable.Row row) {
    if (!TYPES.contains(row.get("type"))) {
      String types = String.join(", ", TYPES);
      add(row, "BAD_VALUE", "type là một trong: " + types, "type is one of: " + types);
    }
    return territory(row, row.get("type"), row.get("province"), null, origins(row), 5);
  }

  private Territory territory(
      CsvTable.Row row,
      String type,
      @Nullable String province,
      @Nullable String region,
      List<Territory.Origin> origins,
      int digits) {
    String code = row.get("code");
    if (!code.matches("[0-9]{" + digits + "}")) {
      add(
          row,
          "BAD_ID",
          "mã “" + code + "” phải có " + digits + " chữ số, giữ số 0 ở đầu",
          "code \"" + code + "\" must have " + digits + " digits, leading zeros kept");
    }
    if (row.get("name").isEmpty()) {
      add(row, "BAD_TEXT", "thiếu tên", "the name is missing");
    }
    if (row.get("source").isEmpty()) {
      add(row, "NO_SOURCE", "thiếu source", "source is missing");
    }
    Confidence confidence = Words.CONFIDENCE.get(row.get("confidence"));
    if (confidence == null || confidence == Confidence.NOT_LOADED) {
      add(
          row,
          "BAD_VALUE",
          "confidence là một trong: confirmed, read, unverified",
          "confidence is one of: confirmed, read, unverified");
      confidence = Confidence.UNVERIFIED;
    }
    Period valid = CsvPeriod.of(row, problems);
    if (valid.from() == null) {
      add(row, "BAD_DATE", "thiếu ngày from", "the day from is missing");
    }
    return new Territory(
        code, type, row.get("name"), province, region, valid, origins, confidence, row.at());
  }

  private List<Territory.Origin> origins(CsvTable.Row row) {
    List<Territory.Origin> origins = new ArrayList<>();
    for (String origin : row.get("origins").split(" ", -1)) {
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
