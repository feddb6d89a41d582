package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.cli.shown.Evaluated;
import vn.binhxet.cli.shown.RefusalText;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.paper.FreshPaper;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.report.StoredPaper;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Refusal;
import vn.binhxet.service.RefusalJson;

/** {@code binhxet print FILE.json|--stored ID --out F.pdf}. */
@Command(
    name = "print",
    mixinStandardHelpOptions = true,
    description = {
      "In kết luận thành biên bản PDF: của một hồ sơ (tệp JSON), hoặc của một kết luận trong sổ.",
      "Prints a verdict as PDF: of an assessment in a file, or of a verdict in the register."
    })
final class PrintCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Hồ sơ / an assessment")
  private @Nullable Path file;

  @Option(
      names = "--stored",
      paramLabel = "ID",
      description = "Số của kết luận trong sổ đăng ký / number of a stored verdict")
  private @Nullable String stored;

  @Option(names = "--out", required = true, paramLabel = "F.pdf", description = "Tệp PDF / the PDF")
  private Path out = Path.of("out.pdf");

  @Spec private @Nullable CommandSpec spec;

  PrintCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    Path given = file;
    String id = stored;
    if ((given == null) == (id == null)) {
      throw Usage.wrong(
          spec, "Cần một tệp hồ sơ hoặc --stored SỐ / needs a FILE or --stored ID, not both");
    }
    return given == null ? stored(String.valueOf(id)) : fresh(given);
  }

  private int fresh(Path given) throws LawRefused, IOException {
    byte[] body = Files.readAllBytes(given);
    try (InForce inForce = options.open()) {
      return written(FreshPaper.pdf(inForce.current(), body, body.length, options.language));
    } catch (BadAssessment bad) {
      byte[] refusal = RefusalJson.bytes(Refusal.of(bad), options.language);
      if (options.json) {
        console.out().write(refusal);
        console.out().println();
      } else {
        RefusalText.print(
            new Evaluated(given.toString(), refusal, null, Refusal.of(bad)),
            options.language,
            console.out());
      }
      return ExitStatus.BAD_INPUT;
    }
  }

  private int stored(String id) throws IOException {
    try (Register opened = register.openExisting()) {
      StoredRecord record =
          id.matches("[1-9][0-9]{0,17}")
              ? opened.records().record(Long.parseLong(id)).orElse(null)
              : null;
      if (record == null || record.kind() != RecordKind.ASSESSMENT) {
        throw Usage.wrong(
            spec, "--stored: không phải số của kết luận / no verdict has this number: " + id);
      }
      KeptReleases kept = new KeptReleases(opened.records(), null);
      return written(new StoredPaper(opened.database(), kept).pdf(record, options.language));
    }
  }

  private int written(byte[] pdf) throws IOException {
    Files.write(out, pdf);
    console.out().println(out);
    return ExitStatus.DONE;
  }
}
