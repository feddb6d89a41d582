package vn.binhxet.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL server that flushes every commit, as one in service does. */
final class DurablePostgres implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int databases;

  DurablePostgres(Path data) throws IOException, SQLException {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data.toAbsolutePath())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet fsync = statement.executeQuery("SHOW fsync")) {
      fsync.next();
      if (!fsync.getString(1).equals("on")) {
        throw new IllegalStateException("The server does not flush: nothing would be measured");
      }
    }
  }

  /** JDBC address of a new, empty database. */
  String newDatabase() {
    String name = "bench" + ++databases;
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
