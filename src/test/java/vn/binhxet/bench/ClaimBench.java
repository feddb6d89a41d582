package vn.binhxet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What it costs workers to share a year's households through PostgreSQL: pieces of work are claimed
 * with SKIP LOCKED, done (here: nothing), and marked as done, each in a commit that is flushed. All
 * pieces must be done exactly once.
 */
public final class ClaimBench {
  private static final String CLAIM =
      "UPDATE piece SET state = 1 WHERE number = (SELECT number FROM piece WHERE state = 0"
          + " ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING number";

  private ClaimBench() {}

  /** Arguments, all optional: {@code pieces=27000 workers=1,2,8,32}. */
  public static void main(String[] args) throws Exception {
    int pieces = Integer.parseInt(BatchBench.argument(args, "pieces", "27000"));
    Path folder = Files.createTempDirectory(Path.of("target"), "claim-bench");
    try (DurablePostgres server = new DurablePostgres(folder.resolve("pg"))) {
      System.out.println("| workers | pieces | seconds | pieces/s | done twice or not at all |");
      System.out.println("|--:|--:|--:|--:|--:|");
      for (String workers : BatchBench.argument(args, "workers", "1,2,8,32").split(",")) {
        run(server.newDatabase(), pieces, Integer.parseInt(workers));
      }
    } finally {
      BatchBench.delete(folder);
    }
  }

  private static void run(String url, int pieces, int workers) throws Exception {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE piece (number BIGINT PRIMARY KEY, state INT, done INT)");
      statement.execute(
          "INSERT INTO piece SELECT n, 0, 0 FROM generate_series(1, " + pieces + ") n");
      statement.execute("CREATE INDEX piece_open ON piece (number) WHERE state = 0");
      statement.execute("VACUUM ANALYZE piece");
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    long start = System.nanoTime();
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Callable<Integer> worker = () -> work(url);
      all.add(pool.submit(worker));
    }
    for (Future<Integer> one : all) {
      one.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    System.out.printf(
        Locale.ROOT,
        "| %d | %,d | %.1f | %,.0f | %d |%n",
        workers,
        pieces,
        seconds,
        pieces / seconds,
        wrong(url));
  }

  private static int work(String url) throws SQLException {
    int done = 0;
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement claim = connection.prepareStatement(CLAIM);
        PreparedStatement finish =
            connection.prepareStatement(
                "UPDATE piece SET state = 2, done = done + 1 WHERE number = ?")) {
      while (true) {
        try (ResultSet found = claim.executeQuery()) {
          if (!found.next()) {
            return done;
          }
          finish.setLong(1, found.getLong(1));
        }
        finish.executeUpdate();
        done++;
      }
    }
  }

  private static int wrong(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT count(*) FROM piece WHERE done <> 1 OR state <> 2")) {
      found.next();
      return found.getInt(1);
    }
  }
}
