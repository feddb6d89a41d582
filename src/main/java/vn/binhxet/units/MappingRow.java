package vn.binhxet.units;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.UnitType;

/**
 * One row of the data set: a commune of before 2025-07-01, or a district without communes, and a
 * unit of today that it went into.
 *
 * @param cells by column
 * @param line of the file, from 1
 */
record MappingRow(Map<String, String> cells, long line) {
  private static final Map<String, UnitType> COMMUNES =
      Map.of(
          "Xã", UnitType.COMMUNE,
          "Phường", UnitType.WARD,
          "Thị trấn", UnitType.TOWN,
          "Đặc khu", UnitType.SPECIAL_ZONE);
  private static final Map<String, UnitType> DISTRICTS =
      Map.of(
          "Huyện", UnitType.DISTRICT,
          "Quận", UnitType.URBAN_DISTRICT,
          "Thị xã", UnitType.DISTRICT_TOWN,
          "Thành phố", UnitType.CITY);

  /** The columns that are read; the file may have others. */
  static final List<String> COLUMNS =
      List.of(
          "provinceCode",
          "districtCode",
          "districtType",
          "wardCode",
          "wardType",
          "district",
          "ward",
          "newWard",
          "newProvinceCode",
          "newWardCode",
          "newWardType");

  ListedUnit district() throws UnitsRefused {
    return unit("districtCode", "district", "districtType", "provinceCode", DISTRICTS);
  }

  /** The former commune; null where the district had none. */
  @Nullable ListedUnit former() throws UnitsRefused {
    return cell("wardCode").isEmpty()
        ? null
        : unit("wardCode", "ward", "wardType", "provinceCode", COMMUNES);
  }

  ListedUnit today() throws UnitsRefused {
    return unit("newWardCode", "newWard", "newWardType", "newProvinceCode", COMMUNES);
  }

  private ListedUnit unit(
      String codeColumn,
      String nameColumn,
      String typeColumn,
      String provinceColumn,
      Map<String, UnitType> types)
      throws UnitsRefused {
    String word = cell(typeColumn);
    UnitType said = types.get(word);
    if (said == null) {
      throw bad(typeColumn, types.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    String full = cell(nameColumn);
    if (full.isEmpty()) {
      throw bad(nameColumn, "một tên / a name");
    }
    // The name in full is what the resolutions write; where the column differs it is the column
    // that is wrong, as for wards that are numbers.
    UnitType type = said;
    String name = full;
    for (Map.Entry<String, UnitType> one : types.entrySet()) {
      String start = one.getKey() + " ";
      if (full.length() > start.length() && full.regionMatches(true, 0, start, 0, start.length())) {
        type = one.getValue();
        String rest = full.substring(start.length()).strip();
        name = Character.isDigit(rest.charAt(0)) ? full : rest;
        break;
      }
    }
    String code = code(codeColumn, type.digits());
    return new ListedUnit(code, type, name, code(provinceColumn, 2), type == said ? null : word);
  }

  /** The data set drops leading zeros, and writes some codes as 97.0. */
  private String code(String column, int digits) throws UnitsRefused {
    String text = cell(column).replaceFirst("\\.0$", "");
    if (!text.matches("[0-9]{1," + digits + "}")) {
      throw bad(column, "mã có đến " + digits + " chữ số / a code of up to " + digits + " digits");
    }
    return "0".repeat(digits - text.length()) + text;
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private UnitsRefused bad(String column, String expected) {
    String found = Printed.of(cell(column));
    return MappingFile.refused(
        line,
        "cột " + column + ": cần " + expected + ", gặp “" + found + "”",
        "column " + column + ": expected " + expected + ", found \"" + found + "\"");
  }
}
