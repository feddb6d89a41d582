package vn.binhxet.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts the verdicts of a question by unit, title, edition and year. Only the latest version of an
 * assessment counts; decisions count whichever version they were made on.
 */
final class Counted {
  /**
   * How an assessment stands: withdrawn or granted by the later of such decisions, else withheld. A
   * title ends by being withdrawn and by nothing else. Decisions count by their day: papers may be
   * stored long after they were signed.
   *
   * @param verdict alias of the row
   */
  static String standing(String verdict) {
    String last =
        " ORDER BY CASE WHEN d.decided = 'withheld' THEN 1 ELSE 0 END,"
            + " d.decided_on DESC, d.seq DESC LIMIT 1)";
    String decided = "(SELECT d.decided FROM decision d WHERE d.verdict";
    // Several versions are looked at only where there are several.
    return "CASE WHEN "
        + verdict
        + ".version = 1 THEN "
        + decided
        + " = "
        + verdict
        + ".seq"
        + last
        + " ELSE "
        + decided
        + " IN (SELECT w.seq FROM verdict w WHERE w.assessment = "
        + verdict
        + ".assessment)"
        + last
        + " END";
  }

  private static final String TERRITORY = "v.territory";
  private final Handle handle;
  private final Question question;
  private final Facets facets;
  private final Eras eras;

  /** A unit's code as it was meant in a stretch of days. */
  record Unit(String code, int era) {}

  Counted(Handle handle, Question question, Eras eras) {
    this.handle = handle;
    this.question = question;
    this.eras = eras;
    facets = Facets.of(handle, question.from(), question.to(), question.title());
  }

  /** By province where the whole country is asked for, else by the unit of each verdict. */
  Map<Unit, Figures> byUnit() {
    return counted(
        question.where(),
        question.where() == null ? "COALESCE(v.province, v.territory)" : TERRITORY);
  }

  /** Of the units with these codes, a province with all in it, whatever the territory asked for. */
  Map<Unit, Figures> ofCodes(List<String> codes) {
    String in = codes.stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
    return counted(
        "SELECT seq FROM verdict WHERE territory IN ("
            + in
            + ") UNION SELECT seq FROM verdict WHERE province IN ("
            + in
            + ")",
        null,
        TERRITORY,
        Map.of());
  }

  private Map<Unit, Figures> counted(@Nullable Where where, String unit) {
    Map<String, Object> values = new HashMap<>();
    String numbers = where == null ? null : where.numbers(values);
    String rows = where == null ? null : where.rows(values);
    return counted(numbers, rows, unit, values);
  }

  private Map<Unit, Figures> counted(
      @Nullable String numbers, @Nullable String rows, String unit, Map<String, Object> values) {
    Map<Unit, Figures> found = new LinkedHashMap<>();
    if (facets.none()) {
      return found;
    }
    String with = numbers == null ? "" : "WITH p AS MATERIALIZED (" + numbers + ") ";
    String from =
        numbers == null ? "verdict v WHERE " : "p CROSS JOIN verdict v WHERE v.seq = p.seq AND ";
    String fits =
        "v.replaced_by IS NULL AND "
            + facets.rows(question.from(), question.to(), question.title())
            + (rows == null ? "" : " AND " + rows);
    String standing =
        with
            + "SELECT facet, unit, era, decided, COUNT(*) FROM (SELECT v.facet, "
            + unit
            + " AS unit, "
            + eras.sql()
            + " AS era, "
            + standing("v")
            + " AS decided FROM "
            + from
            + fits
            + "%s) r GROUP BY facet, unit, era, decided";
    query(String.format(standing, ""), values)
        .map(
            (row, context) -> {
              Facets.Facet facet = facets.get(row.getLong(1));
              if (facet != null) {
                Tally tally = tally(found, row.getString(2), row.getInt(3), facet);
                long count = row.getLong(5);
                tally.outcome(facet.outcome(), facet.value(), facet.provisional(), count);
                tally.decided(row.getString(4), count);
              }
              return true;
            })
        .list();
    String taken = Withdrawals.numbers(handle, question);
    if (!taken.isEmpty()) {
      query(String.format(standing, " AND v.seq IN (" + taken + ")"), values)
          .map(
              (row, context) -> {
                Facets.Facet facet = facets.get(row.getLong(1));
                if (facet != null && "granted".equals(row.getString(4))) {
                  Tally tally = tally(found, row.getString(2), row.getInt(3), facet);
                  tally.granted -= row.getLong(5);
                  tally.withdrawn += row.getLong(5);
                }
                return true;
              })
          .list();
    }
    query(
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
                tally(found, row.getString(3), row.getInt(4), facet)
                    .doubt(row.getString(1).substring(2), row.getLong(5));
              }
              return true;
            })
        .list();
    return found;
  }

  /** How many verdicts bear each tag of a node or a cause, by title, edition and year. */
  Map<String, Map<Figures.Key, Long>> tags() {
    Map<String, Map<Figures.Key, Long>> found = new TreeMap<>();
    if (facets.none()) {
      return found;
    }
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    query(
            "SELECT x.tag, v.facet, COUNT(*) FROM verdict_tag x CROSS JOIN verdict v"
                + " WHERE SUBSTR(x.tag, 1, 2) IN ('n:', 'u:', 'c:')"
                + " AND x.seq BETWEEN :low AND :high"
                + (where == null ? "" : " AND x.seq IN (" + where.numbers(values) + ")")
                + " AND v.seq = x.seq AND v.replaced_by IS NULL AND "
                + facets.rows(question.from(), question.to(), question.title())
                + (where == null ? "" : " AND " + where.rows(values))
                + " GROUP BY x.tag, v.facet",
            values)
        .map(
            (row, context) -> {
              Facets.Facet facet = facets.get(row.getLong(2));
              if (facet != null) {
                found
                    .computeIfAbsent(row.getString(1), any -> new HashMap<>())
                    .merge(facet.key(), row.getLong(3), Long::sum);
              }
              return true;
            })
        .list();
    return found;
  }

  private static Tally tally(Map<Unit, Figures> found, String code, int era, Facets.Facet facet) {
    return found.computeIfAbsent(new Unit(code, era), any -> new Figures()).of(facet.key());
  }

  private Query query(String sql, Map<String, Object> values) {
    return handle
        .createQuery(sql)
        .bindMap(values)
        .bind("title", question.title())
        .bind("low", facets.low())
        .bind("high", facets.high());
  }
}
