package vn.binhxet.register.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Tags;

/** A query as SQL: what a row of {@code verdict v} must be, and the indexes that lead to it. */
final class Conditions {
  /** More facets than this are no help: most verdicts fit. */
  private static final int MOST_FACETS = 2_000;

  private static final String RANGE = " AND seq >= :low AND seq < :high";

  private final List<String> rows = new ArrayList<>();
  private final List<Posting> postings = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private boolean nothing;

  /**
   * Reads a query.
   *
   * @param top number of the last record that counts
   */
  Conditions(Handle handle, VerdictQuery query, long top) {
    values.put("top", top);
    String subject = query.subject();
    if (subject != null) {
      equal("subject", subject);
      postings.add(posting("verdict", "subject", "subject"));
    }
    Place place = query.place();
    if (place != null) {
      place(place);
    }
    String title = query.title();
    if (title != null && query.failed() != null) {
      tag("failed", Tags.failed(title, query.failed()));
    }
    if (title != null && query.open() != null) {
      tag("open", Tags.open(title, query.open()));
    }
    if (query.cause() != null) {
      tag("cause", Tags.cause(query.cause()));
    }
    if (query.reliedOn() != null) {
      tag("doubt", Tags.reliedOn(query.reliedOn()));
    }
    String decided = query.decided();
    if (decided != null) {
      decided(decided);
    }
    facets(handle, query);
    if (query.release() != null) {
      equal("release", query.release());
    }
    if (!query.allVersions()) {
      // A correction made after the first page leaves the older version in its place.
      rows.add("(v.replaced_by IS NULL OR v.replaced_by > :top)");
    }
  }

  /** Whether no verdict can fit. */
  boolean nothing() {
    return nothing;
  }

  List<Posting> postings() {
    return postings;
  }

  Map<String, Object> values() {
    return values;
  }

  /** What a row must be, to be put after a WHERE with something in it. */
  String rows() {
    return rows.stream().map(row -> " AND " + row).collect(Collectors.joining());
  }

  private void equal(String column, Object value) {
    rows.add("v." + column + " = :" + column);
    values.put(column, value);
  }

  /** What a table's index on one column has, where it ends with the record's number. */
  private static Posting posting(String table, String column, String value) {
    String from = " FROM " + table + " WHERE " + column + " = :" + value;
    return new Posting("SELECT seq" + from + RANGE, "SELECT MAX(seq)" + from + " AND seq < :high");
  }

  private void tag(String name, String tag) {
    values.put(name, tag);
    postings.add(posting("verdict_tag", "tag", name));
    // Compared as a value, so that it is looked up row by row and never joined as a whole.
    rows.add("(SELECT 1 FROM verdict_tag x WHERE x.tag = :" + name + " AND x.seq = v.seq) = 1");
  }

  /** The last decision as the register stood: one made after the first page moves nothing. */
  private void decided(String decided) {
    if (decided.equals("none")) {
      rows.add(
          "(SELECT MAX(d.seq) FROM decision d WHERE d.verdict = v.seq AND d.seq <= :top) IS NULL");
      return;
    }
    values.put("decided", decided);
    rows.add(
        "(SELECT d.decided FROM decision d WHERE d.verdict = v.seq AND d.seq <= :top"
            + " ORDER BY d.seq DESC LIMIT 1) = :decided");
    String from = " FROM decision WHERE decided = :decided";
    postings.add(
        new Posting(
            "SELECT DISTINCT verdict AS seq" + from + " AND verdict >= :low AND verdict < :high",
            "SELECT MAX(verdict)" + from + " AND verdict < :high"));
  }

  private void place(Place place) {
    rows.add(place.rows(values));
    List<String> windows = new ArrayList<>();
    List<String> heads = new ArrayList<>();
    for (int i = 0; i < place.units().size(); i++) {
      List<String> columns =
          place.units().get(i).province() ? List.of("territory", "province") : List.of("territory");
      for (String column : columns) {
        Posting posting = posting("verdict", column, "code" + i);
        windows.add(posting.window());
        heads.add(posting.head());
      }
    }
    postings.add(
        new Posting(
            String.join(" UNION ", windows),
            "SELECT MAX(head) FROM (SELECT ("
                + String.join(") AS head UNION ALL SELECT (", heads)
                + ") AS head) heads"));
  }

  private void facets(Handle handle, VerdictQuery query) {
    List<String> of = new ArrayList<>();
    exact("title", query.title(), of);
    exact("edition", query.edition(), of);
    exact("outcome", query.outcome(), of);
    exact("value", query.value(), of);
    exact("provisional", query.provisional(), of);
    VerdictQuery.Years years = query.years();
    if (years != null) {
      values.put("yearFrom", years.from());
      values.put("yearTo", years.to());
      of.add("award_year BETWEEN :yearFrom AND :yearTo");
    }
    if (of.isEmpty()) {
      return;
    }
    String where = String.join(" AND ", of);
    of.forEach(one -> rows.add("v." + one));
    List<Long> facets =
        handle
            .createQuery("SELECT facet FROM facet WHERE " + where)
            .bindMap(values)
            .mapTo(Long.class)
            .list();
    nothing = facets.isEmpty();
    if (facets.size() <= MOST_FACETS) {
      String in = facets.stream().map(String::valueOf).collect(Collectors.joining(", "));
      postings.add(
          new Posting(
              "SELECT seq FROM verdict WHERE facet IN (" + in + ")" + RANGE,
              "SELECT MAX((SELECT MAX(x.seq) FROM verdict x WHERE x.facet = f.facet"
                  + " AND x.seq < :high)) FROM facet f WHERE "
                  + where));
    }
  }

  private void exact(String column, @Nullable Object value, List<String> of) {
    if (value != null) {
      values.put(column, value);
      of.add(column + " = :" + column);
    }
  }
}
