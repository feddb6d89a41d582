package vn.binhxet.register.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.CanonicalJson;
import vn.binhxet.law.Text;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.Ranges;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Scrub;

/**
 * Erases the personal contents of assessments and decisions whose time is over (hết thời hạn lưu
 * giữ). What is erased and the record that says so are one commit. Cores, and so the chain, stay.
 */
public final class Erasing {
  /** Ranges sent together. */
  private static final int AT_ONCE = 1_000;

  private static final int LONGEST_REASON = 500;

  private static final String TARGETS =
      " FROM record r JOIN verdict v ON v.seq = r.seq"
          + " WHERE r.content IS NOT NULL AND v.award_year < :year"
          + " AND (:title IS NULL OR v.title = :title)";
  private static final String DECISIONS =
      " FROM record r JOIN decision d ON d.seq = r.seq JOIN verdict v ON v.seq = d.verdict"
          + " WHERE r.content IS NOT NULL AND v.award_year < :year"
          + " AND (:title IS NULL OR v.title = :title)";

  private Erasing() {}

  /**
   * What is to be erased.
   *
   * @param before award years that ended before this day
   * @param title of this title alone, null for all
   * @param reason why, without the name of any person: it stays for ever
   */
  public record Order(LocalDate before, @Nullable String title, String reason) {
    public Order {
      if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
        throw new RegisterFault(
            "REASON_REFUSED",
            new Text(
                "Lý do xóa phải có, không quá "
                    + LONGEST_REASON
                    + " ký tự và không nêu tên người: lý do được giữ mãi trong sổ. Ví dụ: \"Hết"
                    + " thời hạn lưu trữ\".",
                "The reason must be there, have at most "
                    + LONGEST_REASON
                    + " characters and name no person: it stays in the register for ever. As:"
                    + " \"Retention period over\"."),
            null);
      }
    }

    /** Years before this one. */
    int year() {
      return before.getYear();
    }
  }

  /** How many of one title and award year. */
  public record Count(String title, int awardYear, long assessments, long decisions) {}

  /**
   * What was done.
   *
   * @param record number of the record that says so; empty where there was nothing to erase
   * @param left whether the bytes have left the database's files too (SQLite)
   */
  public record Erased(OptionalLong record, boolean left) {}

  /** What an order would erase. */
  public static List<Count> count(Database database, Order order) {
    return database
        .reader()
        .withHandle(
            handle ->
                bind(
                        handle.createQuery(
                            "SELECT title, award_year, SUM(assessment), SUM(decision) FROM ("
                                + "SELECT v.title, v.award_year, 1 AS assessment, 0 AS decision"
                                + TARGETS
                                + " UNION ALL SELECT v.title, v.award_year, 0, 1"
                                + DECISIONS
                                + ") AS targets GROUP BY title, award_year"
                                + " ORDER BY title, award_year"),
                        order)
                    .map(
                        (row, context) ->
                            new Count(
                                row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4)))
                    .list());
  }

  /**
   * Erases, all or nothing. Where there is nothing left to erase it still sees to it that what was
   * erased before has left the files.
   *
   * @throws RegisterFault where it failed; then nothing is erased
   */
  public static Erased erase(Register register, Order order) {
    OptionalLong record = register.change(handle -> erase(handle, register, order));
    return new Erased(record, Scrub.finish(register.database()));
  }

  private static Optional<NewRecord> erase(Handle handle, Register register, Order order) {
    Scrub.overwriteWhatIsFreed(handle, register.database().dialect());
    Ranges erased = new Ranges();
    try (var targets =
        bind(
            handle.createQuery("SELECT r.seq" + TARGETS + " UNION ALL SELECT r.seq" + DECISIONS),
            order)
            .setFetchSize(1_000)
            .mapTo(Long.class)
            .stream()) {
      targets.forEach(erased::add);
    }
    List<Ranges.Range> ranges = erased.all();
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    for (String statement :
        List.of(
            "UPDATE record SET content = NULL WHERE seq BETWEEN ? AND ?",
            "UPDATE verdict SET subject = NULL, name = NULL WHERE seq BETWEEN ? AND ?",
            register.database().dialect().deleteWords())) {
      each(handle, statement, ranges);
    }
    // A hash of what was handed in. No index leads from a number to it: looked through once.
    handle.execute(
        "DELETE FROM idempotency WHERE seq IN (SELECT seq FROM record WHERE content IS NULL"
            + " AND kind IN ('assessment', 'decision'))");
    return Optional.of(record(order, ranges));
  }

  /** Sends a statement for each range, many at a time: the ranges may be as many as the records. */
  private static void each(Handle handle, String statement, List<Ranges.Range> ranges) {
    try (PreparedBatch batch = handle.prepareBatch(statement)) {
      for (Ranges.Range range : ranges) {
        batch.add(range.from(), range.to());
        if (batch.size() == AT_ONCE) {
          batch.execute();
        }
      }
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }

  private static NewRecord record(Order order, List<Ranges.Range> ranges) {
    ObjectNode core = JsonNodeFactory.instance.objectNode();
    core.put("format", 1).put("before", order.before().toString()).put("title", order.title());
    core.put("reason", order.reason());
    ArrayNode erased = core.putArray("erased");
    ranges.forEach(range -> erased.addArray().add(range.from()).add(range.to()));
    return new NewRecord(
        RecordKind.ERASURE, CanonicalJson.of(core), null, null, null, null, List.of());
  }

  private static Query bind(Query query, Order order) {
    return query.bind("year", order.year()).bindByType("title", order.title(), String.class);
  }
}
