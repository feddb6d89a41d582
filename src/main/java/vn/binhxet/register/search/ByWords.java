package vn.binhxet.register.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
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

  private static final String FTS =
      "t.verdict_text MATCH :words AND t.rowid >= :low AND t.rowid < :high";
  private static final String GIN =
      "t.words @@ CAST(:words AS tsquery) AND t.seq >= :low AND t.seq < :high";

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
    List<Words.Sought> whole = words.stream().filter(word -> !word.prefix()).toList();
    if (!whole.isEmpty() && whole.size() < words.size() && few(whole, high)) {
      // The beginning of a word may stand for half the register: few are looked at instead.
      return indexed(whole, high, FIRST_LOOK).stream()
          .filter(one -> Words.fit(words, one.subject(), one.name()))
          .limit(wanted)
          .toList();
    }
    return indexed(words, high, wanted);
  }

  private boolean few(List<Words.Sought> some, long high) {
    int count =
        query(
                "SELECT COUNT(*) FROM (SELECT 1 FROM verdict_text t WHERE "
                    + (sqlite() ? FTS : GIN)
                    + " LIMIT "
                    + (FIRST_LOOK + 1)
                    + ") few",
                some,
                high)
            .mapTo(Integer.class)
            .one();
    return count <= FIRST_LOOK;
  }

  private List<Candidate> indexed(List<Words.Sought> some, long high, int wanted) {
    String sql =
        sqlite()
            ? "SELECT v.seq, v.subject, v.name FROM verdict_text t CROSS JOIN verdict v WHERE "
                + FTS
                + " AND v.seq = t.rowid"
                + conditions.rows()
                + " ORDER BY t.rowid DESC LIMIT "
            : "WITH t AS MATERIALIZED (SELECT t.seq FROM verdict_text t WHERE "
                + GIN
                + ") SELECT v.seq, v.subject, v.name FROM t CROSS JOIN verdict v"
                + " WHERE v.seq = t.seq AND v.seq >= :low AND v.seq < :high"
                + conditions.rows()
                + " ORDER BY v.seq DESC LIMIT ";
    return Windows.candidates(query(sql + wanted, some, high));
  }

  private Query query(String sql, List<Words.Sought> some, long high) {
    return Windows.bound(handle.createQuery(sql), conditions.values(), bottom, high)
        .bind("words", sqlite() ? fts(some) : tsquery(some));
  }

  private boolean sqlite() {
    return dialect == Dialect.SQLITE;
  }

  /** Words are letters and digits alone, so nothing in them means anything between quotes. */
  private static String fts(List<Words.Sought> some) {
    return some.stream()
        .map(word -> '"' + word.text() + '"' + (word.prefix() ? " *" : ""))
        .collect(Collectors.joining(" AND "));
  }

  private static String tsquery(List<Words.Sought> some) {
    return some.stream()
        .map(word -> "'" + word.text() + "'" + (word.prefix() ? ":*" : ""))
        .collect(Collectors.joining(" & "));
  }
}
