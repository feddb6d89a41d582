package vn.binhxet.verdict;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.binhxet.law.Text;

/** A label that names what is counted needs no unit after the number: "Số năm đăng ký: 2". */
final class CountedUnit {
  private static final Pattern PARTS = Pattern.compile("[ ,/]");

  private CountedUnit() {}

  /**
   * The unit, left out in each language in which the label says it already.
   *
   * @param unit with the space before it, or empty
   */
  static Text unlessSaid(Text label, Text unit) {
    return new Text(
        saysVi(label.vi(), unit.vi()) ? "" : unit.vi(),
        saysEn(label.en(), unit.en()) ? "" : unit.en());
  }

  /** "Số năm …", "Tổng điểm …": by the whole unit, or the first of several. */
  private static boolean saysVi(String label, String unit) {
    String counted = unit.strip().split(",", 2)[0];
    if (counted.isEmpty() || counted.contains("/")) {
      return false;
    }
    String said = " " + label.toLowerCase(Locale.ROOT) + " ";
    return said.contains(" số " + counted + " ") || said.contains(" tổng " + counted + " ");
  }

  /** "Full years of registration", "Ballots sent out": by the unit's first word. */
  private static boolean saysEn(String label, String unit) {
    String counted = unit.strip();
    if (counted.isEmpty() || counted.contains("/") || !Character.isLetter(counted.charAt(0))) {
      return false;
    }
    String first = counted.split(" ", 2)[0];
    return PARTS.splitAsStream(label.toLowerCase(Locale.ROOT)).anyMatch(first::equals);
  }
}
