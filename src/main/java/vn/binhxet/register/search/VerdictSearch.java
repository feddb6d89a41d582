package vn.binhxet.register.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.register.search.Windows.Candidate;
import vn.binhxet.register.store.Database;
import vn.binhxet.service.BadParameter;

/** Lists verdicts, newest first. Safe for many threads. */
public final class VerdictSearch {
  private final Database database;

  public VerdictSearch(Database database) {
    this.database = database;
  }

  /**
   * A page of a list.
   *
   * @param next cursor of the next page, null where this is the last
   */
  public record Page(List<Found> items, @Nullable String next) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /**
   * Reads what is asked for.
   *
   * @param lawbook names titles, nodes and units
   * @param today the day on which a unit's code is meant where none is said
   * @throws BadParameter for the first parameter that is not understood
   */
  public Asked read(Map<String, List<String>> parameters, Lawbook lawbook, LocalDate today)
      throws BadParameter {
    return new QueryReader(new Known(database.reader(), lawbook), lawbook, today).read(parameters);
  }

  /** The page asked for. */
  public Page page(Asked asked) {
    return Reading.of(database, handle -> page(handle, asked));
  }

  private Page page(Handle handle, Asked asked) {
    VerdictQuery query = asked.query();
    Cursor cursor = asked.cursor();
    long top = cursor == null ? top(handle) : cursor.top();
    long high = cursor == null ? top + 1 : Math.min(cursor.below(), top + 1);
    long bottom = 1;
    Instant from = query.storedFrom();
    Instant to = query.storedTo();
    if (from != null) {
      bottom = storedFrom(handle, from, top);
    }
    if (to != null) {
      high = Math.min(high, storedFrom(handle, to, top));
    }
    String release = query.release();
    if (release != null) {
      long[] span = span(handle, release);
      bottom = Math.max(bottom, span[0]);
      high = Math.min(high, span[1] + 1);
    }
    if (high <= bottom) {
      return new Page(List.of(), null);
    }
    Conditions conditions = new Conditions(handle, query, top);
    List<Candidate> found =
        query.words().isEmpty()
            ? new Windows(handle, conditions, bottom).below(high, asked.limit() + 1)
            : new ByWords(handle, database.dialect(), conditions, query.words(), bottom)
                .below(high, asked.limit() + 1);
    boolean more = found.size() > asked.limit();
    List<Long> numbers = found.stream().limit(asked.limit()).map(Candidate::seq).toList();
    String next =
        more ? new Cursor(top, numbers.get(numbers.size() - 1), asked.filters()).written() : null;
    return new Page(FoundRows.of(handle, numbers, top), next);
  }

  /** Where the register ends: decisions count up to there too. */
  private static long top(Handle handle) {
    return handle.createQuery("SELECT seq FROM head").mapTo(Long.class).findOne().orElse(0L);
  }

  /**
   * Number of the first verdict stored at a moment or later: later records are never older, so the
   * numbers are halved until it is found.
   */
  private static long storedFrom(Handle handle, Instant moment, long top) {
    long low = 1;
    long high = top + 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      long[] next =
          handle
              .createQuery("SELECT seq, at FROM verdict WHERE seq >= :seq ORDER BY seq LIMIT 1")
              .bind("seq", middle)
              .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
              .findOne()
              .orElse(null);
      if (next == null || next[1] >= moment.toEpochMilli()) {
        high = middle;
      } else {
        low = next[0] + 1;
      }
    }
    return low;
  }

  private static long[] span(Handle handle, String release) {
    return handle
        .createQuery("SELECT first, last FROM release_span WHERE release = :release")
        .bind("release", release)
        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
        .findOne()
        .orElse(new long[] {1, 0});
  }
}
