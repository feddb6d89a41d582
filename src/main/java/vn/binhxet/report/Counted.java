package vn.binhxet.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    return question.where() == null ? byProvince() : counted(question.where(), TERRITORY);
  }

  private Map<Unit, Figures> byProvince() {
    Map<Unit, Figures> found = new LinkedHashMap<>();
    if (facets.none()) {
      return found;
    }
    String fits = fits(null);
    Set<Group> mixed = new HashSet<>();
    Provinces.count(
        handle,
        question,
        eras,
        (group, era, count) -> {
          if (era < 0) {
            mixed.add(group);
          } else {
            outcome(found, group, era, count);
          }
        });
    String few = few(mixed);
    String unit = "COALESCE(v.province, v.territory)";
    if (!few.isEmpty()) {
      standings(
          "",
          unit,
          "verdict v WHERE v.facet IN (" + few + ") AND " + fits,
          Map.of(),
          (group, era, count) -> {
            if (mixed.contains(group)) {
              outcome(found, group, era, count);
            }
          });
    }
    taken(found, "", unit, "verdict v WHERE " + fits, Map.of());
    doubts(found, null, unit, fits, Map.of());
    return found;
  }

  private static String few(Set<Group> groups) {
    return groups.stream()
        .map(Group::facet)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  /** What a row must be, besides lying where it is asked for. */
  private String fits(@Nullable String rows) {
    return "v.replaced_by IS NULL AND "
        + facets.rows(question.from(), question.to(), question.title())
        + (rows == null ? "" : " AND " + rows);
  }

  private void outcome(Map<Unit, Figures> found, Group group, int era, long count) {
    Facets.Facet facet = facets.get(group.facet());
    if (facet != null) {
      Tally tally = tally(found, group.unit(), era, facet);
      tally.outcome(facet.outcome(), facet.value(), facet.provisional(), count);
      tally.decided(group.standing(), count);
    }
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

  /** Of a cluster, whatever the territory asked for. */
  Map<Unit, Figures> of(Question.Cluster cluster, Named named) {
    Map<String, Object> values = new HashMap<>();
    String numbers = named.numbers(cluster, values);
    return counted(numbers, null, TERRITORY, values);
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
    String fits = fits(rows);
    String from =
        (numbers == null ? "verdict v WHERE " : "p CROSS JOIN verdict v WHERE v.seq = p.seq AND ")
            + fits;
    standings(with, unit, from, values, (group, era, count) -> outcome(found, group, era, count));
    taken(found, with, unit, from, values);
    doubts(found, numbers, unit, fits, values);
    return found;
  }

  private void standings(
      String with, String unit, String from, Map<String, Object> values, Counting told) {
    query(
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

  /** What was taken back by a decision on another verdict is granted no more. */
  private void taken(
      Map<Unit, Figures> found, String with, String unit, String from, Map<String, Object> values) {
    String taken = Withdrawals.numbers(handle, question);
    if (taken.isEmpty()) {
      return;
    }
    standings(
        with,
        unit,
        from + " AND v.seq IN (" + taken + ")",
        values,
        (group, era, count) -> {
          Facets.Facet facet = facets.get(group.facet());
          if (facet != null && "granted".equals(group.standing())) {
            Tally tally = tally(found, group.unit(), era, facet);
            tally.granted -= count;
            tally.withdrawn += count;
          }
        });
  }

  private void doubts(
      Map<Unit, Figures> found,
      @Nullable String numbers,
      String unit,
      String fits,
      Map<String, Object> values) {
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
  }

  /** How many were assessed and what they rest on, by title, edition and year. */
  Figures assessed(Map<String, Map<Figures.Key, Long>> tags) {
    Figures found = new Figures();
    if (facets.none()) {
      return found;
    }
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    query(
            where == null
                ? "SELECT f.facet, COUNT(*) FROM "
                    + Provinces.latest(question)
                    + " GROUP BY f.facet"
                : "SELECT v.facet, COUNT(*) FROM verdict v WHERE v.seq IN ("
                    + where.numbers(values)
                    + ") AND "
                    + fits(where.rows(values))
                    + " GROUP BY v.facet",
            values)
        .map(
            (row, context) -> {
              Facets.Facet facet = facets.get(row.getLong(1));
              if (facet != null) {
                found
                    .of(facet.key())
                    .outcome(facet.outcome(), facet.value(), facet.provisional(), row.getLong(2));
              }
              return true;
            })
        .list();
    for (String doubt : List.of("unverified", "interpretation")) {
      tags.getOrDefault("q:" + doubt, Map.of())
          .forEach((key, count) -> found.of(key).doubt(doubt, count));
    }
    return found;
  }

  /** How many verdicts bear each tag, by title, edition and year. */
  Map<String, Map<Figures.Key, Long>> tags() {
    Map<String, Map<Figures.Key, Long>> found = new TreeMap<>();
    if (facets.none()) {
      return found;
    }
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    // Facets of other questions are left out below: to compare each row with a list takes longer.
    query(
            "SELECT x.tag, v.facet, COUNT(*) FROM verdict_tag x CROSS JOIN verdict v "
                + (where == null ? "<" + Look.LATEST + ">" : "")
                + " WHERE x.seq BETWEEN :low AND :high"
                + (where == null ? "" : " AND x.seq IN (" + where.numbers(values) + ")")
                + " AND v.seq = x.seq AND v.replaced_by IS NULL"
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
        .bind("from", question.from())
        .bind("to", question.to())
        .bind("title", question.title())
        .bind("low", facets.low())
        .bind("high", facets.high());
  }
}
