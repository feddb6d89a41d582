package vn.binhxet.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the register how many verdicts of a question are alike. */
final class CountedRows {
  private final AskedRows asked;
  private final Facets facets;
  private final Eras eras;

  CountedRows(AskedRows asked, Facets facets, Eras eras) {
    this.asked = asked;
    this.facets = facets;
    this.eras = eras;
  }

  /** Rows that are counted together. */
  record Group(long facet, String unit, @Nullable String standing) {}

  /** Is told what was counted. */
  interface Counting {
    /**
     * @param era the stretch of days all of them lie in; below 0 where they lie in several
     */
    void count(Group group, int era, long count);
  }

  /**
   * By facet, unit, standing and stretch of days.
   *
   * @param with what stands in front of SELECT; may be empty
   */
  void standings(String with, String unit, String from, Map<String, Object> values, Counting told) {
    asked
        .query(
            with
                + "SELECT v.facet, "
                + unit
                + " AS unit, v.standing, "
                + eras.sql()
                + " AS era, COUNT(*) FROM "
                + from
                + " GROUP BY v.facet, unit, v.standing, era",
            values)
        .map(
            (row, context) -> {
              told.count(
                  new Group(row.getLong(1), row.getString(2), row.getString(3)),
                  row.getInt(4),
                  row.getLong(5));
              return true;
            })
        .list();
  }

  /** Is told what rests on something doubtful. */
  interface Doubting {
    void count(Facets.Facet facet, String unit, int era, String doubt, long count);
  }

  /**
   * Verdicts that rest on something unverified or on a reading.
   *
   * @param numbers the verdicts to look at, as SQL; null for all
   */
  void doubts(
      @Nullable String numbers,
      String unit,
      String fits,
      Map<String, Object> values,
      Doubting told) {
    asked
        .query(
            "SELECT x.tag, v.facet, "
                + unit
                + " AS unit, "
                + eras.sql()
                + " AS era, COUNT(*) FROM verdict_tag x CROSS JOIN verdict v"
                + " WHERE x.tag IN ('q:unverified', 'q:interpretation')"
                + " AND x.seq BETWEEN :low AND :high AND v.seq = x.seq"
                + (numbers == null ? "" : " AND x.seq IN (" + numbers + ")")
                + " AND "
                + fits
                + " GROUP BY x.tag, v.facet, unit, era",
            values)
        .map(
            (row, context) -> {
              Facets.Facet facet = facets.get(row.getLong(2));
              if (facet != null) {
                told.count(
                    facet,
                    row.getString(3),
                    row.getInt(4),
                    row.getString(1).substring(2),
                    row.getLong(5));
              }
              return true;
            })
        .list();
  }
}
