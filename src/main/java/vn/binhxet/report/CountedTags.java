package vn.binhxet.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts the verdicts of a question, and the tags they bear, by title, edition and year. */
final class CountedTags {
  private final Question question;
  private final Facets facets;
  private final AskedRows asked;

  CountedTags(Handle handle, Question question) {
    this.question = question;
    facets = Facets.of(handle, question.from(), question.to(), question.title());
    asked = new AskedRows(handle, question, facets);
  }

  /** How many were assessed and what they rest on, by title, edition and year. */
  Figures assessed(Map<String, Map<Figures.Key, Long>> tags) {
    Figures found = new Figures();
    if (facets.none()) {
      return found;
    }
    Map<String, Object> values = new HashMap<>();
    Where where = question.where();
    asked
        .query(
            where == null
                ? "SELECT f.facet, COUNT(*) FROM "
                    + Provinces.latest(question)
                    + " GROUP BY f.facet"
                : "SELECT v.facet, COUNT(*) FROM verdict v WHERE v.seq IN ("
                    + where.numbers(values)
                    + ") AND "
                    + asked.fits(where.rows(values))
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
    asked
        .query(
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
}
