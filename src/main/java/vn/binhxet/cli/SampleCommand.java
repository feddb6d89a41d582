package vn.binhxet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SampleOrder;
import vn.binhxet.sample.SampleRefused;

/** {@code binhxet sample --title T --count N --seed S --out FILE}. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Sinh hồ sơ giả định, mỗi dòng một hồ sơ; cùng hạt giống cho cùng một tệp.",
      "Makes up assessments, one a line; the same seed gives the same file."
    })
final class SampleCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--title", required = true, description = "Mã danh hiệu / id of the title")
  private String title = "";

  @Option(
      names = "--edition",
      description = "Mã bộ tiêu chí / id of the edition (mới nhất / latest)")
  private @Nullable String edition;

  @Option(names = "--count", description = "Số hồ sơ / how many (${DEFAULT-VALUE})")
  private long count = 100;

  @Option(names = "--seed", description = "Hạt giống / seed (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--year", description = "Năm xét tặng / award year")
  private @Nullable Integer year;

  @Option(names = "--on", paramLabel = "DAY", description = "Ngày đánh giá / day of assessment")
  private @Nullable LocalDate on;

  @Option(
      names = "--territory",
      description = "Mã đơn vị / codes of units (mọi tỉnh / all provinces)")
  private List<String> territories = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", description = "- là stdout / - is stdout")
  private String out = "-";

  SampleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    try (Releases releases = options.releases()) {
      Release release = releases.current();
      write(
          new SampleOrder(title, edition, on, year, territories, seed)
              .maker(release.lawbook(), release.chooser()));
      return ExitStatus.DONE;
    } catch (SampleRefused refused) {
      console.err().println(refused.code() + " " + options.language.of(refused.text()));
      return ExitStatus.BAD_INPUT;
    }
  }

  private void write(SampleMaker maker) throws IOException {
    if (out.equals("-")) {
      maker.write(count, console.out());
      return;
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(out)))) {
      maker.write(count, file);
    }
  }
}
