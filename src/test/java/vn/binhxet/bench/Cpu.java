package vn.binhxet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processor's time that a question costs: of the asking thread, and of the PostgreSQL processes
 * that serve it, where Linux tells. Unlike the time on the clock it does not count what others on
 * the machine do.
 */
final class Cpu {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final @Nullable String url;
  private List<Path> processes = List.of();
  private int asked;

  /**
   * @param url JDBC address of PostgreSQL, null where there is none
   */
  Cpu(@Nullable String url) {
    this.url = url;
  }

  long nanos() {
    if (asked++ % 50 == 0) {
      look(); // a pool opens and closes connections
    }
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (Path process : processes) {
      try {
        nanos += Long.parseLong(Files.readString(process).split(" ")[0]);
      } catch (NoSuchFileException gone) {
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return nanos;
  }

  private void look() {
    if (url == null) {
      return;
    }
    List<Path> found = new ArrayList<>();
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND pid <> pg_backend_pid()")) {
      while (rows.next()) {
        Path process = Path.of("/proc/" + rows.getInt(1) + "/schedstat");
        if (Files.isReadable(process)) {
          found.add(process);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    processes = found;
  }
}
