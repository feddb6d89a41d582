package vn.binhxet.assessment;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody may have meant by a name that does not exist. */
public final class NearestName {
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The name that is fewest edits away, where that is close enough to be worth asking.
   *
   * @return null where none is
   */
  public static @Nullable String of(String wrong, Collection<String> names) {
    if (wrong.length() > LONGEST) {
      return null;
    }
    String best = null;
    int fewest = Math.max(2, wrong.length() / 3) + 1;
    for (String name : names) {
      if (Math.abs(name.length() - wrong.length()) < fewest) {
        int edits = edits(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        if (edits < fewest && edits < name.length()) {
          fewest = edits;
          best = name;
        }
      }
    }
    return best;
  }

  /** Levenshtein distance. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(swap, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
