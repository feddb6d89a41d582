package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.Tags;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Facet;
import vn.binhxet.register.store.Few;
import vn.binhxet.register.store.LatestDecision;
import vn.binhxet.register.store.Words;

/** The tables that records are searched by, row by row against the records. */
final class EntryCheck implements AutoCloseable {
  private static final String REPLACED_BY = "verdict.replaced_by";

  private final Findings findings;
  private final Dialect dialect;
  private final Replacements replacements;
  private final SharedRows shared;
  private final TableCheck verdicts;
  private final TableCheck decisions;
  private final Cursor<Tag> tags;
  private final Cursor<Request> requests;
  private final PartCheck parts;
  private final String yes;
  private final String no;

  private record Tag(long seq, @Nullable String tag) {}

  private record Request(long seq, String proof) {}

  EntryCheck(Handle handle, Dialect dialect, Findings findings) {
    this.findings = findings;
    this.dialect = dialect;
    yes = dialect == Dialect.SQLITE ? "1" : "t";
    no = dialect == Dialect.SQLITE ? "0" : "f";
    replacements = new Replacements(handle);
    shared = new SharedRows(findings);
    verdicts =
        new TableCheck(
            handle,
            "verdict",
            List.of(
                "assessment",
                "version",
                "at",
                "title",
                "edition",
                "award_year",
                "assessed_on",
                "subject",
                "name",
                "territory",
                "territory_on",
                "province",
                "outcome",
                "value",
                "provisional",
                "release",
                "facet",
                "failed",
                "causes",
                "replaced_by"),
            findings);
    decisions =
        new TableCheck(
            handle,
            "decision",
            List.of("verdict", "decided", "value", "number", "decided_on", "departs"),
            findings);
    tags =
        new Cursor<>(
            handle,
            "SELECT seq, tag FROM verdict_tag ORDER BY seq",
            row -> new Tag(row.getLong(1), row.getString(2)),
            Tag::seq);
    parts = new PartCheck(handle, findings);
    requests =
        new Cursor<>(
            handle,
            "SELECT seq, key, fingerprint FROM idempotency ORDER BY seq",
            row ->
                new Request(
                    row.getLong(1), new NewRecord.Key(row.getString(2), row.getBytes(3)).proof()),
            Request::seq);
  }

  /**
   * Holds the rows of a record against it.
   *
   * @param listed what its content says; {@link Repeated#NOTHING} where that is erased
   * @param erased whether its core knows a content that is gone
   */
  void check(long seq, RawRecord record, JsonNode core, Repeated listed, boolean erased) {
    boolean assessment = record.kind() == RecordKind.ASSESSMENT;
    TableCheck.Row row =
        verdicts.check(seq, assessment ? verdict(seq, record, core, listed) : null);
    decisions.check(seq, record.kind() == RecordKind.DECISION ? decision(core) : null);
    tags.below(seq, this::tagAdded);
    Set<String> found = new HashSet<>();
    tags.at(seq).forEach(tag -> found.add(String.valueOf(tag.tag())));
    tags(seq, assessment ? AssessmentCore.tags(core) : Set.of(), found);
    parts.check(seq, assessment ? CountedParts.numbers(core) : List.of());
    request(seq, listed.request(), erased);
    if (assessment) {
      replaced(seq, core, row);
    }
  }

