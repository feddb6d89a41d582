package vn.binhxet.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Counts the verdicts of a question by unit. Only the latest version of an assessment counts;
 * decisions count whichever version they were made on.
 */
final class Counted {
  private static final String TERRITORY = "v.territory";
  private final Handle handle;
  private final Question question;
  private final Facets facets;
  private final Eras eras;
  private final AskedRows asked;
  private final CountedRows rows;

  /** A unit's code as it was meant in a stretch of days. */
  record Unit(String code, int era) {}

  Counted(Handle handle, Question question, Eras eras) {
    this.handle = handle;
    this.question = question;
    this.eras = eras;
    facets = Facets.of(handle, question.from(), question.to(), question.title());
    asked = new AskedRows(handle, question, facets);
    rows = new CountedRows(asked, facets, eras);
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
    String fits = asked.fits(null);
    Set<CountedRows.Group> mixed = new HashSet<>();
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
      rows.standings(
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

  private static String few(Set<CountedRows.Group> groups) {
    return groups.stream()
        .map(CountedRows.Group::facet)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private void outcome(Map<Unit, Figures> found, CountedRows.Group group, int era, long count) {
    Facets.Facet facet = facets.get(group.facet());
    if (facet != null) {
      Tally tally = tally(found, group.unit(), era, facet);
      tally.outcome(facet.outcome(), facet.value(), facet.provisional(), count);
      tally.decided(group.standing(), count);
    }
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
    String lying = where == null ? null : where.rows(values);
    return counted(numbers, lying, unit, values);
  }

  private Map<Unit, Figures> counted(
      @Nullable String numbers, @Nullable String lying, String unit, Map<String, Object> values) {
    Map<Unit, Figures> found = new LinkedHashMap<>();
    if (facets.none()) {
      return found;
    }
    String with = numbers == null ? "" : "WITH p AS MATERIALIZED (" + numbers + ") ";
    String fits = asked.fits(lying);
    String from =
        (numbers == null ? "verdict v WHERE " : "p CROSS JOIN verdict v WHERE v.seq = p.seq AND ")
            + fits;
    rows.standings(
        with, unit, from, values, (group, era, count) -> outcome(found, group, era, count));
    taken(found, with, unit, from, values);
    doubts(found, numbers, unit, fits, values);
    return found;
  }

  /** What was taken back by a decision on another verdict is granted no more. */
  private void taken(
      Map<Unit, Figures> found, String with, String unit, String from, Map<String, Object> values) {
    String taken = Withdrawals.numbers(handle, question);
    if (taken.isEmpty()) {
      return;
    }
    rows.standings(
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
    rows.doubts(
        numbers,
        unit,
        fits,
        values,
        (facet, code, era, doubt, count) -> tally(found, code, era, facet).doubt(doubt, count));
  }

  private static Tally tally(Map<Unit, Figures> found, String code, int era, Facets.Facet facet) {
    return found.computeIfAbsent(new Unit(code, era), any -> new Figures()).of(facet.key());
  }
}
