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
import vn.binhxet.law.Edition;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;
import vn.binhxet.sample.SampleMaker;
import vn.binhxet.sample.SamplePlace;
import vn.binhxet.sample.SamplePlaces;

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
      List<Edition> all = release.lawbook().editionsOf(title);
      Edition chosen =
          all.stream()
              .filter(one -> edition == null || one.id().equals(edition))
              .reduce((one, later) -> later)
              .orElse(null);
      if (chosen == null) {
        console.err().println("NO_EDITION " + (edition == null ? title : edition));
        return ExitStatus.BAD_INPUT;
      }
      LocalDate day = on == null ? SamplePlaces.usualDay(chosen) : on;
      int awardYear = year == null ? day.getYear() : year;
      List<SamplePlace> places =
          new SamplePlaces(release.lawbook(), release.chooser())
              .find(chosen, awardYear, day, territories);
      if (places.isEmpty()) {
        console.err().println("NO_EDITION " + chosen.id() + " " + day);
        return ExitStatus.BAD_INPUT;
      }
      write(new SampleMaker(places, awardYear, day, seed));
      return ExitStatus.DONE;
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