  /** Takes the rows of records that are not there. */
  void end(Handle handle) {
    shared.end(handle);
    verdicts.end();
    decisions.end();
    tags.below(Long.MAX_VALUE, this::tagAdded);
    requests.below(Long.MAX_VALUE, this::requestAdded);
    parts.end();
    // The decisions were held against their records above: what follows from them is held to them.
    if (!standingKept(handle)) {
      return;
    }
    handle
        .createQuery(LatestDecision.wrong(dialect))
        .mapTo(Long.class)
        .forEach(
            seq -> findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "verdict.standing")));
  }

  private static boolean standingKept(Handle handle) {
    try {
      return LatestDecision.kept(handle);
    } catch (SQLException e) {
      throw new IllegalStateException("looking for a column", e);
    }
  }

  private @Nullable String[] verdict(long seq, RawRecord record, JsonNode core, Repeated listed) {
    Set<String> tags = AssessmentCore.tags(core);
    Facet facet =
        Facet.of(
            core.path("title").asText(),
            text(core, "edition"),
            core.path("awardYear").asInt(),
            core.path("outcome").asText(),
            text(core, "value"),
            core.path("provisional").asBoolean());
    shared.verdict(seq, facet, core.path("release").asText());
    return new @Nullable String[] {
      core.hasNonNull("assessment") ? core.get("assessment").asText() : String.valueOf(seq),
      core.path("version").asText(),
      String.valueOf(record.at()),
      text(core, "title"),
      text(core, "edition"),
      text(core, "awardYear"),
      text(core, "assessedOn"),
      Words.storable(listed.subject()),
      Words.storable(listed.name()),
      text(core, "territory"),
      text(core, core.hasNonNull("territoryOn") ? "territoryOn" : "assessedOn"),
      text(core, "province"),
      text(core, "outcome"),
      text(core, "value"),
      core.path("provisional").asBoolean() ? yes : no,
      text(core, "release"),
      String.valueOf(facet.id()),
      Few.of(Tags.failedNodes(core.path("title").asText(), tags)),
      Few.of(Tags.causes(tags))
    };
  }

  private @Nullable String[] decision(JsonNode core) {
    return new @Nullable String[] {
      text(core, "verdict"),
      text(core, "decided"),
      Words.storable(text(core, "value")),
      Words.storable(text(core, "number")),
      text(core, "date"),
      core.hasNonNull("clause") ? yes : no
    };
  }

  private void tags(long seq, Set<String> expected, Set<String> found) {
    if (!expected.equals(found)) {
      FindingCode code =
          expected.containsAll(found)
              ? FindingCode.ENTRY_REMOVED
              : found.containsAll(expected) ? FindingCode.ENTRY_ADDED : FindingCode.ENTRY_CHANGED;
      findings.add(Finding.of(code, seq, "verdict_tag"));
    }
  }

  private void request(long seq, @Nullable String proof, boolean erased) {
    requests.below(seq, this::requestAdded);
    List<Request> found = requests.at(seq);
    if (erased) {
      // What bound the key to the record went with the content.
      return;
    }
    if (proof == null) {
      found.forEach(this::requestAdded);
    } else if (found.isEmpty()) {
      findings.add(Finding.of(FindingCode.ENTRY_REMOVED, seq, "idempotency"));
    } else {
      if (!found.get(0).proof().equals(proof)) {
        findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, "idempotency"));
      }
      found.subList(1, found.size()).forEach(this::requestAdded);
    }
  }

  /**
   * Both ways: the row in front names its correction, and the correction names what it replaces.
   */
  private void replaced(long seq, JsonNode core, TableCheck.@Nullable Row row) {
    String by = row == null ? null : row.values()[row.values().length - 1];
    if (by != null && !replacements.replaces(by, seq)) {
      findings.add(Finding.of(FindingCode.ENTRY_CHANGED, seq, REPLACED_BY));
    }
    if (core.hasNonNull("replaces")) {
      long before = core.get("replaces").longValue();
      if (!replacements.replacedBy(before, seq)) {
        findings.add(Finding.of(FindingCode.ENTRY_CHANGED, before, REPLACED_BY));
      }
    }
  }

  private void tagAdded(Tag tag) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, tag.seq(), "verdict_tag"));
  }

  private void requestAdded(Request request) {
    findings.add(Finding.of(FindingCode.ENTRY_ADDED, request.seq(), "idempotency"));
  }

  private static @Nullable String text(JsonNode core, String name) {
    return core.hasNonNull(name) ? core.get(name).asText() : null;
  }

  @Override
  public void close() {
    verdicts.close();
    decisions.close();
    tags.close();
    requests.close();
    parts.close();
  }
}
