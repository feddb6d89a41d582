package vn.binhxet.register.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.record.Entry;
import vn.binhxet.register.record.Entry.DecisionEntry;
import vn.binhxet.register.record.Entry.ReleaseEntry;
import vn.binhxet.register.record.Entry.VerdictEntry;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.record.Tags;

/** Writes what records are found by. For one commit at a time. */
final class EntryInserts implements AutoCloseable {
  private final PreparedStatement verdict;
  private final PreparedStatement tag;
  private final PreparedStatement words;
  private final PreparedStatement replaced;
  private final PreparedStatement decision;
  private final PreparedStatement release;
  private final PreparedStatement facet;
  private final PreparedStatement span;
  private final PreparedStatement part;
  private final PreparedStatement standing;
  private final Set<Facet> facets = new HashSet<>();
  private final Map<String, long[]> spans = new HashMap<>();

  EntryInserts(Connection connection, Dialect dialect) throws SQLException {
    verdict =
        connection.prepareStatement(
            "INSERT INTO verdict (seq, assessment, version, at, title, edition, award_year,"
                + " assessed_on, subject, name, territory, territory_on, province, outcome, value,"
                + " provisional, release, facet, failed, causes)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    tag = connection.prepareStatement("INSERT INTO verdict_tag (tag, seq) VALUES (?, ?)");
    words = connection.prepareStatement(dialect.insertWords());
    replaced =
        connection.prepareStatement(
            "UPDATE verdict SET replaced_by = ?, standing = NULL WHERE seq = ?");
    decision =
        connection.prepareStatement(
            "INSERT INTO decision (seq, verdict, decided, value, number, decided_on,"
                + " departs)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
    release = connection.prepareStatement("INSERT INTO kept_release (hash, seq) VALUES (?, ?)");
    facet =
        connection.prepareStatement(
            "INSERT INTO facet (facet, title, edition, award_year, outcome, value, provisional)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    span =
        connection.prepareStatement(
            "INSERT INTO release_span (release, first, last) VALUES (?, ?, ?)"
                + " ON CONFLICT (release) DO UPDATE SET last = excluded.last");
    part = connection.prepareStatement("INSERT INTO part (parent, child) VALUES (?, ?)");
    standing = connection.prepareStatement(LatestDecision.update(dialect));
  }

  void add(
      StoredRecord stored,
      @Nullable Entry found,
      NewRecord.@Nullable Replaces before,
      List<Long> parts)
      throws SQLException {
    for (long child : parts) {
      part.setLong(1, stored.seq());
      part.setLong(2, child);
      part.addBatch();
    }
    if (found instanceof VerdictEntry entry) {
      verdict(stored, entry, before);
    } else if (found instanceof DecisionEntry entry) {
      decision.setLong(1, stored.seq());
      decision.setLong(2, entry.verdict());
      decision.setString(3, entry.decided());
      decision.setString(4, Words.storable(entry.value()));
      decision.setString(5, Words.storable(entry.number()));
      decision.setString(6, entry.decidedOn().toString());
      decision.setBoolean(7, entry.departs());
      decision.addBatch();
      standing(entry.verdict());
    } else if (found instanceof ReleaseEntry entry) {
      release.setString(1, entry.hash());
      release.setLong(2, stored.seq());
      release.addBatch();
    }
  }

  private void verdict(StoredRecord stored, VerdictEntry entry, NewRecord.@Nullable Replaces before)
      throws SQLException {
    long seq = stored.seq();
    verdict.setLong(1, seq);
    verdict.setLong(2, before == null ? seq : before.assessment());
    verdict.setInt(3, entry.version());
    verdict.setLong(4, stored.at().toEpochMilli());
    verdict.setString(5, entry.title());
    text(verdict, 6, entry.edition());
    verdict.setInt(7, entry.awardYear());
    verdict.setString(8, entry.assessedOn().toString());
    text(verdict, 9, Words.storable(entry.subject()));
    text(verdict, 10, Words.storable(entry.name()));
    verdict.setString(11, entry.territory());
    verdict.setString(12, entry.territoryOn().toString());
    text(verdict, 13, entry.province());
    verdict.setString(14, entry.outcome());
    text(verdict, 15, entry.value());
    verdict.setBoolean(16, entry.provisional());
    verdict.setString(17, entry.release());
    Facet shared = Facet.of(entry);
    facets.add(shared);
    spans.computeIfAbsent(entry.release(), release -> new long[] {seq, seq})[1] = seq;
    verdict.setLong(18, shared.id());
    text(verdict, 19, Few.of(Tags.failedNodes(entry.title(), entry.tags())));
    text(verdict, 20, Few.of(Tags.causes(entry.tags())));
    verdict.addBatch();
    for (String one : entry.tags()) {
      tag.setString(1, one);
      tag.setLong(2, seq);
      tag.addBatch();
    }
    String subject = entry.subject();
    if (subject != null) {
      words.setLong(1, seq);
      words.setString(2, Words.indexed(subject, entry.name()));
      words.addBatch();
    }
    if (before != null) {
      replaced.setLong(1, seq);
      replaced.setLong(2, before.seq());
      replaced.addBatch();
      standing(seq);
    }
  }

  /** Of the assessment with this verdict, once all else is there. */
  private void standing(long seq) throws SQLException {
    standing.setLong(1, seq);
    standing.addBatch();
  }

  void send() throws SQLException {
    for (Facet one : facets) {
      facet.setLong(1, one.id());
      facet.setString(2, one.title());
      text(facet, 3, one.edition());
      facet.setInt(4, one.awardYear());
      facet.setString(5, one.outcome());
      text(facet, 6, one.value());
      facet.setBoolean(7, one.provisional());
      facet.addBatch();
    }
    facets.clear();
    for (Map.Entry<String, long[]> one : spans.entrySet()) {
      span.setString(1, one.getKey());
      span.setLong(2, one.getValue()[0]);
      span.setLong(3, one.getValue()[1]);
      span.addBatch();
    }
    spans.clear();
    for (PreparedStatement statement : all()) {
      statement.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : all()) {
      statement.close();
    }
  }

  private PreparedStatement[] all() {
    return new PreparedStatement[] {
      verdict, tag, words, replaced, decision, release, facet, span, part, standing
    };
  }

  private static void text(PreparedStatement statement, int at, @Nullable String value)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, Types.VARCHAR);
    } else {
      statement.setString(at, value);
    }
  }
}
