package vn.binhxet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.EditionsInForce;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SamplePlaces;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.settling.Settler;
import vn.binhxet.verdict.settling.SettlingJson;

/** How long it takes to say what is missing of the largest editions, all and half missing. */
public final class MissingBench {
  private static final int ROUNDS = 120;
  private static final int WARM = 60;

  private MissingBench() {}

  public static void main(String[] args) throws Exception {
    List<String> wanted =
        args.length > 0
            ? List.of(args)
            : List.of(
                "advanced-new-rural-commune.qd-318-2022",
                "new-rural-commune.qd-318-2022",
                "cultural-family.nd-122-2018");
    try (Releases releases = Releases.open(Path.of("rules"), (candidate, changed) -> List.of())) {
      Release release = releases.current();
      for (Edition edition : release.lawbook().editions()) {
        if (wanted.contains(edition.id())) {
          measure(release, edition, 100);
          measure(release, edition, 50);
        }
      }
    }
  }

  private static void measure(Release release, Edition edition, int missing) throws Exception {
    var day = SamplePlaces.usualDay(edition);
    SampleMaker maker =
        new SampleMaker(
            new SamplePlaces(release.lawbook(), release.chooser())
                .find(edition, day.getYear(), day, List.of()),
            day.getYear(),
            day,
            5);
    AssessmentReader reader =
        new AssessmentReader(new EditionsInForce(release.lawbook(), release.chooser()));
    Settler settler = new Settler(new Evaluator(release));
    Random random = new Random(3);
    List<Long> micros = new ArrayList<>();
    List<Long> processor = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 1; i <= WARM + ROUNDS; i++) {
      byte[] line = maker.line(i);
      Assessment assessment = reader.read(line, 0, line.length);
      Assessment some = assessment.with(dropped(assessment.values(), missing, random));
      long start = System.nanoTime();
      long used = threads.getCurrentThreadCpuTime();
      int length = SettlingJson.of(settler.settle(some)).toString().length();
      long took = (System.nanoTime() - start) / 1_000;
      if (i > WARM && length > 0) {
        micros.add(took);
        processor.add((threads.getCurrentThreadCpuTime() - used) / 1_000);
      }
    }
    System.out.printf("%s, %d %% missing%n", edition.id(), missing);
    print("by the clock", micros);
    print("processor time", processor);
  }

  private static void print(String what, List<Long> micros) {
    long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "  %s: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
        what,
        sorted[sorted.length / 2] / 1000.0,
        sorted[sorted.length * 95 / 100] / 1000.0,
        Arrays.stream(sorted).max().orElse(0) / 1000.0);
  }

  private static Values dropped(Values values, int share, Random random) {
    int[] missing =
        java.util.stream.IntStream.range(0, values.fields().size())
            .filter(i -> random.nextInt(100) < share)
            .toArray();
    return values.without(missing);
  }
}
