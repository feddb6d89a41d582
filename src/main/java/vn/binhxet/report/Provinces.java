package vn.binhxet.report;

import org.jdbi.v3.core.Handle;

/**
 * Counts the verdicts of the whole country by province, in one pass in the order of one index and
 * without sorting (SQLite). Days are not grouped by: where the first and the last of a group lie in
 * the same stretch, all do.
 */
final class Provinces {
  private Provinces() {}

  /**
   * The latest versions that a question is about, as SQL: {@code facet f} and {@code verdict v}
   * with :from, :to and :title.
   */
  static String latest(Question question) {
    return "facet f CROSS JOIN verdict v <"
        + Look.COUNTED
        + "> WHERE v.facet = f.facet AND v.replaced_by IS NULL"
        + " AND f.award_year BETWEEN :from AND :to"
        + (question.title() == null ? "" : " AND f.title = :title");
  }

  static void count(Handle handle, Question question, Eras eras, CountedRows.Counting told) {
    String what = ", v.standing, COUNT(*), MIN(v.territory_on), MAX(v.territory_on)";
    String from = " FROM " + latest(question);
    handle
        .createQuery(
            "SELECT f.facet, v.province"
                + what
                + from
                + " AND v.province IS NOT NULL GROUP BY f.facet, v.province, v.standing"
                + " UNION ALL SELECT f.facet, v.territory"
                + what
                + from
                + " AND v.province IS NULL GROUP BY f.facet, v.standing, v.territory")
        .bind("from", question.from())
        .bind("to", question.to())
        .bind("title", question.title())
        .map(
            (row, context) -> {
              int era = eras.of(row.getString(5));
              told.count(
                  new CountedRows.Group(row.getLong(1), row.getString(2), row.getString(3)),
                  era == eras.of(row.getString(6)) ? era : -1,
                  row.getLong(4));
              return true;
            })
        .list();
  }
}
