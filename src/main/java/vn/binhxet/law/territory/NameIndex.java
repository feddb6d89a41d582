package vn.binhxet.law.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds units by a part of their name, written with or without diacritics. */
final class NameIndex {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Pd}]+");
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(Territory unit, String exact, String plain) {}

  NameIndex(List<Territory> units) {
    for (Territory unit : units) {
      String exact = exact(unit.name());
      entries.add(new Entry(unit, exact, plain(exact)));
    }
  }

  /**
   * Units whose name holds the words, in the order of the files. Diacritics count where the words
   * have any: "Tân Phú" is not "Tấn Phú", "tan phu" is both.
   */
  List<Territory> find(String words) {
    String exact = exact(words);
    String plain = plain(exact);
    boolean loose = exact.equals(plain);
    return entries.stream()
        .filter(entry -> loose ? entry.plain.contains(plain) : entry.exact.contains(exact))
        .map(Entry::unit)
        .toList();
  }

  private static String exact(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    return SPACES.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  private static String plain(String exact) {
    String parted = Normalizer.normalize(exact, Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").replace('đ', 'd');
  }
}
