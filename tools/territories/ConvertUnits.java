import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the lists of units of rules/territories from a public data set, a mapping of the communes
 * before 2025-07-01 to those since: {@code data/interim/convert_legacy_2025_simple.csv} of
 * tranngocminhhieu/vietnamadminunits (MIT). Needs nothing but a JDK; see the README beside it.
 */
public final class ConvertUnits {
  private static final String LAST_OLD = "2025-06-30";
  private static final String FIRST_NEW = "2025-07-01";
  private static final Map<String, String> TYPES =
      Map.of(
          "Xã", "commune",
          "Phường", "ward",
          "Thị trấn", "town",
          "Đặc khu", "special-zone");
  private static final Map<String, String> DISTRICT_TYPES =
      Map.of(
          "Huyện", "district",
          "Quận", "urban-district",
          "Thị xã", "district-town",
          "Thành phố", "city");

  private record Unit(String type, String name, String province, Set<String> origins) {}

  private final Map<String, Unit> before = new TreeMap<>();
  private final Map<String, Unit> since = new TreeMap<>();

  private ConvertUnits() {}

  /** Exit status 0 done, 1 the data set is not as expected, 2 wrong usage. */
  public static void main(String[] args) throws IOException {
    if (args.length < 5 || args.length > 6) {
      System.err.println(
          "java ConvertUnits.java MAPPING.csv LICENSE units.csv OUT_FOLDER COMMIT [FIRST_DAY]\n"
              + "  MAPPING.csv  the data set's mapping of old communes to new ones\n"
              + "  LICENSE      the data set's licence, copied beside the lists\n"
              + "  units.csv    the list kept by hand: its codes since 2025-07-01 are left to it\n"
              + "  OUT_FOLDER   rules/territories\n"
              + "  COMMIT       of the data set, told in every row's source\n"
              + "  FIRST_DAY    of the old list, by default 2021-01-01");
      System.exit(2);
    }
    LocalDate first = LocalDate.parse(args.length == 6 ? args[5] : "2021-01-01");
    String source = "tranngocminhhieu/vietnamadminunits@" + args[4] + " (MIT)";
    Path out = Path.of(args[3]);
    ConvertUnits convert = new ConvertUnits();
    try {
      convert.read(csv(Path.of(args[0])));
    } catch (IllegalArgumentException e) {
      System.err.println(args[0] + ": " + e.getMessage());
      System.exit(1);
    }
    Set<String> byHand = codesSinceMerger(csv(Path.of(args[2])));
    int old = write(out.resolve("units-before-2025.csv"), convert.before, first, source, Set.of());
    int now = write(out.resolve("units-since-2025.csv"), convert.since, null, source, byHand);
    Files.copy(
        Path.of(args[1]),
        out.resolve("LICENSE-units.txt"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    told.println(old + " units until " + LAST_OLD + ", " + now + " since " + FIRST_NEW);
    told.println(count(convert.before) + "\n" + count(convert.since));
    byHand.stream()
        .filter(convert.since::containsKey)
        .forEach(code -> told.println(code + " kept by hand; " + origins(convert.since.get(code))));
  }

  private void read(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      String oldProvince = code(row, "provinceCode", 2);
      String district = code(row, "districtCode", 3);
      before.putIfAbsent(
          district,
          unit(row, "district", type(row, "districtType", DISTRICT_TYPES), oldProvince));
      String old = district;
      if (!row.get("wardCode").isEmpty()) {
        old = code(row, "wardCode", 5);
        before.putIfAbsent(old, unit(row, "ward", type(row, "wardType", TYPES), oldProvince));
      }
      String code = code(row, "newWardCode", 5);
      since.putIfAbsent(
          code,
          unit(row, "newWard", type(row, "newWardType", TYPES), code(row, "newProvinceCode", 2)));
      since.get(code).origins().add(old);
    }
  }

  private static Unit unit(Map<String, String> row, String column, String type, String province) {
    return new Unit(type, name(row.get(column)), province, new TreeSet<>());
  }

  /** The name without the word of its type; that stays where the rest is a number. */
  private static String name(String full) {
    for (Map<String, String> types : List.of(TYPES, DISTRICT_TYPES)) {
      for (String type : types.keySet()) {
        String start = type + " ";
        if (full.startsWith(start) && !Character.isDigit(full.charAt(start.length()))) {
          return full.substring(start.length()).strip();
        }
      }
    }
    return full.strip();
  }

  private static String type(Map<String, String> row, String column, Map<String, String> types) {
    String type = types.get(row.get(column));
    if (type == null) {
      throw new IllegalArgumentException("unknown " + column + ": " + row);
    }
    return type;
  }

  /** The data set drops leading zeros and writes some codes as 97.0. */
  private static String code(Map<String, String> row, String column, int digits) {
    String text = row.get(column).replaceFirst("\\.0$", "");
    if (!text.matches("[0-9]{1," + digits + "}")) {
      throw new IllegalArgumentException(column + " is no code: " + row);
    }
    return "0".repeat(digits - text.length()) + text;
  }

  private static Set<String> codesSinceMerger(List<Map<String, String>> rows) {
    Set<String> codes = new TreeSet<>();
    for (Map<String, String> row : rows) {
      if (row.get("from").compareTo(FIRST_NEW) >= 0) {
        codes.add(row.get("code"));
      }
    }
    return codes;
  }

  /**
   * @param first the first day of the old list, null for the new one
   */
  private static int write(
      Path file, Map<String, Unit> units, LocalDate first, String source, Set<String> left)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("code,type,name,province,from,to,origins,confidence,source");
    units.forEach(
        (code, unit) -> {
          if (!left.contains(code)) {
            lines.add(
                String.join(
                    ",",
                    code,
                    unit.type(),
                    unit.name(),
                    unit.province(),
                    first == null ? FIRST_NEW : first.toString(),
                    first == null ? "" : LAST_OLD,
                    origins(unit),
                    "unverified",
                    source));
          }
        });
    Files.write(file, lines, StandardCharsets.UTF_8);
    return lines.size() - 1;
  }

  private static String origins(Unit unit) {
    return String.join(" ", unit.origins().stream().map(code -> code + "@" + LAST_OLD).toList());
  }

  private static String count(Map<String, Unit> units) {
    Map<String, Integer> counts = new TreeMap<>();
    units.values().forEach(unit -> counts.merge(unit.type(), 1, Integer::sum));
    return counts.toString();
  }

  /** Rows by column name. Cells hold no line breaks; a quoted one may hold commas. */
  private static List<Map<String, String>> csv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.isBlank()) {
        continue;
      }
      List<String> cells = cells(line);
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException(file + " has a row of another width: " + line);
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i).strip());
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
