package vn.binhxet.register.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
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
  private final TagCheck tags;
  private final RequestCheck requests;
  private final PartCheck parts;
  private final String yes;
  private final String no;

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
    tags = new TagCheck(handle, findings);
    parts = new PartCheck(handle, findings);
    requests = new RequestCheck(handle, findings);
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
    tags.check(seq, assessment ? AssessmentCore.tags(core) : Set.of());
    parts.check(seq, assessment ? CountedParts.numbers(core) : List.of());
    requests.check(seq, listed.request(), erased);
    if (assessment) {
      replaced(seq, core, row);
    }
  }

  /** Takes the rows of records that are not there. */
  void end(Handle handle) {
    shared.end(handle);
    verdicts.end();
    decisions.end();
    tags.end();
    requests.end();
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
