package vn.binhxet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures the batch against the floor: in each round one fresh process of each contender, by
 * turns, with the same heap, warmed before its one measured run; the table gives medians over the
 * rounds. Both sides' answers are compared by checksum.
 */
public final class BatchBench {
  static final long SEED = 20_260_101;
  private static final int ROUNDS = 5;

  private final int subjects;
  private final int warm;
  private final String heap;
  private final String collector;
  private final Path folder;

  private BatchBench(int subjects, int warm, String heap, String collector, Path folder) {
    this.subjects = subjects;
    this.warm = warm;
    this.heap = heap;
    this.collector = collector;
    this.folder = folder;
  }

  /**
   * Arguments, all optional: {@code n=50000 warm=3 rounds=5 heap=1g gc=Parallel
   * contenders=floor,brief,core,full}. The collector is every contender's.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(scratch(), "binhxet-bench");
    try {
      int rounds = Integer.parseInt(argument(args, "rounds", "" + ROUNDS));
      BatchBench bench =
          new BatchBench(
              Integer.parseInt(argument(args, "n", "50000")),
              Integer.parseInt(argument(args, "warm", "3")),
              argument(args, "heap", "1g"),
              argument(args, "gc", "Parallel"),
              folder);
      bench.prepare();
      bench.table(rounds, argument(args, "contenders", "floor,brief,core,full"));
      bench.verify();
    } finally {
      delete(folder);
    }
  }

  static String argument(String[] args, String name, String otherwise) {
    for (String arg : args) {
      if (arg.startsWith(name + "=")) {
        return arg.substring(name.length() + 1);
      }
    }
    return otherwise;
  }

  /** A folder in memory where there is one, so that no disk is measured. */
  static Path scratch() {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private void prepare() throws IOException {
    Job job = new Job(SEED);
    new JobRules(job).writeTo(folder.resolve("rules"));
    new JobWriter(job, SEED)
        .write(subjects, folder.resolve("floor.ndjson"), folder.resolve("service.ndjson"));
  }

  /** One measured run. */
  private record Run(double wallSeconds, double cpuMicros, long bytes, long buildMillis) {}

  private void table(int rounds, String contenders) throws IOException, InterruptedException {
    System.out.printf(
        "%d subjects, %d bytes a line in (the floor %d), heap %s, %s, median of %d%n%n",
        subjects, bytesIn("service"), bytesIn("floor"), heap, collector, rounds);
    System.out.println(
        "| threads | contender | subjects/s | × floor | CPU µs/subject | CPU × floor | bytes out | build ms |");
    System.out.println("|--:|---|--:|--:|--:|--:|--:|--:|");
    List<String> names = List.of(contenders.split(","));
    for (int threads = 1; threads <= 2; threads++) {
      List<List<Run>> runs = new ArrayList<>();
      names.forEach(name -> runs.add(new ArrayList<>()));
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < names.size(); i++) {
          runs.get(i).add(fork(names.get(i), threads));
        }
      }
      double floorSpeed = 0;
      double floorCpu = 0;
      for (int i = 0; i < names.size(); i++) {
        double speed =
            subjects / median(runs.get(i).stream().mapToDouble(Run::wallSeconds).toArray());
        double cpu = median(runs.get(i).stream().mapToDouble(Run::cpuMicros).toArray());
        floorSpeed = i == 0 ? speed : floorSpeed;
        floorCpu = i == 0 ? cpu : floorCpu;
        System.out.printf(
            Locale.ROOT,
            "| %d | %s | %,.0f | %.2f | %.1f | %.2f | %,d | %,.0f |%n",
            threads,
            names.get(i),
            speed,
            speed / floorSpeed,
            cpu,
            cpu / floorCpu,
            runs.get(i).get(0).bytes() / subjects,
            median(runs.get(i).stream().mapToDouble(Run::buildMillis).toArray()));
      }
    }
  }

  private Run fork(String contender, int threads) throws IOException, InterruptedException {
    List<String> said =
        Forked.java(
            List.of("-Xmx" + heap, "-XX:+Use" + collector + "GC"),
            Fork.class,
            List.of(contender, "" + threads, "" + warm, folder.toString()));
    for (String line : said) {
      if (line.startsWith("MEASURED ")) {
        String[] figures = line.split(" ");
        return new Run(
            Long.parseLong(figures[1]) / 1e9,
            Long.parseLong(figures[2]) / 1e3 / subjects,
            Long.parseLong(figures[3]),
            Long.parseLong(figures[4]));
      }
    }
    throw new IOException(contender + " measured nothing: " + said);
  }

  private void verify() throws IOException {
    System.out.println();
    String floor = null;
    for (String name : List.of("floor", "brief", "core", "full")) {
      Path out = folder.resolve(name + ".out");
      if (!Files.exists(out)) {
        continue;
      }
      String sum = Verify.sum(out, !name.equals("floor"));
      System.out.println(name + ": " + sum);
      floor = floor == null ? sum : floor;
      if (!sum.equals(floor)) {
        throw new IllegalStateException("The answers differ from the floor's");
      }
    }
  }

  private long bytesIn(String name) throws IOException {
    return Files.size(folder.resolve(name + ".ndjson")) / subjects;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
