package vn.binhxet.report;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Subjects with several assessments of one title and year, none of them a correction of another:
 * handed in twice. Each counts, so who reads a report has to know. Looked for where one year is
 * asked for: of many years it takes longer than the report.
 */
final class Repeated {
  private Repeated() {}

  /** How many by title; titles without any are left out. */
  static Map<String, Long> of(Handle handle, Question question) {
    Map<String, Long> found = new TreeMap<>();
    if (question.from() != question.to()) {
      return found;
    }
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    String numbers = where == null ? "" : where.numbers(values);
    String rows = where == null ? "" : " AND " + where.rows(values);
    Facets facets = Facets.of(handle, question.from(), question.to(), question.title());
    if (facets.none()) {
      return found;
    }
    handle
        .createQuery(
            (where == null ? "" : "WITH p AS MATERIALIZED (" + numbers + ") ")
                + "SELECT title, COUNT(*) FROM (SELECT v.title, v.award_year, v.subject FROM "
                + (where == null
                    ? "verdict v WHERE "
                    : "p CROSS JOIN verdict v WHERE v.seq = p.seq AND ")
                + "v.replaced_by IS NULL AND v.subject IS NOT NULL AND "
                + facets.rows(question.from(), question.to(), question.title())
                + rows
                + " GROUP BY v.title, v.award_year, v.subject HAVING COUNT(*) > 1) r"
                + " GROUP BY title")
        .bindMap(values)
        .bind("title", question.title())
        .map((row, context) -> found.put(row.getString(1), row.getLong(2)))
        .list();
    return found;
  }
}
