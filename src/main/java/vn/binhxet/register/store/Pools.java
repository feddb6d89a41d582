package vn.binhxet.register.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to either database are set up. */
final class Pools {
  private static final String WRITER = "register-writer";
  private static final String READER = "register-reader";
  private static final int BUSY_MILLIS = 30_000;
  private static final int READERS = 8;

  private Pools() {}

  /** One connection: a file has one writer at a time. */
  static HikariDataSource sqliteWriter(Path file) {
    SQLiteConfig sqlite = sqlite();
    // The lock is had at the start, so that nobody works on a head that has moved.
    sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    HikariConfig config = config(WRITER, 1);
    config.setDataSource(source(sqlite, file));
    return new HikariDataSource(config);
  }

  static HikariDataSource sqliteReader(Path file) {
    HikariConfig config = config(READER, READERS);
    config.setDataSource(source(sqlite(), file));
    // Readers of the file shall not be able to change it, whatever they are asked.
    config.setConnectionInitSql("PRAGMA query_only = true");
    return new HikariDataSource(config);
  }

  static HikariDataSource postgresqlWriter(String url) {
    return new HikariDataSource(postgresql(WRITER, url, 2));
  }

  /**
   * @param only whether its sessions can change nothing
   */
  static HikariDataSource postgresqlReader(String url, boolean only) {
    HikariConfig config = postgresql(READER, url, READERS);
    config.setReadOnly(only);
    return new HikariDataSource(config);
  }

  private static SQLiteConfig sqlite() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-65_536);
    config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "1073741824");
    return config;
  }

  private static DataSource source(SQLiteConfig config, Path file) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return source;
  }

  private static HikariConfig postgresql(String name, String url, int most) {
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
}
