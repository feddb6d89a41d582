package vn.binhxet.register.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Looks back through the register in windows of record numbers that grow while little is found.
 * Each begins where every condition has its next verdict, and is searched by the index that has the
 * fewest in it: so the work is bounded by the rarest condition there, whatever a planner expects.
 * For one thread, within one transaction.
 */
final class Windows {
  private static final long FIRST = 512;
  private static final int GROWTH = 16;

  /** Where one row in so many fits, walking over the rows is quicker than by any index. */
  private static final int DENSE = 3;

  /** Counting stops here: more is many. */
  private static final int MANY = 20_000;

  private final Handle handle;
  private final Conditions conditions;
  private final long bottom;

  /** A verdict and what its words are in. */
  record Candidate(long seq, @Nullable String subject, @Nullable String name) {}

  /**
   * @param bottom number of the first record that counts
   */
  Windows(Handle handle, Conditions conditions, long bottom) {
    this.handle = handle;
    this.conditions = conditions;
    this.bottom = bottom;
  }

  /** The newest verdicts below a number that fit; fewer than wanted where there are no more. */
  List<Candidate> below(long number, int wanted) {
    List<Candidate> found = new ArrayList<>();
    if (conditions.nothing()) {
      return found;
    }
    if (conditions.postings().isEmpty()) {
      return select(null, bottom, number, wanted);
    }
    // Where most fit, the newest rows themselves fill the page.
    long width = Math.max(FIRST, 4L * wanted);
    long high = number;
    long low = Math.max(bottom, high - width);
    found.addAll(select(null, low, high, wanted));
    int last = found.size();
    while (found.size() < wanted && low > bottom) {
      high = last > 0 ? low : Math.min(low, head(low) + 1);
      if (high <= bottom) {
        break;
      }
      if (low - high < width) {
        // Not after a jump: how dense it is there is not known yet.
        width *= Math.min(GROWTH, Math.max(2, 2L * (wanted - found.size()) / (last + 1)));
      }
      int[] counts = counts(Math.max(bottom, high - width), high);
      while (least(counts) >= MANY && width > 2L * MANY) {
        width /= 8;
        counts = counts(Math.max(bottom, high - width), high);
      }
      low = Math.max(bottom, high - width);
      List<Candidate> some = search(counts, low, high, wanted - found.size());
      found.addAll(some);
      last = some.size();
    }
    return found;
  }

  private static int least(int[] counts) {
    return Arrays.stream(counts).min().orElse(0);
  }

  /** Searches a window by the index that has the fewest verdicts in it. */
  private List<Candidate> search(int[] counts, long low, long high, int limit) {
    List<Posting> postings = conditions.postings();
    int least = 0;
    for (int i = 1; i < counts.length; i++) {
      least = counts[i] < counts[least] ? i : least;
    }
    if (counts[least] == 0) {
      return List.of();
    }
    boolean dense = counts[least] > (high - low) / DENSE;
    return select(dense ? null : postings.get(least), low, high, limit);
  }

  /** The greatest number below another that no condition rules out; -1 where one has no more. */
  private long head(long high) {
    String sql =
        conditions.postings().stream()
            .map(posting -> "(" + posting.head() + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));
    return query(sql, 0, high)
        .map(
            (row, context) -> {
              long least = Long.MAX_VALUE;
              for (int i = 1; i <= conditions.postings().size(); i++) {
                long head = row.getLong(i);
                least = Math.min(least, row.wasNull() ? -1 : head);
              }
              return least;
            })
        .one();
  }

  /** How many verdicts each index has in a window; counted up to many. */
  private int[] counts(long low, long high) {
    List<Posting> postings = conditions.postings();
    String sql =
        postings.stream()
            .map(
                posting ->
                    "(SELECT COUNT(*) FROM (SELECT seq FROM ("
                        + posting.window()
                        + ") w LIMIT "
                        + MANY
                        + ") c)")
            .collect(Collectors.joining(", ", "SELECT ", ""));
    return query(sql, low, high)
        .map(
            (row, context) -> {
              int[] all = new int[postings.size()];
              for (int i = 0; i < all.length; i++) {
                all[i] = row.getInt(i + 1);
              }
              return all;
            })
        .one();
  }

  private List<Candidate> select(@Nullable Posting by, long low, long high, int limit) {
    String from =
        by == null
            ? "SELECT v.seq, v.subject, v.name FROM verdict v WHERE TRUE"
            : "WITH d AS MATERIALIZED ("
                + by.window()
                + ") SELECT v.seq, v.subject, v.name FROM d CROSS JOIN verdict v"
                + " WHERE v.seq = d.seq";
    return candidates(
        query(
            from
                + " AND v.seq >= :low AND v.seq < :high"
                + conditions.rows()
                + " ORDER BY v.seq DESC LIMIT "
                + limit,
            low,
            high));
  }

  private Query query(String sql, long low, long high) {
    return bound(handle.createQuery(sql), conditions.values(), low, high);
  }

  static Query bound(Query query, Map<String, Object> values, long low, long high) {
    return query.bindMap(values).bind("low", low).bind("high", high);
  }

  static List<Candidate> candidates(Query query) {
    return query
        .map((row, context) -> new Candidate(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }
}
