package vn.binhxet.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Territory;

/**
 * The yearly report of the Campaign, with three years looked back for households and five for
 * residential areas.
 *
 * @param year figures of the year by title
 * @param households those recognised in each of three years
 * @param areas those recognised in each of five years
 */
record Campaign(Question question, Summary year, Streak households, Streak areas) {
  static final int HOUSEHOLD_YEARS = 3;
  static final int AREA_YEARS = 5;
  static final String HOUSEHOLDS = "cultural-family";
  static final String AREAS = "cultural-area";

  /**
   * Who was recognised in every year up to the one asked for.
   *
   * @param recognised in the year asked for
   * @param erased of these, whose years before cannot be followed any more
   * @param throughout in every year
   * @param byUnit the same by the unit of the year asked for
   */
  record Streak(
      String title, int years, long recognised, long erased, long throughout, List<InUnit> byUnit) {
    Streak {
      byUnit = List.copyOf(byUnit);
    }
  }

  /** How many in a unit. */
  record InUnit(String code, @Nullable Territory unit, long recognised, long throughout) {}

  static Campaign of(Handle handle, Question question) {
    Summary year = Summary.of(handle, question);
    return new Campaign(
        question,
        year,
        streak(handle, question, HOUSEHOLDS, HOUSEHOLD_YEARS),
        streak(handle, question, AREAS, AREA_YEARS));
  }

  private static Streak streak(Handle handle, Question question, String title, int years) {
    Facets facets = Facets.of(handle, question.from(), question.to(), title);
    if (facets.none()) {
      return new Streak(title, years, 0, 0, 0, List.of());
    }
    Eras eras = new Eras(question.lawbook().territories());
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    String numbers = where == null ? "" : where.numbers(values);
    String taken = Withdrawals.numbers(handle, question.back(title, years));
    String stands = taken.isEmpty() ? "" : " AND %s.seq NOT IN (" + taken + ")";
    // Of each subject recognised this year the years before are looked up by its id.
    String before =
        "(SELECT COUNT(DISTINCT b.award_year) FROM verdict b WHERE b.subject = r.subject"
            + " AND b.title = :title AND b.award_year BETWEEN :first AND :last"
            + " AND b.replaced_by IS NULL AND b.standing = 'granted'"
            + String.format(stands, "b")
            + ")";
    String unit = where == null ? "COALESCE(v.province, v.territory)" : "v.territory";
    List<InUnit> units = new ArrayList<>();
    long[] sums = new long[3];
    handle
        .createQuery(
            "WITH r AS MATERIALIZED (SELECT v.subject, "
                + unit
                + " AS unit, "
                + eras.sql()
                + " AS era FROM "
                + "verdict v WHERE "
                + (where == null
                    ? ""
                    : "v.seq IN (" + numbers + ") AND " + where.rows(values) + " AND ")
                + "v.replaced_by IS NULL AND "
                + facets.rows(question.from(), question.to(), title)
                + " AND v.standing = 'granted'"
                + String.format(stands, "v")
                + ") SELECT unit, era, COUNT(*), SUM(CASE WHEN subject IS NULL THEN 1 ELSE 0 END),"
                + " SUM(CASE WHEN subject IS NOT NULL AND "
                + before
                + " = :years THEN 1 ELSE 0 END) FROM r GROUP BY unit, era ORDER BY unit, era")
        .bindMap(values)
        .bind("title", title)
        .bind("first", question.to() - years + 1)
        .bind("last", question.to())
        .bind("years", years)
        .map(
            (row, context) -> {
              String code = row.getString(1);
              units.add(
                  new InUnit(
                      code,
                      eras.unit(code, row.getInt(2)).orElse(null),
                      row.getLong(3),
                      row.getLong(5)));
              sums[0] += row.getLong(3);
              sums[1] += row.getLong(4);
              sums[2] += row.getLong(5);
              return true;
            })
        .list();
    return new Streak(title, years, sums[0], sums[1], sums[2], units);
  }
}
