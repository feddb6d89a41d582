package vn.binhxet.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.ReplayCount;
import vn.binhxet.register.replay.ReplayRun;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SampleOrder;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.Postgres;
import vn.binhxet.testing.StoredSamples;

/** Replays a register of made-up households under the rules as shipped. */
public final class ReplayBench {
  private static final int BLOCK = 5_000;

  private ReplayBench() {}

  /** Arguments, all optional: {@code n=100000 threads=2 db=sqlite|postgresql}. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(BatchBench.argument(args, "n", "100000"));
    int threads = Integer.parseInt(BatchBench.argument(args, "threads", "2"));
    boolean sqlite = BatchBench.argument(args, "db", "sqlite").equals("sqlite");
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-replay");
    RegisterPlace place = new RegisterPlace(folder, sqlite ? null : Postgres.newDatabase());
    try (Register register = Register.open(place, Clock.systemUTC())) {
      long filled = System.nanoTime();
      fill(register, count);
      System.out.printf(Locale.ROOT, "filled %,d in %.1f s%n", count, seconds(filled));
      long start = System.nanoTime();
      long cpu = cpuNanos();
      ReplayCount replayed =
          new ReplayRun(
                  register.records(),
                  new KeptReleases(register.records(), null),
                  threads,
                  (one, so) -> {})
              .all();
      double took = seconds(start);
      double busy = (cpuNanos() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s, %d threads, opening the release included: %,d verdicts in %.1f s, %,.0f a second, %.1f s"
              + " of processor, %,d identical%n",
          sqlite ? "SQLite" : "PostgreSQL",
          threads,
          replayed.all(),
          took,
          replayed.all() / took,
          busy,
          replayed.identical());
      if (replayed.identical() != count) {
        throw new IllegalStateException("not all came out as recorded");
      }
    } finally {
      BatchBench.delete(folder);
    }
  }

  private static void fill(Register register, int count) throws Exception {
    try (InForce rules = InForce.open(Path.of("rules"), ReleaseCheck.NONE)) {
      OpenRelease release = rules.current();
      SampleMaker maker =
          new SampleOrder("cultural-family", "nd-122-2018", null, null, List.of(), BatchBench.SEED)
              .maker(release.lawbook(), release.release().chooser());
      for (int from = 1; from <= count; from += BLOCK) {
        List<byte[]> lines = new ArrayList<>();
        for (int number = from; number < from + BLOCK && number <= count; number++) {
          lines.add(maker.line(number));
        }
        StoredSamples.store(register, release, lines);
      }
    }
  }

  /** What this process has used of all cores. */
  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
