package vn.binhxet.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Releases;
import vn.binhxet.rules.Reload;
import vn.binhxet.verdict.CaseCheck;

/**
 * Measures how long somebody waits: for the first verdict of a process just started, and for a rule
 * file just saved to be in force.
 */
public final class StartBench {
  private static final int ROUNDS = 5;
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
  private static final Path RULES = Path.of("rules");
  private static final Path EDITION = Path.of("cultural-family/nd-122-2018");
  private static final Path SAMPLE =
      Path.of("sample-data/cultural-family/nd-122-met-exactly-85-points.json");

  private StartBench() {}

  public static void main(String[] args) throws Exception {
    // What the rules room logs at each swap would stand between the figures.
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    firstVerdict(List.of());
    reload();
  }

  /** A real process, from its start to its first byte and to its end. */
  private static void firstVerdict(List<String> options) throws Exception {
    Path jar = Path.of("target/binhxet.jar");
    if (!Files.exists(jar)) {
      System.out.println("first verdict: not measured, there is no " + jar);
      return;
    }
    double[] firstByte = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    double[] end = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(options);
      command.addAll(List.of("-jar", jar.toString(), "evaluate", SAMPLE.toString()));
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream said = process.getInputStream()) {
        if (said.read() < 0) {
          throw new IOException("no verdict; exit status " + process.waitFor());
        }
        firstByte[i] = (System.nanoTime() - start) / 1e9;
        cpu[i] = process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
        said.readAllBytes();
      }
      process.waitFor();
      end[i] = (System.nanoTime() - start) / 1e9;
    }
    System.out.printf(
        Locale.ROOT,
        "first verdict of a process: %.2f s (%.2f s of processor), its end %.2f s (median of %d, %s)%n",
        BatchBench.median(firstByte),
        BatchBench.median(cpu),
        BatchBench.median(end),
        ROUNDS,
        SAMPLE);
  }

  private static void reload() throws Exception {
    Path folder = Files.createTempDirectory(BatchBench.scratch(), "binhxet-bench");
    try {
      copy(folder);
      double[] compiled = new double[ROUNDS];
      double[] inForce = new double[ROUNDS];
      try (Releases releases = open(folder)) {
        compileOne(releases);
        for (int i = 0; i < ROUNDS; i++) {
          touch(folder, 1 + i);
          long start = System.nanoTime();
          Reload reload = releases.reload();
          if (!(reload instanceof Reload.Swapped)) {
            throw new IllegalStateException("the change was not put in force: " + reload);
          }
          compiled[i] = (System.nanoTime() - start) / 1e9;
        }
        releases.watch();
        for (int i = 0; i < ROUNDS; i++) {
          String before = releases.current().hash();
          long start = System.nanoTime();
          touch(folder, 1 + ROUNDS + i);
          while (releases.current().hash().equals(before) && System.nanoTime() - start < PATIENCE) {
            TimeUnit.MILLISECONDS.sleep(5);
          }
          inForce[i] = (System.nanoTime() - start) / 1e9;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "a rule of one edition changed: %.2f s to read, compile, run its cases and swap; watched, in force %.2f s after saving (median of %d)%n",
          BatchBench.median(compiled),
          BatchBench.median(inForce),
          ROUNDS);
    } finally {
      BatchBench.delete(folder);
    }
  }

  private static Releases open(Path folder) throws LawRefused {
    return Releases.open(folder, new CaseCheck());
  }

  /** Makes the edition ready, so that the next release has to compile it before the swap. */
  private static void compileOne(Releases releases) {
    var edition = releases.current().lawbook().edition("cultural-family.nd-122-2018").orElseThrow();
    releases
        .current()
        .engine(new EffectiveEdition(edition, null, LocalDate.of(2023, Month.DECEMBER, 1)));
  }

  /** Says a condition so many times: other derived rules, which mean the same to the cases. */
  private static void touch(Path folder, int times) throws IOException {
    Path file = folder.resolve(EDITION).resolve("criteria.drl");
    String text = Files.readString(RULES.resolve(EDITION).resolve("criteria.drl"));
    String condition = "attendance >= 60";
    Files.writeString(file, text.replace(condition, condition + (", " + condition).repeat(times)));
  }

  private static void copy(Path folder) throws IOException {
    try (var files = Files.walk(RULES)) {
      for (Path path : files.toList()) {
        Path to = folder.resolve(RULES.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
  }
}
