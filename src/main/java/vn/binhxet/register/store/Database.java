package vn.binhxet.register.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.OwnerOnly;

/** The database of a register, its tables in their newest form. Safe for many threads. */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int BUSY_MILLIS = 30_000;
  private static final int READERS = 8;

  private final Dialect dialect;
  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  private Database(Dialect dialect, HikariDataSource writing, HikariDataSource reading) {
    this.dialect = dialect;
    this.writing = writing;
    this.reading = reading;
    writer = Jdbi.create(writing);
    reader = Jdbi.create(reading);
    // What a statement was asked with may name persons, and messages end up in logs.
    writer.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    reader.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  /**
   * The database in a file, made where there is none. What is committed is on the disk: the log is
   * flushed with every commit (WAL, synchronous=FULL). A new file, and what SQLite puts beside it,
   * can be read by its owner alone.
   *
   * @throws RegisterFault where it cannot be opened
   */
  public static Database sqlite(Path file) {
    try {
      OwnerOnly.make(file);
    } catch (IOException e) {
      throw RegisterFault.notOpened(file.toString(), e);
    }
    String url = "jdbc:sqlite:" + file.toAbsolutePath();
    HikariDataSource writing = pool("register-writer", sqlite(url, false), 1);
    HikariDataSource reading;
    try {
      migrate(writing, Dialect.SQLITE);
      reading = pool("register-reader", sqlite(url, true), READERS);
    } catch (RuntimeException e) {
      writing.close();
      throw RegisterFault.notOpened(file.toString(), e);
    }
    return new Database(Dialect.SQLITE, writing, reading);
  }

  /**
   * The database behind a JDBC address of PostgreSQL; user and password stand in the address.
   *
   * @throws RegisterFault where it cannot be opened
   */
  public static Database postgresql(String url) {
    HikariDataSource writing = null;
    try {
      writing = pool("register-writer", url, 2);
      migrate(writing, Dialect.POSTGRESQL);
      warnWhereNothingIsFlushed(writing);
      HikariDataSource reading = pool("register-reader", url, READERS);
      return new Database(Dialect.POSTGRESQL, writing, reading);
    } catch (RuntimeException e) {
      if (writing != null) {
        writing.close();
      }
      throw RegisterFault.notOpened(url.replaceAll("\\?.*", ""), e);
    }
  }

  /**
   * The database in a file that is there, and nothing is changed in it.
   *
   * @throws RegisterFault where there is none
   */
  public static Database sqliteToLook(Path file) {
    if (!Files.isRegularFile(file)) {
      throw RegisterFault.notOpened(file.toString(), new NoSuchFileException(file.toString()));
    }
    String url = "jdbc:sqlite:" + file.toAbsolutePath();
    return toLook(Dialect.SQLITE, pool("register-reader", sqlite(url, true), READERS), url);
  }

  /**
   * A database of PostgreSQL as it is, and nothing is changed in it.
   *
   * @throws RegisterFault where no register is there
   */
  public static Database postgresqlToLook(String url) {
    HikariConfig config = configured("register-reader", url, READERS);
    config.setReadOnly(true);
    try {
      return toLook(Dialect.POSTGRESQL, new HikariDataSource(config), url);
    } catch (HikariPool.PoolInitializationException e) {
      throw RegisterFault.notOpened(url.replaceAll("\\?.*", ""), e);
    }
  }

  private static Database toLook(Dialect dialect, HikariDataSource source, String url) {
    Database database = new Database(dialect, source, source);
    try {
      database.reader().useHandle(handle -> handle.execute("SELECT COUNT(*) FROM head"));
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw RegisterFault.notOpened(url.replaceAll("\\?.*", ""), e);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /** For what changes something. */
  public Jdbi writer() {
    return writer;
  }

  /** For what only looks. */
  public Jdbi reader() {
    return reader;
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }

  private static DataSource sqlite(String url, boolean looking) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-65_536);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
    if (looking) {
      return source(config, url);
    }
    // The lock is had at the start, so that nobody works on a head that has moved.
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return source(config, url);
  }

  private static DataSource source(SQLiteConfig config, String url) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  private static HikariDataSource pool(String name, DataSource source, int most) {
    HikariConfig config = config(name, most);
    config.setDataSource(source);
    if (most > 1) {
      // Readers of the file shall not be able to change it, whatever they are asked.
      config.setConnectionInitSql("PRAGMA query_only = true");
    }
    return new HikariDataSource(config);
  }

  private static HikariDataSource pool(String name, String url, int most) {
    return new HikariDataSource(configured(name, url, most));
  }

  private static HikariConfig configured(String name, String url, int most) {
    HikariConfig config = config(name, most);
    config.setJdbcUrl(url);
    // A server may be set to answer a commit before it is on the disk; we promise more than that.
    config.setConnectionInitSql("SET synchronous_commit = on");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    return config;
  }

  private static HikariConfig config(String name, int most) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(10_000);
    return config;
  }

  /** No session can turn that on again: it is for whoever runs the server. */
  private static void warnWhereNothingIsFlushed(DataSource source) {
    String fsync =
        Jdbi.create(source)
            .withHandle(handle -> handle.createQuery("SHOW fsync").mapTo(String.class).one());
    if (!fsync.equals("on")) {
      LOG.warn("PostgreSQL runs with fsync={}: a power cut can lose what was stored", fsync);
    }
  }

  private static void migrate(DataSource source, Dialect dialect) {
    try {
      Flyway.configure()
          .dataSource(source)
          .locations(dialect.migrations())
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
