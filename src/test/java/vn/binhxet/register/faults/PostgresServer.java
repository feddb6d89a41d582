package vn.binhxet.register.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of the test's own that can be killed and started again. */
final class PostgresServer implements AutoCloseable {
  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  PostgresServer(Path data) throws IOException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = start();
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Ends every process of the server at once, and starts it again on the same files. */
  void killAndRestart() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle.of(pid)
        .ifPresent(
            postmaster -> {
              postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
              postmaster.destroyForcibly();
              postmaster.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            });
    try {
      // Lets go of the folder; there is no server left to stop.
      server.close();
    } catch (IOException | RuntimeException gone) {
      Files.deleteIfExists(data.resolve("postmaster.pid"));
    }
    server = start();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
