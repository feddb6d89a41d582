package vn.binhxet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.cli.shown.CellProblemLines;
import vn.binhxet.draft.DraftJson;
import vn.binhxet.draft.Drafts;
import vn.binhxet.draft.Imported;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.service.InForce;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.SheetReading;

/** {@code binhxet import FILE}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Nhập tệp .xlsx hoặc .csv đã điền theo mẫu thành bản nháp trong sổ; từng ô sai được chỉ rõ.",
      "Reads a filled template (.xlsx or .csv) into a draft of the register; every faulty cell is",
      "named. With OUT no register is needed: the good rows become lines for \"batch\"."
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(index = "0", paramLabel = "FILE", description = "Tệp .xlsx, .csv / the file")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OUT",
      description = "Tệp NDJSON, - là stdout: không dùng sổ / NDJSON, without a register")
  private @Nullable String out;

  @Option(
      names = "--draft",
      paramLabel = "ID",
      description = "Nhập tệp đã sửa vào bản nháp này / a corrected file into this draft")
  private @Nullable String draft;

  @Mixin private final TargetOptions target = new TargetOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    try (InForce inForce = options.open()) {
      return out == null ? intoDraft(inForce.current()) : intoLines(inForce.current(), out);
    } catch (FileRefused refused) {
      console.err().println(refused.code() + ": " + options.language.of(refused.text()));
      return ExitStatus.BAD_INPUT;
    } catch (Drafts.NoDraft missing) {
      console.err().println(options.say("Không có bản nháp này.", "There is no such draft."));
      return ExitStatus.BAD_INPUT;
    }
  }

  private int intoDraft(OpenRelease release) throws IOException, FileRefused, Drafts.NoDraft {
    StepLine line = new StepLine(console, options);
    try (Register opened = register.open()) {
      Drafts drafts = new Drafts(opened, Clock.systemUTC(), Drafts.DAYS);
      Drafts.Done done =
          draft == null
              ? drafts.create(release, file, target.target(), line)
              : drafts.update(release, draft, file, line);
      line.end();
      Imported imported = done.imported();
      if (options.json) {
        console.out().println(DraftJson.of(done));
      } else {
        CellProblemLines.print(imported.problems(), options.language, console.out());
        CellProblemLines.notices(imported.notices(), options.language, console.err());
        if (imported.alreadyStored() > 0) {
          console
              .err()
              .println(
                  imported.alreadyStored()
                      + options.say(
                          " dòng đã lưu vào sổ nên giữ nguyên; sửa bằng bản đính chính.",
                          " rows are stored already and stay; correct them by a new version."));
        }
        console.out().println(summary(done));
      }
      return imported.bad() == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }
  }

  private String summary(Drafts.Done done) {
    Imported imported = done.imported();
    return options.say("Bản nháp ", "Draft ")
        + done.draft().id()
        + ": "
        + imported.rows()
        + options.say(" dòng đọc được, ", " rows read, ")
        + imported.good()
        + options.say(" tốt, ", " good, ")
        + imported.bad()
        + options.say(" có ô sai (", " with faulty cells (")
        + imported.problemCount()
        + options.say(" ô)", " cells)");
  }

  private int intoLines(OpenRelease release, String name) throws IOException, FileRefused {
    int[] counts = {0, 0};
    try (SheetReading reading = SheetReading.open(release, file, target.target());
        OutputStream to =
            name.equals("-")
                ? console.out()
                : new BufferedOutputStream(Files.newOutputStream(Path.of(name)))) {
      reading.rows(
          row -> {
            counts[row.good() ? 0 : 1]++;
            if (row.good()) {
              to.write(row.assessment());
              to.write('\n');
            } else {
              CellProblemLines.print(row.problems(), options.language, console.err());
            }
          });
      CellProblemLines.notices(reading.notices(), options.language, console.err());
      to.flush();
    }
    console
        .err()
        .println(
            counts[0]
                + options.say(" dòng tốt, ", " good rows, ")
                + counts[1]
                + options.say(" dòng có ô sai", " with faulty cells"));
    return counts[1] == 0 ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }
}
