package vn.binhxet.law.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.clocks.Step;

/** Holds an edition's time limits against those of the index, both ways. */
final class IndexedClocks {
  private final List<IndexRow> rows;
  private final List<Step> steps;

  IndexedClocks(List<IndexRow> rows, Edition edition) {
    this.rows = rows.stream().filter(row -> row.content() == IndexRow.Content.CLOCK).toList();
    steps = edition.clocks().steps();
  }

  /** Limits of the index that no step has. */
  Set<String> missing() {
    Set<String> found = new LinkedHashSet<>();
    for (IndexRow row : rows) {
      boolean held =
          steps.stream()
              .anyMatch(
                  step -> step.id().equals(row.node()) && limits(step).contains(row.figure()));
      if (!held) {
        found.add(shown(row.node(), row.figure()));
      }
    }
    return found;
  }

  /** Limits that the index does not give, or gives as less sure. */
  Set<String> raised() {
    Set<String> found = new LinkedHashSet<>();
    for (Step step : steps) {
      for (String limit : limits(step)) {
        boolean allowed =
            rows.stream()
                .filter(row -> row.node().equals(step.id()) && row.figure().equals(limit))
                .anyMatch(row -> step.confidence().compareTo(row.confidence()) >= 0);
        if (!allowed) {
          found.add(shown(step.id(), limit));
        }
      }
    }
    return found;
  }

  private static List<String> limits(Step step) {
    List<String> limits = new ArrayList<>();
    Step.Limit limit = step.limit();
    if (limit != null) {
      limits.add(limit.days() + " " + limit.count().name().toLowerCase(Locale.ROOT));
    }
    Step.Special special = step.special();
    add(step.until(), limits);
    add(special == null ? null : special.until(), limits);
    return limits;
  }

  private static void add(Step.@Nullable Until until, List<String> to) {
    if (until != null) {
      String day = String.format(Locale.ROOT, "%02d-%02d", until.day().month(), until.day().day());
      to.add(
          (until.included() ? "by " : "before ")
              + day
              + (until.day().yearOffset() == 1 ? " +1" : ""));
    }
  }

  private static String shown(String step, String limit) {
    return "clock " + step + " = " + limit;
  }
}
