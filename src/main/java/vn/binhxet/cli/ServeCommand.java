package vn.binhxet.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.binhxet.cli.shown.Evaluated;
import vn.binhxet.cli.shown.VerdictTable;
import vn.binhxet.http.HttpApi;
import vn.binhxet.http.HttpSettings;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.service.InForce;
import vn.binhxet.service.WarmUp;

/** {@code binhxet serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy dịch vụ HTTP; chỉ nhận yêu cầu từ máy này, trừ khi có mã truy cập.",
      "Runs the HTTP service; for this machine alone, unless there is a token."
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--port", description = "Cổng, 0 là bất kỳ / port, 0 is any (${DEFAULT-VALUE})")
  private int port = 8080;

  @Option(names = "--host", description = "Địa chỉ / address (${DEFAULT-VALUE})")
  private String host = "127.0.0.1";

  @Option(
      names = "--token",
      defaultValue = "${env:BINHXET_TOKEN}",
      description = "Mã truy cập, hoặc biến BINHXET_TOKEN / token, or the variable BINHXET_TOKEN")
  private @Nullable String token;

  @Option(
      names = "--no-watch",
      negatable = false,
      description = "Không theo dõi thay đổi của bộ quy tắc / do not follow changes of the rules")
  private boolean still;

  @Option(
      names = "--evaluate",
      paramLabel = "PATH",
      description = "Kết luận về các hồ sơ này trước / evaluate these first, and show the table")
  private List<Path> first = new ArrayList<>();

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Option(names = "--no-register", negatable = false, description = "Không lưu gì / store nothing")
  private boolean noRegister;

  @Option(
      names = "--draft-days",
      paramLabel = "N",
      defaultValue = "${env:BINHXET_DRAFT_DAYS:-90}",
      description = {
        "Bản nháp không ai đụng đến bị xóa sau N ngày",
        "days after which a draft that nobody touches is dropped (${DEFAULT-VALUE})"
      })
  private int draftDays = 90;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    String guarded = token == null || token.isBlank() ? null : token;
    if (guarded == null && !loopback(host)) {
      throw usage(
          "--host " + host + " cần --token hoặc BINHXET_TOKEN / needs --token or BINHXET_TOKEN");
    }
    if (port < 0 || port > 65_535) {
      throw usage("--port: 0 … 65535");
    }
    if (draftDays < 1 || draftDays > 3_650) {
      throw usage("--draft-days: 1 … 3650");
    }
    List<Path> files = FileEvaluation.files(first);
    try (InForce inForce = options.open();
        Register opened = noRegister ? null : register.open();
        IdleDrafts idle = IdleDrafts.start(opened, Clock.systemUTC(), draftDays)) {
      evaluate(files, inForce);
      HttpSettings settings = new HttpSettings(guarded, HttpSettings.LOCAL.workers(), draftDays);
      serve(HttpApi.create(inForce, settings, opened).start(host, port), inForce);
      return ExitStatus.DONE;
    }
  }

  private void serve(HttpApi api, InForce inForce) {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop = new Thread(() -> stop(api, stopped), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    if (!still) {
      inForce.watch();
    }
    WarmUp.start(inForce.current());
    console
        .out()
        .println(
            "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + api.port() + "/");
    console.out().flush();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(stop);
      api.close();
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(HttpApi api, CountDownLatch stopped) {
    api.close();
    stopped.countDown();
  }

  private void evaluate(List<Path> files, InForce inForce) throws IOException {
    if (files.isEmpty()) {
      return;
    }
    FileEvaluation evaluation = new FileEvaluation(inForce.current(), options.language);
    List<Evaluated> done = new ArrayList<>();
    for (Path file : files) {
      done.add(evaluation.evaluate(file));
    }
    VerdictTable.print(done, options.language, console.out());
    console.out().println();
  }

  private boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw usage("--host: không biết địa chỉ / unknown address " + address);
    }
  }

  private ParameterException usage(String message) {
    return Usage.wrong(spec, message);
  }
}
