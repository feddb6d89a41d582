package vn.binhxet.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Edition;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SamplePlaces;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;

/**
 * Measures the batch over made-up assessments of new-style rural communes (318/QĐ-TTg) under the
 * shipped rules against {@link CommuneFloor}, the same job written by hand over the same lines, by
 * turns; both sides' answers are compared by checksum.
 */
public final class NtmBench {
  /** Before the name of a contender that judges communes. */
  static final String OWN = "ntm-";

  static final Path RULES = Path.of("rules");
  private static final String EDITION = "new-rural-commune.qd-318-2022";
  private static final int YEAR = 2024;
  private static final LocalDate DAY = LocalDate.of(YEAR, 12, 10);
  private static final int ROUNDS = 5;
  private static final List<String> CONTENDERS = List.of("floor", "brief", "core", "full");

  private final int subjects;
  private final int warm;
  private final Path folder;
  private int leaves;
  private int fields;

  private NtmBench(int subjects, int warm, Path folder) {
    this.subjects = subjects;
    this.warm = warm;
    this.folder = folder;
  }

  /**
   * Arguments, all optional: {@code n=50000 warm=3 rounds=5 threads=1}. Beside the median stands
   * the fastest round: on a machine shared with others it scatters less.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-ntm");
    try {
      NtmBench bench =
          new NtmBench(
              Integer.parseInt(BatchBench.argument(args, "n", "50000")),
              Integer.parseInt(BatchBench.argument(args, "warm", "3")),
              folder);
      bench.prepare();
      bench.table(
          Integer.parseInt(BatchBench.argument(args, "rounds", "" + ROUNDS)),
          Integer.parseInt(BatchBench.argument(args, "threads", "1")));
      bench.verify();
    } finally {
      BatchBench.delete(folder);
    }
  }

  private void prepare() throws Exception {
    OpenRelease release = new OpenRelease(Releases.open(RULES, ReleaseCheck.NONE).current());
    Edition edition = release.lawbook().edition(EDITION).orElseThrow();
    SampleMaker maker =
        new SampleMaker(
            new SamplePlaces(release.lawbook(), release.release().chooser())
                .find(edition, YEAR, DAY, List.of()),
            YEAR,
            DAY,
            BatchBench.SEED);
    complete(maker, release);
  }

  /** Writes made-up assessments that hand in every field, until there are enough. */
  private void complete(SampleMaker maker, OpenRelease release) throws Exception {
    Desk desk = release.takeDesk();
    int written = 0;
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("ntm.ndjson")), 1 << 16)) {
      for (long number = 1; written < subjects; number++) {
        byte[] line = maker.line(number);
        Assessment read = desk.reader().read(line, 0, line.length);
        if (whole(read)) {
          out.write(line);
          written++;
        }
        desk.reader().recycle(read);
      }
    }
    release.giveBack(desk);
  }

  private boolean whole(Assessment assessment) {
    if (assessment.law() == null) {
      return false;
    }
    leaves = (int) assessment.law().nodes().stream().filter(placed -> placed.node().leaf()).count();
    fields = assessment.law().fields().size();
    int given = 0;
    for (int i = 0; i < fields; i++) {
      given += assessment.values().known(i) ? 1 : 0;
    }
    return given >= fields * COMPLETE_PERCENT / 100;
  }

  /** What a sample leaves out are fields that no other value needs. */
  private static final int COMPLETE_PERCENT = 90;

  private record Run(double seconds, double cpuMicros, long bytes) {}

  private void table(int rounds, int threads) throws IOException, InterruptedException {
    List<List<Run>> runs = new ArrayList<>();
    CONTENDERS.forEach(name -> runs.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < CONTENDERS.size(); i++) {
        runs.get(i).add(fork(CONTENDERS.get(i), threads));
      }
    }
    System.out.printf(
        "%d subjects, %d bytes a line in, %s: %d indicators, %d fields, median of %d, %d thread(s)%n%n",
        subjects,
        Files.size(folder.resolve("ntm.ndjson")) / subjects,
        EDITION,
        leaves,
        fields,
        rounds,
        threads);
    System.out.println(
        "| contender | subjects/s | × floor | CPU µs/subject | CPU × floor | fastest round | × floor | bytes out |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
    double floorSpeed = 0;
    double floorCpu = 0;
    double floorFastest = 0;
    for (int i = 0; i < CONTENDERS.size(); i++) {
      List<Run> own = runs.get(i);
      double speed = subjects / BatchBench.median(own.stream().mapToDouble(Run::seconds).toArray());
      double cpu = BatchBench.median(own.stream().mapToDouble(Run::cpuMicros).toArray());
      floorSpeed = i == 0 ? speed : floorSpeed;
      floorCpu = i == 0 ? cpu : floorCpu;
      double fastest = subjects / own.stream().mapToDouble(Run::seconds).min().orElseThrow();
      floorFastest = i == 0 ? fastest : floorFastest;
      System.out.printf(
          Locale.ROOT,
          "| %s | %,.0f | %.2f | %.1f | %.2f | %,.0f | %.2f | %,d |%n",
          CONTENDERS.get(i),
          speed,
          speed / floorSpeed,
          cpu,
          cpu / floorCpu,
          fastest,
          fastest / floorFastest,
          own.get(0).bytes() / subjects);
    }
  }

  /** What the floor found must be what every form of the verdict says. */
  private void verify() throws IOException {
    System.out.println();
    String floor = null;
    for (String name : CONTENDERS) {
      String sum = CommuneVerify.sum(folder.resolve(OWN + name + ".out"), subjects);
      System.out.println(name + ": " + sum);
      floor = floor == null ? sum : floor;
      if (!sum.equals(floor)) {
        throw new IllegalStateException("The answers differ from the floor's");
      }
    }
  }

  private Run fork(String contender, int threads) throws IOException, InterruptedException {
    List<String> said =
        Forked.java(
            List.of("-Xmx1g", "-XX:+UseParallelGC"),
            Fork.class,
            List.of(OWN + contender, "" + threads, "" + warm, folder.toString()));
    for (String line : said) {
      if (line.startsWith("MEASURED ")) {
        String[] figures = line.split(" ");
        return new Run(
            Long.parseLong(figures[1]) / 1e9,
            Long.parseLong(figures[2]) / 1e3 / subjects,
            Long.parseLong(figures[3]));
      }
    }
    throw new IOException(contender + " measured nothing: " + said);
  }
}
