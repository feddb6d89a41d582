package vn.binhxet.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluation;

/**
 * Measures the stages of one verdict by the evaluating thread's own CPU time, 64 assessments at
 * once as in a batch: the median over the rounds of the second half of the run.
 */
public final class StageBench {
  private static final int SUBJECTS = 6_400;
  private static final int AT_ONCE = 64;
  private static final String[] STAGES = {
    "read", "evaluate", "write brief", "write core", "write full"
  };

  private final Desk desk;
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long thread = Thread.currentThread().getId();
  private final long[] nanos = new long[STAGES.length];
  private final long[] bytes = new long[STAGES.length];

  private StageBench(Desk desk) {
    this.desk = desk;
  }

  /** Arguments, all optional: {@code seconds=40}. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-bench");
    try {
      Job job = new Job(BatchBench.SEED);
      Path rules = new JobRules(job).writeTo(folder.resolve("rules"));
      Path lines = folder.resolve("service.ndjson");
      new JobWriter(job, BatchBench.SEED).write(SUBJECTS, folder.resolve("floor.ndjson"), lines);
      Desk desk = new OpenRelease(Releases.open(rules, ReleaseCheck.NONE).current()).takeDesk();
      int seconds = Integer.parseInt(BatchBench.argument(args, "seconds", "40"));
      new StageBench(desk).run(read(lines), seconds);
    } finally {
      BatchBench.delete(folder);
    }
  }

  private static List<byte[]> read(Path lines) throws IOException {
    List<byte[]> read = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(lines)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        read.add(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return read;
  }

  private void run(List<byte[]> lines, int seconds) throws IOException, BadAssessment {
    List<long[]> rounds = new ArrayList<>();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < end || rounds.size() < 4) {
      Arrays.fill(nanos, 0);
      Arrays.fill(bytes, 0);
      for (int from = 0; from < lines.size(); from += AT_ONCE) {
        some(lines.subList(from, from + AT_ONCE));
      }
      rounds.add(nanos.clone());
    }
    List<long[]> warm = rounds.subList(rounds.size() / 2, rounds.size());
    for (int i = 0; i < STAGES.length; i++) {
      int stage = i;
      double micros =
          BatchBench.median(warm.stream().mapToDouble(round -> round[stage]).toArray())
              / 1e3
              / SUBJECTS;
      System.out.printf(
          Locale.ROOT,
          "%-11s %5.1f µs a subject, %,7d bytes allocated%n",
          STAGES[i],
          micros,
          bytes[i] / SUBJECTS);
    }
  }

  private void some(List<byte[]> lines) throws IOException, BadAssessment {
    OutputStream nowhere = OutputStream.nullOutputStream();
    List<Assessment> assessments = new ArrayList<>(AT_ONCE);
    long[] before = now();
    for (byte[] line : lines) {
      assessments.add(desk.reader().read(line, 0, line.length));
    }
    before = book(0, before);
    List<Evaluation> evaluations = desk.evaluator().evaluate(assessments);
    before = book(1, before);
    for (Evaluation evaluation : evaluations) {
      desk.writer().write(evaluation, Detail.BRIEF, nowhere);
    }
    before = book(2, before);
    for (Evaluation evaluation : evaluations) {
      desk.writer().write(evaluation, Detail.CORE, nowhere);
    }
    before = book(3, before);
    for (Evaluation evaluation : evaluations) {
      desk.writer().write(evaluation, Detail.FULL, nowhere);
    }
    book(4, before);
    assessments.forEach(desk.reader()::recycle);
  }

  private long[] now() {
    return new long[] {threads.getCurrentThreadCpuTime(), threads.getThreadAllocatedBytes(thread)};
  }

  private long[] book(int stage, long[] before) {
    long[] now = now();
    nanos[stage] += now[0] - before[0];
    bytes[stage] += now[1] - before[1];
    return now;
  }
}
