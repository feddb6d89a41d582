package vn.binhxet.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.service.BadParameter;

/**
 * Lists that who asks gives as plain tables (CSV): clusters of units, and households of units. The
 * first line is a head; columns are parted by commas, semicolons or tabs.
 */
public final class UnitLists {
  private UnitLists() {}

  /**
   * The lines of such a file.
   *
   * @param name of the option that names it
   * @throws BadParameter where it is no text in UTF-8
   */
  public static List<String> lines(String name, byte[] file) throws BadParameter {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file))
          .toString()
          .replace("\uFEFF", "")
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      throw new BadParameter(
          name,
          "tệp cần UTF-8: hãy lưu lại dạng “CSV UTF-8”.",
          "the file must be UTF-8: save it again as \"CSV UTF-8\".");
    }
  }

  /**
   * Reads lines of {@code cluster,code} as values of the parameter {@code cluster}.
   *
   * @throws BadParameter for the first line that is no such line
   */
  public static List<String> clusters(List<String> lines) throws BadParameter {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (String[] cells : rows("clusters", lines, 2)) {
      String name = cells[0].replace(':', ' ');
      byName.computeIfAbsent(name, any -> new ArrayList<>()).add(cells[1]);
    }
    List<String> values = new ArrayList<>();
    byName.forEach((name, codes) -> values.add(name + ":" + String.join(",", codes)));
    return values;
  }

  /**
   * Reads lines of {@code code,households[,registered]} as values of the parameter {@code
   * households}.
   *
   * @throws BadParameter for the first line that is no such line
   */
  public static List<String> households(List<String> lines) throws BadParameter {
    List<String> values = new ArrayList<>();
    for (String[] cells : rows("households", lines, 2)) {
      boolean registered = cells.length > 2 && !cells[2].isEmpty();
      values.add(cells[0] + ":" + cells[1] + (registered ? ":" + cells[2] : ""));
    }
    return values;
  }

  private static List<String[]> rows(String name, List<String> lines, int least)
      throws BadParameter {
    List<String[]> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      String[] cells = lines.get(i).split("[,;\t]", -1);
      for (int c = 0; c < cells.length; c++) {
        cells[c] = cells[c].strip().replaceAll("^\"|\"$", "");
      }
      if (cells.length < least || cells[0].isEmpty() || cells[1].isEmpty()) {
        throw new BadParameter(
            name,
            "dòng " + (i + 1) + " cần ít nhất " + least + " cột.",
            "line " + (i + 1) + " needs at least " + least + " columns.");
      }
      rows.add(cells);
    }
    return rows;
  }
}
