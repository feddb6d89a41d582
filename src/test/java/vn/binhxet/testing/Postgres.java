package vn.binhxet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server from packages, started when first needed; a new database each time. */
public final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        return server;
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL did not start", e);
      }
    }

    private static void close(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        // The process ends anyway.
      }
    }
  }

  /** JDBC address of a new, empty database. */
  public static String newDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Started.SERVER.getJdbcUrl("postgres", name);
  }
}
