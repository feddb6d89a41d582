package vn.binhxet.register.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;

/** Every row of every table of a register, to be compared with those of another. */
final class Tables {
  static final List<String> KNOWN =
      List.of("head", "record", "seal", "release_file", "idempotency");
  static final List<String> DERIVED =
      List.of(
          "verdict", "verdict_tag", "decision", "kept_release", "facet", "release_span", "part");

  private Tables() {}

  static Map<String, List<String>> all(Database database) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    database
        .writer()
        .useHandle(
            handle -> {
              KNOWN.forEach(table -> rows.put(table, rows(handle, table)));
              DERIVED.forEach(table -> rows.put(table, rows(handle, table)));
              rows.put("verdict_text", words(handle, database.dialect()));
            });
    return rows;
  }

  private static List<String> rows(Handle handle, String table) {
    return handle.createQuery("SELECT * FROM " + table).map((row, context) -> line(row)).stream()
        .sorted()
        .toList();
  }

  /** The text index keeps no text: its own table of words tells what it knows. */
  private static List<String> words(Handle handle, Dialect dialect) {
    if (dialect == Dialect.POSTGRESQL) {
      return handle
          .createQuery(
              "SELECT seq, word FROM verdict_text, unnest(tsvector_to_array(words)) AS word"
                  + " ORDER BY seq, word COLLATE \"C\"")
          .map((row, context) -> row.getLong(1) + " " + row.getString(2))
          .list();
    }
    handle.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'verdict_text',"
            + " 'instance')");
    return handle
        .createQuery("SELECT DISTINCT doc, term FROM temp.words ORDER BY doc, term")
        .map((row, context) -> row.getLong(1) + " " + row.getString(2))
        .list();
  }

  /** As both databases would say it: SQLite has no truth values and no numbers of a size. */
  private static String line(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String column = row.getMetaData().getColumnName(i);
      Object value = row.getObject(i);
      if (value instanceof byte[] bytes) {
        value = HexFormat.of().formatHex(bytes);
      } else if (value != null && (column.equals("provisional") || column.equals("departs"))) {
        value = row.getBoolean(i);
      }
      values.add(column + "=" + value);
    }
    return String.join(" ", values);
  }
}
