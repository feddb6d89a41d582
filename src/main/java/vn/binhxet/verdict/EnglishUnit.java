package vn.binhxet.verdict;

import java.util.regex.Pattern;
import vn.binhxet.law.Text;

/** Units are written in the plural; after a plain 1 English wants the singular. */
final class EnglishUnit {
  private static final Pattern WORD = Pattern.compile("[a-z]+(?=$|[ /])");
  private static final Pattern AFTER_SLASH = Pattern.compile("/.*$");

  private EnglishUnit() {}

  /**
   * The unit as it follows a number.
   *
   * @param unit with the space before it, or empty
   */
  static Text after(Text number, Text unit) {
    return number.en().equals("1") ? new Text(unit.vi(), singular(unit.en())) : unit;
  }

  /** Whether a unit reads otherwise after a plain 1. */
  static boolean changes(Text unit) {
    return !singular(unit.en()).equals(unit.en());
  }

  private static String singular(String unit) {
    java.util.regex.Matcher per = AFTER_SLASH.matcher(unit);
    String rest = per.find() ? per.group() : "";
    String counted = unit.substring(0, unit.length() - rest.length());
    return WORD.matcher(counted).replaceAll(word -> one(word.group())) + rest;
  }

  private static String one(String word) {
    if (word.equals("people")) {
      return "person";
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
