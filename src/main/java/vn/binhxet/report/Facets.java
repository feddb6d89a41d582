package vn.binhxet.report;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The facets a question is about: what verdicts have in common, and the numbers they lie among. */
final class Facets {
  /** More are no help to a planner. */
  private static final int MOST = 2_000;

  private final Map<Long, Facet> byId;
  private final long low;
  private final long high;

  /** What the verdicts of a facet have in common. */
  record Facet(Figures.Key key, String outcome, @Nullable String value, boolean provisional) {}

  private Facets(Map<Long, Facet> byId, long low, long high) {
    this.byId = byId;
    this.low = low;
    this.high = high;
  }

  static Facets of(Handle handle, int from, int to, @Nullable String title) {
    Map<Long, Facet> found = new HashMap<>();
    handle
        .createQuery(
            "SELECT facet, title, edition, award_year, outcome, value, provisional FROM facet"
                + " WHERE award_year BETWEEN :from AND :to"
                + (title == null ? "" : " AND title = :title"))
        .bind("from", from)
        .bind("to", to)
        .bind("title", title)
        .map(
            (row, context) -> {
              found.put(
                  row.getLong(1),
                  new Facet(
                      new Figures.Key(row.getString(2), row.getString(3), row.getInt(4)),
                      row.getString(5),
                      row.getString(6),
                      row.getBoolean(7)));
              return true;
            })
        .list();
    if (found.isEmpty()) {
      return new Facets(found, 1, 0);
    }
    String in = in(found);
    String ends =
        "SELECT MIN((SELECT MIN(x.seq) FROM verdict x WHERE x.facet = f.facet)),"
            + " MAX((SELECT MAX(x.seq) FROM verdict x WHERE x.facet = f.facet))"
            + " FROM facet f WHERE f.facet IN ("
            + in
            + ")";
    long[] span =
        handle
            .createQuery(ends)
            .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
            .one();
    return new Facets(found, span[0], span[1]);
  }

  boolean none() {
    return byId.isEmpty();
  }

  /** The facet of a row; null where a row of another question came along. */
  @Nullable Facet get(long id) {
    return byId.get(id);
  }

  long low() {
    return low;
  }

  long high() {
    return high;
  }

  /** What a row of {@code verdict v} must be. */
  String rows(int from, int to, @Nullable String title) {
    return byId.size() <= MOST
        ? "v.facet IN (" + in(byId) + ")"
        : "v.award_year BETWEEN "
            + from
            + " AND "
            + to
            + (title == null ? "" : " AND v.title = :title");
  }

  private static String in(Map<Long, Facet> facets) {
    return facets.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
