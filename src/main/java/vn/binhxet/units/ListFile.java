package vn.binhxet.units;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The units as rows of a file of rules/territories. */
final class ListFile {
  /** The last day of the units before the reform of 2025. */
  static final LocalDate LAST_OLD = LocalDate.of(2025, 6, 30);

  static final LocalDate FIRST_NEW = LAST_OLD.plusDays(1);

  private ListFile() {}

  /**
   * @param first the day from which the former codes are accepted
   */
  static byte[] of(Conversion units, LocalDate first, String source) {
    List<String> lines = new ArrayList<>();
    lines.add("code,type,name,province,from,to,origins,confidence,source");
    for (ListedUnit unit : units.before.values()) {
      lines.add(line(unit, first + "," + LAST_OLD, "", source));
    }
    for (ListedUnit unit : units.since.values()) {
      String origins =
          units.origins(unit.code()).stream()
              .map(code -> code + "@" + LAST_OLD)
              .collect(Collectors.joining(" "));
      lines.add(line(unit, FIRST_NEW + ",", origins, source));
    }
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String line(ListedUnit unit, String days, String origins, String source) {
    String said = unit.otherType();
    String doubt = said == null ? "" : "; loại theo tên; cột loại ghi " + said;
    return String.join(
        ",",
        unit.code(),
        unit.type().code(),
        quoted(unit.name()),
        unit.province(),
        days,
        origins,
        "unverified",
        quoted(source + doubt));
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
