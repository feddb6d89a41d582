package vn.binhxet.report;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts by title, edition and year. For one thread. */
final class Figures {
  private static final Comparator<Key> ORDER =
      Comparator.comparing(Key::title)
          .thenComparing(Key::year)
          .thenComparing(key -> key.edition() == null ? "" : key.edition());

  private final Map<Key, Tally> tallies = new TreeMap<>(ORDER);

  /**
   * What figures are of.
   *
   * @param edition null where it was not settled
   */
  record Key(String title, @Nullable String edition, int year) {}

  Tally of(Key key) {
    return tallies.computeIfAbsent(key, any -> new Tally());
  }

  Map<Key, Tally> all() {
    return tallies;
  }

  void add(Figures other) {
    other.tallies.forEach((key, tally) -> of(key).add(tally));
  }
}
