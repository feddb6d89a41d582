package vn.binhxet.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Words;

/** The rows of a register in memory, to be inserted by a bare loop. */
final class SameRows {
  private static final int RECORDS_A_COMMIT = 1_000;

  /** Rows by the record they belong to, from the third record on: the first two are there. */
  private record Table(String insert, Map<Long, List<Object[]>> rows) {}

  private final List<Table> tables = new ArrayList<>();
  private long last;

  private SameRows() {}

  static SameRows of(Database from) throws SQLException {
    SameRows same = new SameRows();
    try (Handle handle = from.reader().open()) {
      same.take(handle, "record", "seq, kind, at, core, content, link", 1);
      same.whole(handle, "facet");
      same.take(handle, "verdict", columns(handle, "verdict"), 1);
      same.take(handle, "verdict_tag", "tag, seq", 2);
      same.take(handle, "idempotency", "key, fingerprint, seq", 3);
      same.words(handle, from.dialect());
    }
    return same;
  }

  private void take(Handle handle, String table, String columns, int seq) throws SQLException {
    Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
    int width = columns.split(",").length;
    try (PreparedStatement select =
            handle.getConnection().prepareStatement("SELECT " + columns + " FROM " + table);
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = found.getObject(i + 1);
        }
        long number = seq == 0 ? 3 : found.getLong(seq);
        if (number > 2) {
          rows.computeIfAbsent(number, n -> new ArrayList<>()).add(row);
          last = Math.max(last, number);
        }
      }
    }
    String marks = "?, ".repeat(width - 1) + "?";
    tables.add(
        new Table("INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")", rows));
  }

  /** A small table that others point into: it goes with the first of them. */
  private void whole(Handle handle, String table) throws SQLException {
    take(handle, table, columns(handle, table), 0);
  }

  private static String columns(Handle handle, String table) throws SQLException {
    try (PreparedStatement select =
        handle.getConnection().prepareStatement("SELECT * FROM " + table + " LIMIT 0")) {
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= select.getMetaData().getColumnCount(); i++) {
        names.add(select.getMetaData().getColumnName(i));
      }
      return String.join(", ", names);
    }
  }

  private void words(Handle handle, Dialect dialect) throws SQLException {
    Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
    try (PreparedStatement select =
            handle.getConnection().prepareStatement("SELECT seq, subject, name FROM verdict");
        ResultSet found = select.executeQuery()) {
      while (found.next()) {
        String name = found.getString(3);
        String words = Words.folded(found.getString(2) + " " + (name == null ? "" : name));
        rows.put(found.getLong(1), List.<Object[]>of(new Object[] {found.getLong(1), words}));
      }
    }
    String insert =
        dialect == Dialect.SQLITE
            ? "INSERT INTO verdict_text (rowid, words) VALUES (?, ?)"
            : "INSERT INTO verdict_text (seq, words) VALUES (?, array_to_tsvector(string_to_array(?, ' ')))";
    tables.add(new Table(insert, rows));
  }

  void insertInto(Database to) throws SQLException {
    try (Handle handle = to.writer().open()) {
      Connection connection = handle.getConnection();
      connection.setAutoCommit(false);
      List<PreparedStatement> inserts = new ArrayList<>();
      for (Table table : tables) {
        inserts.add(connection.prepareStatement(table.insert()));
      }
      for (long from = 3; from <= last; from += RECORDS_A_COMMIT) {
        for (int t = 0; t < tables.size(); t++) {
          for (long seq = from; seq < from + RECORDS_A_COMMIT; seq++) {
            add(inserts.get(t), tables.get(t).rows().getOrDefault(seq, List.of()));
          }
          inserts.get(t).executeBatch();
        }
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private static void add(PreparedStatement insert, List<Object[]> rows) throws SQLException {
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        insert.setObject(i + 1, row[i]);
      }
      insert.addBatch();
    }
  }
}
