package vn.binhxet.sheet.reading;

import java.text.Normalizer;
import java.util.Locale;
import vn.binhxet.law.Text;

/** Words as people type them: composed or not, with other spaces, in any case. */
final class Words {
  private static final int LONGEST_SHOWN = 60;

  private Words() {}

  /** Composed, without what cannot be seen, with plain spaces and none at the ends. */
  static String plain(String text) {
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 0x80;
    }
    String composed =
        ascii
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replaceAll("[\u200B\u200E\u200F\uFEFF]", "");
    return composed.strip();
  }

  /** For comparing only. */
  static String folded(String text) {
    return plain(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  static boolean same(String text, Text words) {
    String folded = folded(text);
    return !folded.isEmpty()
        && (folded.equals(folded(words.vi())) || folded.equals(folded(words.en())));
  }

  /** Cut, and without control characters: for messages. */
  static String shown(String text) {
    int end = Math.min(text.length(), LONGEST_SHOWN);
    if (end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder out = new StringBuilder(end + 1);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return end < text.length() ? out.append('…').toString() : out.toString();
  }
}
