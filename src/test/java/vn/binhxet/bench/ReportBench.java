package vn.binhxet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.store.Database;
import vn.binhxet.report.Kind;
import vn.binhxet.report.QuestionReader;
import vn.binhxet.report.Report;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Language;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.RealLaw;

/**
 * Measures reports over many verdicts, from the parameters to the counted report, and how long it
 * takes to print one.
 */
public final class ReportBench {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Database database;
  private final Cpu cpu;
  private final int asks;

  private ReportBench(Database database, Cpu cpu, int asks) {
    this.database = database;
    this.cpu = cpu;
    this.asks = asks;
  }

  /**
   * Arguments, all optional: {@code n=1000000 db=sqlite|postgresql asks=5 folder=DIR}; a folder is
   * kept, and what lies in it is not filled again.
   */
  public static void main(String[] args) throws Exception {
    int n = Integer.parseInt(BatchBench.argument(args, "n", "1000000"));
    boolean sqlite = BatchBench.argument(args, "db", "sqlite").equals("sqlite");
    String given = BatchBench.argument(args, "folder", "");
    Path folder =
        given.isEmpty()
            ? Files.createTempDirectory(BatchBench.scratch(), "binhxet-report")
            : Files.createDirectories(Path.of(given));
    boolean filled = sqlite && Files.exists(folder.resolve("register.db"));
    String url = sqlite ? null : Postgres.newDatabase();
    try (Database database =
        url == null
            ? Database.sqlite(folder.resolve("register.db"))
            : Database.postgresql(new RegisterPlace(folder, url).url())) {
      if (!filled) {
        long start = System.nanoTime();
        new SearchJob(n).fill(database);
        System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
      }
      if (url != null) {
        try (var connection = DriverManager.getConnection(url);
            var statement = connection.createStatement()) {
          statement.execute("VACUUM ANALYZE");
        }
      }
      int asks = Integer.parseInt(BatchBench.argument(args, "asks", "5"));
      System.out.printf(Locale.ROOT, "%,d verdicts, %s%n%n", n, sqlite ? "SQLite" : "PostgreSQL");
      new ReportBench(database, new Cpu(url), asks).run();
    } finally {
      if (given.isEmpty()) {
        BatchBench.delete(folder);
      }
    }
  }

  private void run() throws BadParameter {
    System.out.println("| report | least ms | most ms | CPU ms |");
    System.out.println("|---|--:|--:|--:|");
    for (Kind kind : Kind.values()) {
      one(kind, "year=2024");
      one(kind, "year=2024", "title=cultural-family");
      one(kind, "year=2024", "territory=79");
      one(kind, "year=2024", "territory=75");
      one(kind, "year=2025", "territory=25270");
    }
    one(Kind.SUMMARY, "year=2019-2026");
    one(Kind.FAILURES, "year=2019-2026");
    one(Kind.SUMMARY, "year=2019-2026", "territory=79");
    one(Kind.FAILURES, "year=2019-2026", "territory=79");
    printed();
  }

  private void one(Kind kind, String... given) throws BadParameter {
    long least = Long.MAX_VALUE;
    long most = 0;
    long spent = 0;
    for (int i = 0; i < asks; i++) {
      long before = cpu.nanos();
      long start = System.nanoTime();
      report(kind, given);
      long took = System.nanoTime() - start;
      least = Math.min(least, took);
      most = Math.max(most, took);
      spent += cpu.nanos() - before;
    }
    System.out.printf(
        Locale.ROOT,
        "| %s %s | %d | %d | %d |%n",
        kind.code(),
        String.join(" ", given),
        least / 1_000_000,
        most / 1_000_000,
        spent / asks / 1_000_000);
  }

  private Report report(Kind kind, String... given) throws BadParameter {
    Map<String, List<String>> parameters = new java.util.HashMap<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      parameters
          .computeIfAbsent(one.substring(0, equals), any -> new ArrayList<>())
          .add(one.substring(equals + 1));
    }
    return Report.of(database, new QuestionReader(RealLaw.lawbook(), TODAY).read(kind, parameters));
  }

  private void printed() throws BadParameter {
    Report report = report(Kind.SUMMARY, "year=2024", "title=cultural-family");
    report.pdf(Language.VI);
    long start = System.nanoTime();
    int bytes = report.pdf(Language.VI).length;
    long middle = System.nanoTime();
    int sheet = report.xlsx(Language.VI).length;
    System.out.printf(
        Locale.ROOT,
        "%na summary of provinces as PDF: %d ms, %,d bytes; as xlsx: %d ms, %,d bytes%n",
        (middle - start) / 1_000_000,
        bytes,
        (System.nanoTime() - middle) / 1_000_000,
        sheet);
  }
}
