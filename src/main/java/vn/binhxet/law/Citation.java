package vn.binhxet.law;

import java.util.Arrays;
import java.util.List;

/**
 * A place in a legal act (căn cứ).
 *
 * @param instrument number of the act, as "318/QĐ-TTg"
 * @param clause the place in it, as "Phụ lục I, 10"; empty for the whole act
 */
public record Citation(String instrument, String clause) {

  /** Reads the text of {@code @clause}: acts parted by ";", each "number, place". */
  public static List<Citation> parse(String text) {
    return Arrays.stream(text.split(";", -1)).map(String::strip).map(Citation::parseOne).toList();
  }

  private static Citation parseOne(String text) {
    int comma = text.indexOf(", ");
    return comma < 0
        ? new Citation(text, "")
        : new Citation(text.substring(0, comma), text.substring(comma + 2));
  }

  @Override
  public String toString() {
    return clause.isEmpty() ? instrument : instrument + ", " + clause;
  }
}
