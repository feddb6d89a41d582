package vn.binhxet.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.binhxet.batch.BatchKeeping;
import vn.binhxet.batch.BatchRun;
import vn.binhxet.batch.BatchWatcher;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SampleOrder;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/**
 * Stores made-up households through a batch, by turns with a bare loop that inserts the same rows
 * into the same tables, a thousand records a commit. Files and database lie on the disk.
 */
public final class StoreBench {
  private StoreBench() {}

  /** Arguments, all optional: {@code n=100000 threads=2 db=sqlite|postgresql rounds=3}. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(BatchBench.argument(args, "n", "100000"));
    int threads = Integer.parseInt(BatchBench.argument(args, "threads", "2"));
    int rounds = Integer.parseInt(BatchBench.argument(args, "rounds", "3"));
    boolean sqlite = BatchBench.argument(args, "db", "sqlite").equals("sqlite");
    Path folder = Files.createTempDirectory(Path.of("target"), "store-bench");
    try (DurablePostgres server = sqlite ? null : new DurablePostgres(folder.resolve("pg"));
        InForce rules = InForce.open(Path.of("rules"), ReleaseCheck.NONE)) {
      Path in = folder.resolve("in.ndjson");
      write(rules.current(), count, in);
      System.out.printf(
          "| %s, %,d households, %d threads | round | seconds | a second | × bare loop |%n",
          sqlite ? "SQLite" : "PostgreSQL", count, threads);
      System.out.println("|---|--:|--:|--:|--:|");
      for (int round = 1; round <= rounds; round++) {
        round(rules.current(), new Job(in, count, threads, round), folder, server);
      }
    } finally {
      BatchBench.delete(folder);
    }
  }

  private record Job(Path in, int count, int threads, int round) {}

  private static void round(
      OpenRelease release,
      Job job,
      Path folder,
      @org.jspecify.annotations.Nullable DurablePostgres server)
      throws Exception {
    Path kept = Files.createDirectory(folder.resolve("round-" + job.round()));
    Path bare = Files.createDirectory(folder.resolve("bare-" + job.round()));
    RegisterPlace place = place(kept, server);
    double batch;
    try (Register register = Register.open(place, Clock.systemUTC())) {
      register.keep(release.release());
      long start = System.nanoTime();
      run(release, job, register, kept.resolve("out.ndjson"));
      batch = (System.nanoTime() - start) / 1e9;
    }
    double loop;
    try (Register from = Register.open(place, Clock.systemUTC());
        Register to = Register.open(place(bare, server), Clock.systemUTC())) {
      System.out.printf(
          Locale.ROOT, "%,d bytes of database a household%n", bytes(from) / job.count());
      SameRows rows = SameRows.of(from.database());
      long start = System.nanoTime();
      rows.insertInto(to.database());
      loop = (System.nanoTime() - start) / 1e9;
    }
    row("batch --store", job, batch, loop / batch);
    row("bare insert loop", job, loop, 1);
    BatchBench.delete(kept);
    BatchBench.delete(bare);
  }

  private static long bytes(Register register) {
    String asked =
        register.place().url() == null
            ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            : "SELECT pg_database_size(current_database())";
    return register
        .database()
        .reader()
        .withHandle(handle -> handle.createQuery(asked).mapTo(Long.class).one());
  }

  private static void row(String name, Job job, double seconds, double ratio) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.1f | %,.0f | %.2f |%n",
        name,
        job.round(),
        seconds,
        job.count() / seconds,
        ratio);
  }

  private static RegisterPlace place(
      Path folder, @org.jspecify.annotations.Nullable DurablePostgres server) {
    return new RegisterPlace(folder, server == null ? null : server.newDatabase());
  }

  private static void run(OpenRelease release, Job job, Register register, Path out)
      throws IOException {
    try (InputStream from = new BufferedInputStream(Files.newInputStream(job.in()), 1 << 16);
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16)) {
      long ok =
          BatchRun.storing(
                  release,
                  Detail.BRIEF,
                  Language.VI,
                  job.threads(),
                  BatchWatcher.NONE,
                  new BatchKeeping(register, "bench-" + job.round()))
              .run(from, to)
              .ok();
      if (ok != job.count()) {
        throw new IllegalStateException(ok + " of " + job.count() + " were stored");
      }
    }
  }

  private static void write(OpenRelease release, int count, Path file) throws Exception {
    SampleMaker maker =
        new SampleOrder("cultural-family", "nd-122-2018", null, null, List.of(), BatchBench.SEED)
            .maker(release.lawbook(), release.release().chooser());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (int number = 1; number <= count; number++) {
        out.write(maker.line(number));
        out.write('\n');
      }
    }
  }
}
