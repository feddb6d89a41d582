package vn.binhxet.register.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: words of letters and digits, in lower case, with and without marks. */
public final class Words {
  /** No syllable, name or code is longer; what follows is not compared. */
  private static final int LONGEST = 100;

  /** A prefix of one letter would fit everybody. */
  private static final int SHORTEST_PREFIX = 2;

  private static final String[] PLAIN = plain();

  private Words() {}

  /**
   * A word that is looked for.
   *
   * @param text in lower case; has diacritics only where they count
   * @param prefix whether words that only begin so fit too
   */
  public record Sought(String text, boolean prefix) {
    boolean fits(String word) {
      return prefix ? word.startsWith(text) : word.equals(text);
    }
  }

  /** "Nguyễn Văn Đỗ (HH-01)" becomes "nguyen van do hh 01". */
  public static String folded(@Nullable String text) {
    return String.join(" ", split(text).stream().map(Words::fold).toList());
  }

  /**
   * What a subject is found by: its words without diacritics and, where they have some, with them,
   * one space between.
   */
  public static String indexed(String subject, @Nullable String name) {
    return String.join(" ", all(subject, name));
  }

  /**
   * The words of a question: those with diacritics are meant exactly so, those without stand for
   * any. The last one may be the beginning of a word.
   */
  public static List<Sought> sought(String question) {
    List<String> words = split(question);
    List<Sought> sought = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      sought.add(new Sought(word, i == words.size() - 1 && word.length() >= SHORTEST_PREFIX));
    }
    return List.copyOf(sought);
  }

  /** Whether a subject has every word looked for; one that was erased has none. */
  public static boolean fit(List<Sought> sought, @Nullable String subject, @Nullable String name) {
    if (subject == null) {
      return sought.isEmpty();
    }
    Set<String> words = all(subject, name);
    return sought.stream().allMatch(one -> words.stream().anyMatch(one::fits));
  }

  private static Set<String> all(String subject, @Nullable String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : split(subject)) {
      words.add(fold(word));
      words.add(word);
    }
    for (String word : split(name)) {
      words.add(fold(word));
      words.add(word);
    }
    words.remove("");
    return words;
  }

  /** Words in lower case, their marks kept and composed. */
  private static List<String> split(@Nullable String text) {
    List<String> words = new ArrayList<>();
    if (text == null) {
      return words;
    }
    String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < composed.length(); ) {
      int c = composed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        // The Icelandic and the African letter look like đ and are typed for it.
        word.appendCodePoint(c == 'ð' || c == 'ɖ' ? 'đ' : c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > LONGEST) {
      word.setLength(
          word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
    }
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String fold(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= PLAIN.length) {
        return foldAny(word);
      }
      plain.append(PLAIN[c]);
    }
    return plain.toString();
  }

  private static String foldAny(String word) {
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(word.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c == 'đ' ? 'd' : c);
      }
    }
    return plain.toString();
  }

  /** The letters of Vietnamese and their neighbours without marks; most words need no more. */
  private static String[] plain() {
    String[] plain = new String[0x2000];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = foldAny(String.valueOf(c));
    }
    return plain;
  }

  /** PostgreSQL's text holds no NUL: what is only searched can do without. */
  public static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
