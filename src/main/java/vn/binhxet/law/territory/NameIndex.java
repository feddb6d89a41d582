package vn.binhxet.law.territory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Finds units by a part of their name, written with or without diacritics. */
final class NameIndex {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Pd}]+");

  /** How people begin the name of a unit. */
  private static final Map<String, Set<UnitType>> TYPES =
      Map.of(
          "tỉnh ", Set.of(UnitType.PROVINCE),
          "thành phố ", Set.of(UnitType.PROVINCE, UnitType.CITY),
          "huyện ", Set.of(UnitType.DISTRICT),
          "quận ", Set.of(UnitType.URBAN_DISTRICT),
          "thị xã ", Set.of(UnitType.DISTRICT_TOWN),
          "xã ", Set.of(UnitType.COMMUNE),
          "phường ", Set.of(UnitType.WARD),
          "thị trấn ", Set.of(UnitType.TOWN),
          "đặc khu ", Set.of(UnitType.SPECIAL_ZONE));

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
   * have any: "Tân Phú" is not "Tấn Phú", "tan phu" is both. Words may begin with a type: "xã Tân
   * Phú" is found, though the name is "Tân Phú".
   */
  List<Territory> find(String words) {
    return matching(words, String::contains);
  }

  /** Units whose whole name the words are, with or without its type. */
  List<Territory> called(String words) {
    return matching(words, String::equals);
  }

  private List<Territory> matching(String words, BiPredicate<String, String> matches) {
    String exact = exact(words);
    String plain = plain(exact);
    boolean loose = exact.equals(plain);
    List<Wanted> wanted = new ArrayList<>(List.of(new Wanted(exact, Set.of())));
    TYPES.forEach(
        (start, types) -> {
          String word = loose ? plain(start) : start;
          if (exact.startsWith(word) && exact.length() > word.length()) {
            wanted.add(new Wanted(exact.substring(word.length()), types));
          }
        });
    return entries.stream()
        .filter(
            entry -> {
              String name = loose ? entry.plain : entry.exact;
              return wanted.stream()
                  .anyMatch(one -> one.takes(entry.unit) && matches.test(name, one.name));
            })
        .map(Entry::unit)
        .toList();
  }

  /** A name looked for, among units of some types; among all where none is said. */
  private record Wanted(String name, Set<UnitType> types) {
    boolean takes(Territory unit) {
      return types.isEmpty() || types.contains(unit.unitType());
    }
  }

  private static String exact(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    return tones(SPACES.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT));
  }

  private static String plain(String exact) {
    String parted = Normalizer.normalize(exact, Normalizer.Form.NFD);
    return MARKS.matcher(parted).replaceAll("").replace('đ', 'd');
  }

  /** The mark of "hoà" and "thuý" on the first vowel, as in "hòa" and "thúy": both are written. */
  private static String tones(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char first = name.charAt(i);
      char second = i + 1 < name.length() ? name.charAt(i + 1) : ' ';
      int a = first == 'o' ? "àáảãạ".indexOf(second) : -1;
      int e = first == 'o' ? "èéẻẽẹ".indexOf(second) : -1;
      int y = first == 'u' ? "ỳýỷỹỵ".indexOf(second) : -1;
      if (a >= 0 || e >= 0) {
        folded.append("òóỏõọ".charAt(Math.max(a, e))).append(a >= 0 ? 'a' : 'e');
        i++;
      } else if (y >= 0) {
        folded.append("ùúủũụ".charAt(y)).append('y');
        i++;
      } else {
        folded.append(first);
      }
    }
    return folded.toString();
  }
}
