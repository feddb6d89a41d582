package vn.binhxet.register.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.store.Facet;

/** Rows that many verdicts share: their facets, and the span of each release. They are few. */
final class SharedRows {
  private final Findings findings;
  private final Map<Long, Facet> facets = new HashMap<>();
  private final Map<Long, Long> firstOfFacet = new HashMap<>();
  private final Map<String, Span> spans = new HashMap<>();

  private record Span(long first, long last) {}

  SharedRows(Findings findings) {
    this.findings = findings;
  }

  void verdict(long seq, Facet facet, String release) {
    facets.putIfAbsent(facet.id(), facet);
    firstOfFacet.putIfAbsent(facet.id(), seq);
    spans.merge(release, new Span(seq, seq), (before, now) -> new Span(before.first(), seq));
  }

  void end(Handle handle) {
    facets(handle);
    spans(handle);
  }

  private void facets(Handle handle) {
    Map<Long, Facet> missing = new HashMap<>(facets);
    handle
        .createQuery(
            "SELECT facet, title, edition, award_year, outcome, value, provisional FROM facet")
        .map(
            (row, context) ->
                new Facet(
                    row.getLong(1),
                    String.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getInt(4),
                    String.valueOf(row.getString(5)),
                    row.getString(6),
                    row.getBoolean(7)))
        .forEach(
            found -> {
              Facet expected = missing.remove(found.id());
              if (expected == null) {
                findings.add(Finding.of(FindingCode.ENTRY_ADDED, 0, "facet"));
              } else if (!expected.equals(found)) {
                findings.add(Finding.of(FindingCode.ENTRY_CHANGED, first(found.id()), "facet"));
              }
            });
    missing
        .keySet()
        .forEach(id -> findings.add(Finding.of(FindingCode.ENTRY_REMOVED, first(id), "facet")));
  }

  private long first(long facet) {
    return Objects.requireNonNullElse(firstOfFacet.get(facet), 0L);
  }

  private void spans(Handle handle) {
    Map<String, Span> missing = new HashMap<>(spans);
    handle
        .createQuery("SELECT release, first, last FROM release_span")
        .map(
            (row, context) ->
                Map.entry(
                    String.valueOf(row.getString(1)), new Span(row.getLong(2), row.getLong(3))))
        .forEach(
            found -> {
              Span expected = missing.remove(found.getKey());
              if (expected == null) {
                long first = found.getValue().first();
                findings.add(Finding.of(FindingCode.ENTRY_ADDED, first, "release_span"));
              } else if (!expected.equals(found.getValue())) {
                findings.add(
                    Finding.of(FindingCode.ENTRY_CHANGED, expected.first(), "release_span"));
              }
            });
    missing
        .values()
        .forEach(
            span ->
                findings.add(Finding.of(FindingCode.ENTRY_REMOVED, span.first(), "release_span")));
  }
}
