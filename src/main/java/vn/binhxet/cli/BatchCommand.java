package vn.binhxet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.batch.BatchKeeping;
import vn.binhxet.batch.BatchRun;
import vn.binhxet.batch.BatchSummary;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

/** {@code binhxet batch IN OUT}. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description = {
      "Mỗi dòng của IN là một hồ sơ JSON; mỗi dòng của OUT là kết luận hoặc lỗi, dòng cuối là tổng kết.",
      "Each line of IN is an assessment in JSON; each line of OUT a verdict or a problem, the last",
      "one the summary. A byte order mark, CRLF and blank lines are passed over."
    })
final class BatchCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(index = "0", paramLabel = "IN", description = "Tệp NDJSON, - là stdin / - is stdin")
  private String in = "-";

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Tệp NDJSON, - là stdout / - is stdout")
  private String out = "-";

  @Option(
      names = "--detail",
      paramLabel = "brief|core|full",
      description = {
        "Bản gọn, phần lõi hay cả lời giải thích",
        "what was found of each subject, the core, or all (${DEFAULT-VALUE})"
      })
  private Detail detail = Detail.FULL;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Số luồng / threads (số lõi / all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--store",
      description = {
        "Lưu từng hồ sơ và kết luận vào sổ đăng ký; chạy lại cùng --run thì không lưu hai lần.",
        "Store each assessment with its verdict; the same --run again stores nothing twice."
      })
  private boolean store;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "Tên lượt / name of the run (tên tệp IN / the file's name)")
  private @Nullable String run;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Spec private @Nullable CommandSpec spec;

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    checkUsage();
    Progress progress = new Progress(console.terminal() ? console.err() : null);
    try (InForce inForce = options.open();
        InputStream from = in.equals("-") ? console.in() : Files.newInputStream(Path.of(in));
        OutputStream to = out.equals("-") ? console.out() : Files.newOutputStream(Path.of(out))) {
      BatchSummary summary = run(inForce.current(), from, to, progress);
      progress.end(summary, options, out.equals("-") && !console.terminal() ? null : console.err());
      return summary.bad() == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }
  }

  private BatchSummary run(
      OpenRelease release, InputStream from, OutputStream to, Progress progress)
      throws IOException {
    if (!store) {
      return new BatchRun(release, detail, options.language, threads, progress).run(from, to);
    }
    try (Register opened = register.open()) {
      BatchKeeping keeping = new BatchKeeping(opened, runName());
      return BatchRun.storing(release, detail, options.language, threads, progress, keeping)
          .run(from, to);
    }
  }

  private String runName() {
    return run != null ? run : String.valueOf(Path.of(in).getFileName());
  }

  private void checkUsage() throws IOException {
    if (threads < 1 || threads > 256) {
      throw usage("--threads: 1 … 256");
    }
    if (store && run == null && in.equals("-")) {
      throw usage("--store từ stdin cần --run / --store from stdin needs --run");
    }
    if (run != null && !run.matches("[\\p{L}\\p{N}._ -]{1,100}")) {
      throw usage("--run: 1 … 100 chữ, số, . _ - / letters, digits, . _ -");
    }
    if (!in.equals("-") && !out.equals("-")) {
      Path from = Path.of(in);
      Path to = Path.of(out);
      if (Files.exists(from) && Files.exists(to) && Files.isSameFile(from, to)) {
        throw usage("IN và OUT là cùng một tệp / IN and OUT are the same file: " + in);
      }
    }
  }

  private ParameterException usage(String message) {
    return Usage.wrong(spec, message);
  }
}
