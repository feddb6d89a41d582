package vn.binhxet.register.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.search.Windows.Candidate;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Words;

/**
 * Finds by words. Common words fill a page soonest by looking at the newest verdicts one after the
 * other; where few of those fit, the index of words is asked, which has to read all that bear a
 * word before the newest is known.
 */
final class ByWords {
  private static final int FIRST_LOOK = 1_000;
  private static final int LONGEST_LOOK = 10_000;

  /** One in this many is common. */
  private static final int COMMON = 50;

  private final Handle handle;
  private final Dialect dialect;
  private final Conditions conditions;
  private final Windows windows;
  private final List<Words.Sought> words;
  private final long bottom;

  ByWords(
      Handle handle,
      Dialect dialect,
      Conditions conditions,
      List<Words.Sought> words,
      long bottom) {
    this.handle = handle;
    this.dialect = dialect;
    this.conditions = conditions;
    this.words = words;
    this.bottom = bottom;
    windows = new Windows(handle, conditions, bottom);
  }

  /** The newest verdicts below a number that fit; fewer than wanted where there are no more. */
  List<Candidate> below(long number, int wanted) {
    List<Candidate> found = new ArrayList<>();
    long high = number;
    long looked = 0;
    long look = Math.max(FIRST_LOOK, 4L * wanted);
    do {
      List<Candidate> some = windows.below(high, (int) look);
      for (Candidate one : some) {
        if (found.size() < wanted && Words.fit(words, one.subject(), one.name())) {
          found.add(one);
        }
      }
      if (found.size() == wanted || some.size() < look) {
        return found;
      }
      high = some.get(some.size() - 1).seq();
      looked += look;
      look = Math.min(LONGEST_LOOK, (wanted - found.size()) * looked / (found.size() + 1) + 100);
    } while (found.size() * (long) COMMON >= looked);
    found.addAll(indexed(high, wanted - found.size()));
    return found;
  }

  private List<Candidate> indexed(long high, int wanted) {
    return Windows.candidates(
        Windows.bound(
                handle.createQuery(
                    (dialect == Dialect.SQLITE
                            ? "SELECT v.seq, v.subject, v.name FROM verdict_text t CROSS JOIN verdict v"
                                + " WHERE t.verdict_text MATCH :words AND t.rowid >= :low"
                                + " AND t.rowid < :high AND v.seq = t.rowid"
                                + conditions.rows()
                                + " ORDER BY t.rowid DESC LIMIT "
                            : "WITH t AS MATERIALIZED (SELECT seq FROM verdict_text"
                                + " WHERE words @@ CAST(:words AS tsquery)"
                                + " AND seq >= :low AND seq < :high)"
                                + " SELECT v.seq, v.subject, v.name FROM t CROSS JOIN verdict v"
                                + " WHERE v.seq = t.seq AND v.seq >= :low AND v.seq < :high"
                                + conditions.rows()
                                + " ORDER BY v.seq DESC LIMIT ")
                        + wanted),
                conditions.values(),
                bottom,
                high)
            .bind("words", dialect == Dialect.SQLITE ? fts() : tsquery()));
  }

  /** Words are letters and digits alone, so nothing in them means anything between quotes. */
  private String fts() {
    return words.stream()
        .map(word -> '"' + word.text() + '"' + (word.prefix() ? " *" : ""))
        .collect(Collectors.joining(" AND "));
  }

  private String tsquery() {
    return words.stream()
        .map(word -> "'" + word.text() + "'" + (word.prefix() ? ":*" : ""))
        .collect(Collectors.joining(" & "));
  }
}
