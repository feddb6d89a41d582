package vn.binhxet.verdict;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.binhxet.law.Text;

/** A sentence put together piece by piece, in both languages at once. */
final class Phrase {
  /** "national income", "last year's area": what says whose it is takes no article. */
  private static final Pattern OWNED = Pattern.compile("^[a-z]+( [a-z]+)?('s|s') ");

  private final StringBuilder vi = new StringBuilder();
  private final StringBuilder en = new StringBuilder();

  Phrase add(String viPiece, String enPiece) {
    vi.append(viPiece);
    en.append(enPiece);
    return this;
  }

  Phrase add(Text piece) {
    return add(piece.vi(), piece.en());
  }

  /** What reads the same in both languages: punctuation, digits, ids. */
  Phrase add(String both) {
    return add(both, both);
  }

  Text text() {
    return new Text(vi.toString(), en.toString());
  }

  static Text capital(Text text) {
    return new Text(capital(text.vi()), capital(text.en()));
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** A label that goes into the middle of a sentence; abbreviations (UBND) keep their capitals. */
  static Text inside(Text label) {
    return new Text(inside(label.vi()), inside(label.en()));
  }

  private static String inside(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return label.isEmpty() || abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** A label as the whole of a part: "60% số người dự họp", "60% of the people present". */
  static Text whole(Text label) {
    Text named = inside(label);
    boolean number = named.vi().startsWith("số ") || named.vi().startsWith("tổng ");
    boolean owned = named.en().startsWith("the ") || OWNED.matcher(named.en()).find();
    return new Text(
        (number ? " " : " của ") + named.vi(), (owned ? " of " : " of the ") + named.en());
  }

  /** "A, B hoặc C". */
  static Text either(List<Text> parts) {
    return series(parts, new Text(" hoặc ", " or "));
  }

  /** "A, B và C". */
  static Text both(List<Text> parts) {
    return series(parts, new Text(" và ", " and "));
  }

  private static Text series(List<Text> parts, Text last) {
    Phrase all = new Phrase();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && i == parts.size() - 1) {
        all.add(last);
      } else if (i > 0) {
        all.add(", ");
      }
      all.add(parts.get(i));
    }
    return all.text();
  }

  /** Parts one after the other with that between them. */
  static Text joined(List<Text> parts, String between) {
    Phrase all = new Phrase();
    for (int i = 0; i < parts.size(); i++) {
      all.add(i == 0 ? "" : between).add(parts.get(i));
    }
    return all.text();
  }
}
