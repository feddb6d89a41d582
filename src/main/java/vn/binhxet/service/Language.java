package vn.binhxet.service;

import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** The language a person is answered in; Vietnamese unless asked otherwise. */
public enum Language {
  VI,
  EN;

  /** The words of a text in this language. */
  public String of(Text text) {
    return this == VI ? text.vi() : text.en();
  }

  /** One of two wordings. */
  public String say(String vi, String en) {
    return this == VI ? vi : en;
  }

  /** The code in a header or an option, as "vi". */
  public String code() {
    return this == VI ? "vi" : "en";
  }

  /**
   * The language of an {@code Accept-Language} header: the first of ours that it names.
   *
   * @param header null where there is none
   */
  public static Language accepted(@Nullable String header) {
    if (header == null) {
      return VI;
    }
    for (int at = 0; at < header.length(); at = header.indexOf(',', at) + 1) {
      String range = header.substring(at).stripLeading();
      if (range.regionMatches(true, 0, "vi", 0, 2)) {
        return VI;
      }
      if (range.regionMatches(true, 0, "en", 0, 2)) {
        return EN;
      }
      if (header.indexOf(',', at) < 0) {
        break;
      }
    }
    return VI;
  }
}
