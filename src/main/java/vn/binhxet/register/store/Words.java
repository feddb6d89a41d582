package vn.binhxet.register.store;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: lower case, without diacritics, letters and digits only. */
public final class Words {
  private Words() {}

  /** "Nguyễn Văn Đỗ (HH-01)" becomes "nguyen van do hh 01". */
  public static String folded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && out.length() > 0) {
          out.append(' ');
        }
        gap = false;
        out.appendCodePoint(c == 'đ' ? 'd' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return out.toString();
  }

  /** PostgreSQL's text holds no NUL: what is only searched can do without. */
  static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
