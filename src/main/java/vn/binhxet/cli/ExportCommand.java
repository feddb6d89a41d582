package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.register.Register;
import vn.binhxet.register.archive.Evidence;
import vn.binhxet.register.archive.EvidenceCheck;
import vn.binhxet.register.record.RecordNumber;

/** {@code binhxet export VERDICT… FILE.zip}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Trích bằng chứng về một hay vài kết luận: bản ghi, bản sửa, quyết định, bộ quy tắc, kết luận",
      "đầy đủ, và phần chứng minh để kiểm tra không cần sổ (binhxet verify).",
      "Evidence of one or some verdicts: records, corrections, decisions, the rules, the verdict in",
      "full, and what proves it without the register (binhxet verify)."
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(
      arity = "2..*",
      paramLabel = "VERDICT… FILE.zip",
      description = "Số của kết luận, rồi tệp mới / numbers of verdicts, then a new file")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--with-parts",
      description =
          "Kèm mọi kết luận đã đếm (hộ của khu) / with the verdicts they were counted from")
  private boolean withParts;

  @Spec private @Nullable CommandSpec spec;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Long> verdicts = new ArrayList<>();
    for (String number : given.subList(0, given.size() - 1)) {
      verdicts.add(
          RecordNumber.read(number)
              .orElseThrow(
                  () ->
                      Usage.wrong(
                          spec, "VERDICT: số của kết luận / number of a verdict: " + number)));
    }
    Path file = Path.of(given.get(given.size() - 1));
    try (Register opened = register.openExisting()) {
      EvidenceCheck.Checked checked =
          Evidence.write(
              opened,
              withParts ? Evidence.withParts(opened, verdicts) : verdicts,
              new StoredExplainer(opened.records()),
              file);
      console
          .out()
          .println(
              file
                  + ": "
                  + checked.verdicts().size()
                  + " kết luận, "
                  + checked.decisions()
                  + " quyết định / verdicts and decisions");
      console.out().println("public key: " + checked.publicKey());
      return ExitStatus.DONE;
    }
  }
}
