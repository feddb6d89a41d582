package vn.binhxet.draft;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.CellProblemJson;

/** Drafts in the database. */
final class DraftTable {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final String ROW =
      "SELECT n, subject, sheet, sheet_row, state, assessment, problems, cells, record, outcome"
          + " FROM draft_row WHERE draft = :draft ";

  private DraftTable() {}

  static void insert(Handle handle, Draft draft) {
    handle
        .createUpdate(
            "INSERT INTO draft (id, title, edition, award_year, territory, assessed_on, created,"
                + " touched, last_row) VALUES (:id, :title, :edition, :year, :territory, :on, :at,"
                + " :at, 0)")
        .bind("id", draft.id())
        .bind("title", draft.title())
        .bind("edition", draft.edition())
        .bind("year", draft.awardYear())
        .bind("territory", draft.territory())
        .bind("on", draft.assessedOn() == null ? null : draft.assessedOn().toString())
        .bind("at", draft.created().toEpochMilli())
        .execute();
  }

  static void touch(Handle handle, String id, Instant at) {
    handle
        .createUpdate("UPDATE draft SET touched = :at WHERE id = :id")
        .bind("at", at.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  static boolean delete(Handle handle, String id) {
    handle.createUpdate("DELETE FROM draft_row WHERE draft = :id").bind("id", id).execute();
    return handle.createUpdate("DELETE FROM draft WHERE id = :id").bind("id", id).execute() > 0;
  }

  static List<String> idle(Handle handle, Instant before) {
    return handle
        .createQuery("SELECT id FROM draft WHERE touched < :before")
        .bind("before", before.toEpochMilli())
        .mapTo(String.class)
        .list();
  }

  static Optional<Draft> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM draft WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> draft(handle, row))
        .findOne();
  }

  /** Drafts by their id, which tells nothing of their age. */
  static List<Draft> list(Handle handle, String after, int limit) {
    return handle
        .createQuery("SELECT * FROM draft WHERE id > :after ORDER BY id LIMIT :limit")
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> draft(handle, row))
        .list();
  }

  private static Draft draft(Handle handle, ResultSet row) throws SQLException {
    String on = row.getString("assessed_on");
    return new Draft(
        row.getString("id"),
        row.getString("title"),
        row.getString("edition"),
        row.getInt("award_year"),
        row.getString("territory"),
        on == null ? null : LocalDate.parse(on),
        Instant.ofEpochMilli(row.getLong("created")),
        Instant.ofEpochMilli(row.getLong("touched")),
        count(handle, row.getString("id")));
  }

  private static Draft.Count count(Handle handle, String id) {
    int[] counts = new int[DraftRow.State.values().length];
    handle
        .createQuery("SELECT state, COUNT(*) FROM draft_row WHERE draft = :id GROUP BY state")
        .bind("id", id)
        .map(
            (row, context) -> {
              counts[state(row.getString(1)).ordinal()] = row.getInt(2);
              return 0;
            })
        .list();
    return new Draft.Count(counts[0], counts[1], counts[2]);
  }

  /**
   * Rows in their order.
   *
   * @param state null for all
   */
  static List<DraftRow> rows(
      Handle handle, String id, DraftRow.@Nullable State state, int after, int limit) {
    var query =
        handle.createQuery(
            ROW
                + (state == null ? "" : "AND state = :state ")
                + "AND n > :after ORDER BY n LIMIT "
                + limit);
    if (state != null) {
      query.bind("state", state.code());
    }
    return query.bind("draft", id).bind("after", after).map((row, context) -> row(row)).list();
  }

  static Optional<DraftRow> row(Handle handle, String id, int n) {
    return handle
        .createQuery(ROW + "AND n = :n")
        .bind("draft", id)
        .bind("n", n)
        .map((row, context) -> row(row))
        .findOne();
  }

  static Optional<DraftRow> byKey(Handle handle, String id, String key) {
    return handle
        .createQuery(ROW + "AND key = :key")
        .bind("draft", id)
        .bind("key", key)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** How many rows that are not stored have none of these keys. */
  static int without(Handle handle, String id, Set<String> keys) {
    return handle
        .createQuery("SELECT key FROM draft_row WHERE draft = :draft AND state <> 'stored'")
        .bind("draft", id)
        .mapTo(String.class)
        .reduce(0, (count, key) -> keys.contains(key) ? count : count + 1);
  }

  private static DraftRow row(ResultSet row) throws SQLException {
    long record = row.getLong("record");
    boolean stored = !row.wasNull();
    byte[] problems = row.getBytes("problems");
    return new DraftRow(
        row.getInt("n"),
        row.getString("subject"),
        row.getString("sheet"),
        row.getInt("sheet_row"),
        state(row.getString("state")),
        row.getBytes("assessment"),
        problems == null ? List.of() : problems(problems),
        row.getBytes("cells"),
        stored ? record : null,
        row.getString("outcome"));
  }

  private static DraftRow.State state(String kept) {
    return DraftRow.State.valueOf(kept.toUpperCase(Locale.ROOT));
  }

  static byte[] written(List<CellProblem> problems) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    problems.forEach(problem -> array.add(CellProblemJson.of(problem)));
    return bytes(array);
  }

  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CellProblem> problems(byte[] json) {
    List<CellProblem> problems = new ArrayList<>();
    read(json).forEach(one -> problems.add(CellProblemJson.read(one)));
    return problems;
  }
}
