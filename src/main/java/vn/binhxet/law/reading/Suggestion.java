package vn.binhxet.law.reading;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** "Did you mean": the known word nearest to an unknown one. */
public final class Suggestion {
  private static final int MOST_LISTED = 12;
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * A sentence to put after a message, with a leading space; lists the words where none is near.
   */
  public static Text of(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    if (nearest != null) {
      return new Text(" Ý bạn là “" + nearest + "”?", " Did you mean \"" + nearest + "\"?");
    }
    if (known.isEmpty() || known.size() > MOST_LISTED) {
      return Text.same("");
    }
    String list = String.join(", ", known);
    return new Text(" Có: " + list + ".", " Known: " + list + ".");
  }

  /** The nearest known word, null where none is near enough to be meant. */
  public static @Nullable String nearest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return null; // nobody meant that, and comparing would be long
    }
    String best = null;
    int least = 1 + Math.max(1, word.length() / 3);
    for (String candidate : known) {
      int distance =
          candidate.equalsIgnoreCase(word)
              ? 0
              : distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < least && distance < Math.max(word.length(), candidate.length())) {
        least = distance;
        best = candidate;
      }
    }
    return best;
  }

  /** Edits from a to b, two swapped neighbours counting as one. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
