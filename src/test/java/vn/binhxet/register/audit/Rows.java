package vn.binhxet.register.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register's tables as somebody with a database client changes them. */
final class Rows {
  /** What a column holds. */
  enum Holds {
    NUMBER,
    TEXT,
    BYTES,
    YES_NO
  }

  record Column(String name, Holds holds, boolean nullable) {}

  /**
   * @param key how many columns, from the first, name a row
   */
  record Table(String name, int key, List<Column> columns) {
    List<Column> keyColumns() {
      return columns.subList(0, key);
    }

    Column column(String called) {
      return columns.stream().filter(c -> c.name().equals(called)).findFirst().orElseThrow();
    }
  }

  static final Table RECORD =
      table("record", 1, "seq#", "kind", "at#", "core*", "content*?", "link*");
  static final Table SEAL = table("seal", 1, "seq#", "at#", "link*", "signature*");
  static final Table HEAD = table("head", 1, "id#", "register", "seq#", "at#", "link*");
  static final Table VERDICT =
      table(
          "verdict",
          1,
          "seq#",
          "assessment#",
          "version#",
          "replaced_by#?",
          "standing?",
          "at#",
          "title",
          "edition?",
          "award_year#",
          "assessed_on",
          "subject?",
          "name?",
          "territory",
          "territory_on",
          "province?",
          "outcome",
          "value?",
          "provisional!",
          "release",
          "facet#",
          "failed?",
          "causes?");
  static final Table TAG = table("verdict_tag", 2, "tag", "seq#");
  static final Table DECISION =
      table(
          "decision",
          1,
          "seq#",
          "verdict#",
          "decided",
          "value",
          "number",
          "decided_on",
          "departs!");
  static final Table KEPT = table("kept_release", 1, "hash", "seq#");
  static final Table FILE = table("release_file", 1, "sha256", "bytes*");
  static final Table REQUEST = table("idempotency", 1, "key", "fingerprint*", "seq#");
  static final Table FACET =
      table(
          "facet",
          1,
          "facet#",
          "title",
          "edition?",
          "award_year#",
          "outcome",
          "value?",
          "provisional!");
  static final Table SPAN = table("release_span", 1, "release", "first#", "last#");
  static final List<Table> ALL =
      List.of(RECORD, SEAL, HEAD, VERDICT, TAG, DECISION, KEPT, FILE, REQUEST, FACET, SPAN);

  /** Those with a row for each of some records. */
  static final List<Table> BY_RECORD = List.of(RECORD, SEAL, VERDICT, TAG, DECISION, KEPT, REQUEST);

  private final Connection connection;

  Rows(Connection connection) {
    this.connection = connection;
  }

  private static Table table(String name, int key, String... columns) {
    List<Column> read = new ArrayList<>();
    for (String column : columns) {
      Holds holds =
          column.contains("#")
              ? Holds.NUMBER
              : column.contains("*")
                  ? Holds.BYTES
                  : column.contains("!") ? Holds.YES_NO : Holds.TEXT;
      read.add(new Column(column.replaceAll("[#*!?]", ""), holds, column.endsWith("?")));
    }
    return new Table(name, key, read);
  }

  /** All rows of a table in the order of their key. */
  List<Map<String, @Nullable Object>> all(Table table) throws SQLException {
    String columns = names(table.columns(), ", ");
    String sql =
        "SELECT "
            + columns
            + " FROM "
            + table.name()
            + " ORDER BY "
            + names(table.keyColumns(), ", ");
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column column : table.columns()) {
          row.put(column.name(), value(found, column));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
    Object value =
        switch (column.holds()) {
          case NUMBER -> row.getLong(column.name());
          case TEXT -> row.getString(column.name());
          case BYTES -> row.getBytes(column.name());
          case YES_NO -> row.getBoolean(column.name());
        };
    return row.wasNull() ? null : value;
  }

  /** Changes one field of a row. */
  void set(Table table, Map<String, @Nullable Object> row, String column, @Nullable Object value)
      throws SQLException {
    String sql =
        "UPDATE "
            + table.name()
            + " SET "
            + column
            + " = ? WHERE "
            + names(table.keyColumns(), " = ? AND ")
            + " = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, table.column(column), value);
      int at = 2;
      for (Column key : table.keyColumns()) {
        bind(statement, at++, key, row.get(key.name()));
      }
      if (statement.executeUpdate() != 1) {
        throw new SQLException("no such row of " + table.name());
      }
    }
  }

  void insert(Table table, Map<String, @Nullable Object> row) throws SQLException {
    String sql =
        "INSERT INTO "
            + table.name()
            + " ("
            + names(table.columns(), ", ")
            + ") VALUES ("
            + table.columns().stream().map(column -> "?").collect(Collectors.joining(", "))
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Column column : table.columns()) {
        bind(statement, at++, column, row.get(column.name()));
      }
      statement.executeUpdate();
    }
  }

  void delete(Table table, Map<String, @Nullable Object> row) throws SQLException {
    String sql =
        "DELETE FROM " + table.name() + " WHERE " + names(table.keyColumns(), " = ? AND ") + " = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Column key : table.keyColumns()) {
        bind(statement, at++, key, row.get(key.name()));
      }
      statement.executeUpdate();
    }
  }

  private static void bind(
      PreparedStatement statement, int at, Column column, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(
          at,
          switch (column.holds()) {
            case NUMBER -> Types.BIGINT;
            case TEXT -> Types.VARCHAR;
            case BYTES -> Types.BINARY;
            case YES_NO -> Types.BOOLEAN;
          });
    } else if (value instanceof Long number) {
      statement.setLong(at, number);
    } else if (value instanceof String text) {
      statement.setString(at, text);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else {
      statement.setBoolean(at, (Boolean) value);
    }
  }

  private static String names(List<Column> columns, String between) {
    return columns.stream().map(Column::name).collect(Collectors.joining(between));
  }
}
