package vn.binhxet.register.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.search.Found.FoundDecision;
import vn.binhxet.register.store.Few;

/** Reads verdicts and decisions by their numbers. */
final class FoundRows {
  private FoundRows() {}

  /**
   * The verdicts with these numbers, newest first.
   *
   * @param top number of the last record that counts: a decision after it is not told
   */
  static List<Found> of(Handle handle, List<Long> numbers, long top) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<Long, FoundDecision> last = new HashMap<>();
    decisions(handle, numbers, top).forEach(one -> last.put(one.verdict(), one));
    return handle
        .createQuery(
            "SELECT seq, assessment, version, replaced_by, at, title, edition, award_year,"
                + " assessed_on, subject, name, territory, territory_on, outcome, value,"
                + " provisional, release, failed, causes FROM verdict WHERE seq IN ("
                + joined(numbers)
                + ") ORDER BY seq DESC")
        .map((row, context) -> found(row, last.get(row.getLong(1))))
        .list();
  }

  /** Every decision on these verdicts up to a number, oldest first. */
  static List<FoundDecision> decisions(Handle handle, List<Long> verdicts, long top) {
    if (verdicts.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT d.seq, d.verdict, r.at, d.decided, d.value, d.number, d.decided_on,"
                + " d.departs"
                + " FROM decision d JOIN record r ON r.seq = d.seq WHERE d.verdict IN ("
                + joined(verdicts)
                + ") AND d.seq <= :top ORDER BY d.seq")
        .bind("top", top)
        .map(
            (row, context) ->
                new FoundDecision(
                    row.getLong(1),
                    row.getLong(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    LocalDate.parse(row.getString(7)),
                    row.getBoolean(8)))
        .list();
  }

  private static String joined(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static Found found(ResultSet row, @Nullable FoundDecision decision) throws SQLException {
    long replacedBy = row.getLong(4);
    boolean latest = row.wasNull();
    return new Found(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        latest ? null : replacedBy,
        Instant.ofEpochMilli(row.getLong(5)),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        LocalDate.parse(row.getString(9)),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        LocalDate.parse(row.getString(13)),
        row.getString(14),
        row.getString(15),
        row.getBoolean(16),
        row.getString(17),
        Few.read(row.getString(18)),
        Few.read(row.getString(19)),
        decision);
  }
}
