package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.Difference;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.PartsFound;
import vn.binhxet.register.replay.ReplayCount;
import vn.binhxet.register.replay.ReplayJson;
import vn.binhxet.register.replay.ReplayRun;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdicts;

/** {@code binhxet replay ID…|--all}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Suy lại kết luận đã lưu theo đúng bản phát hành khi đó và cho biết có trùng không; không cần",
      "thư mục bộ quy tắc. Mã kết thúc 1 nếu có kết luận khác hoặc không suy lại được.",
      "Derives stored verdicts again under the releases they rest on and says whether they come out",
      "the same; needs no rules folder. Exit status 1 where one differs or could not be replayed."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(300);

  /** Parts named in a line; all of them are in the JSON. */
  private static final int NAMED = 10;

  private final Console console;
  private final long start = System.nanoTime();
  private long shown = start;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Số của kết luận / verdicts' numbers")
  private List<Long> ids = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Cả sổ; chỉ kể kết luận khác / all, telling those that differ")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Số luồng / threads (số lõi / all cores)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec spec;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (all != ids.isEmpty()) {
      throw Usage.wrong(spec, "Cần ID hoặc --all / ID or --all is needed, not both");
    }
    if (threads < 1 || threads > 256) {
      throw Usage.wrong(spec, "--threads: 1 … 256");
    }
    try (Register opened = register.openExisting()) {
      KeptReleases releases = new KeptReleases(opened.records(), null);
      return all ? all(opened, releases) : some(opened, new Replayer(releases));
    }
  }

  private int all(Register opened, KeptReleases releases) {
    ReplayCount count = new ReplayRun(opened.records(), releases, threads, this::replayed).all();
    if (console.terminal()) {
      console.err().println("\r" + progress(count));
    }
    if (options.json) {
      console.out().println("{\"summary\":" + ReplayJson.of(count) + "}");
    } else {
      console.out().println(summary(count));
    }
    return count.holds() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }

  private void replayed(Replayed one, ReplayCount count) {
    if (one.answer() == Replayed.Answer.DIFFERENT || one.answer() == Replayed.Answer.NOT_REPLAYED) {
      print(one);
    }
    long now = System.nanoTime();
    if (console.terminal() && now - shown >= EVERY) {
      shown = now;
      console.err().print("\r" + progress(count) + "   ");
      console.err().flush();
    }
  }

  private int some(Register opened, Replayer replayer) {
    int status = ExitStatus.DONE;
    StoredVerdicts verdicts = new StoredVerdicts(opened.records());
    for (long id : ids) {
      StoredRecord record = verdicts.find(id).orElse(null);
      if (record == null) {
        console
            .err()
            .println(
                options.say(
                    "Sổ đăng ký không có kết luận số " + id + ".",
                    "The register has no verdict number " + id + "."));
        status = ExitStatus.BAD_INPUT;
        continue;
      }
      Replayed one = replayer.replay(record);
      print(one);
      if (one.answer() != Replayed.Answer.IDENTICAL && one.answer() != Replayed.Answer.ERASED) {
        status = ExitStatus.BAD_INPUT;
      }
    }
    return status;
  }

  private void print(Replayed one) {
    console
        .out()
        .println(options.json ? ReplayJson.of(one).toString() : one.id() + ": " + say(one));
  }

  private String say(Replayed one) {
    Difference first = one.first();
    Replayed.Problem problem = one.problem();
    if (problem != null) {
      return problem.code() + " " + options.language.of(problem.text());
    }
    if (first == null) {
      return one.answer() == Replayed.Answer.ERASED
          ? options.say("nội dung đã xóa", "the content was erased")
          : options.say("trùng khớp", "identical") + parts(one);
    }
    String where = first.node() == null ? first.member() : first.node() + " " + first.member();
    JsonNode recorded = first.recorded();
    JsonNode replayed = first.replayed();
    return options.say("KHÁC, trước hết ở ", "DIFFERENT, first at ")
        + where
        + options.say(": đã ghi ", ": recorded ")
        + (recorded == null ? "–" : recorded)
        + options.say(", nay ", ", now ")
        + (replayed == null ? "–" : replayed);
  }

  /** What became of the verdicts it was counted from; nothing where all are as they were. */
  private String parts(Replayed one) {
    PartsFound parts = one.parts();
    if (parts == null) {
      return "";
    }
    String corrected =
        parts.corrected().stream()
            .limit(NAMED)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    String more = parts.corrected().size() > NAMED ? ", …" : "";
    return (parts.corrected().isEmpty()
            ? ""
            : options.say("; sau đó đã sửa: ", "; corrected since: ") + corrected + more)
        + (parts.erased() == 0
            ? ""
            : options.say("; đã xóa nội dung: ", "; contents erased: ") + parts.erased());
  }

  private String summary(ReplayCount count) {
    return options.say(
        "%d kết luận: %d trùng khớp, %d khác, %d đã xóa nội dung, %d không suy lại được"
            .formatted(
                count.all(),
                count.identical(),
                count.different(),
                count.erased(),
                count.notReplayed()),
        "%d verdicts: %d identical, %d different, %d erased, %d not replayed"
            .formatted(
                count.all(),
                count.identical(),
                count.different(),
                count.erased(),
                count.notReplayed()));
  }

  private String progress(ReplayCount count) {
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    return count.all()
        + ", "
        + (count.all() * 1000 / millis)
        + "/s, "
        + (count.different() + count.notReplayed())
        + options.say(" khác", " different");
  }
}
