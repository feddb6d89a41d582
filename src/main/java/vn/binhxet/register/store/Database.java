package vn.binhxet.register.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.OwnerOnly;

/** The database of a register, its tables in their newest form. Safe for many threads. */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

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
    HikariDataSource writing = null;
    try {
      writing = Pools.sqliteWriter(file);
      migrate(writing, Dialect.SQLITE);
      return new Database(Dialect.SQLITE, writing, Pools.sqliteReader(file));
    } catch (RuntimeException e) {
      close(writing);
      throw RegisterFault.notOpened(file.toString(), e);
    }
  }

  /**
   * The database behind a JDBC address of PostgreSQL; user and password stand in the address.
   *
   * @throws RegisterFault where it cannot be opened
   */
  public static Database postgresql(String url) {
    HikariDataSource writing = null;
    try {
      writing = Pools.postgresqlWriter(url);
      migrate(writing, Dialect.POSTGRESQL);
      warnWhereNothingIsFlushed(writing);
      return new Database(Dialect.POSTGRESQL, writing, Pools.postgresqlReader(url, false));
    } catch (RuntimeException e) {
      close(writing);
      throw notOpened(url, e);
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
    return toLook(Dialect.SQLITE, () -> Pools.sqliteReader(file), file.toString());
  }

  /**
   * A database of PostgreSQL as it is, and nothing is changed in it.
   *
   * @throws RegisterFault where no register is there
   */
  public static Database postgresqlToLook(String url) {
    return toLook(Dialect.POSTGRESQL, () -> Pools.postgresqlReader(url, true), url);
  }

  private static Database toLook(Dialect dialect, Supplier<HikariDataSource> pool, String where) {
    HikariDataSource source = null;
    try {
      source = pool.get();
      Database database = new Database(dialect, source, source);
      database.reader().useHandle(handle -> handle.execute("SELECT COUNT(*) FROM head"));
      return database;
    } catch (RuntimeException e) {
      close(source);
      throw notOpened(where, e);
    }
  }

  private static void close(@Nullable HikariDataSource source) {
    if (source != null) {
      source.close();
    }
  }

  /** The password may stand in the address, and drivers quote that. */
  private static RegisterFault notOpened(String url, RuntimeException e) {
    String where = url.replaceAll("\\?.*", "");
    return RegisterFault.notOpened(where, String.valueOf(e.getMessage()).replace(url, where), e);
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

  /**
   * Looks at the register as it is at one moment, while others write: all that is asked within sees
   * the same state.
   */
  public <T> T look(Function<Handle, T> work) {
    return reader.inTransaction(
        handle -> {
          if (dialect == Dialect.POSTGRESQL) {
            // Else each statement sees what was committed before it. SQLite's see one state.
            handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
          }
          return work.apply(handle);
        });
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
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
