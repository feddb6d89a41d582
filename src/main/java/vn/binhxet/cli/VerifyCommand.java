package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.cli.shown.Columns;
import vn.binhxet.register.archive.EvidenceCheck;

/** {@code binhxet verify FILE.zip}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Kiểm tra tệp bằng chứng (binhxet export), không cần sổ đăng ký.",
      "Checks a file of evidence (binhxet export); needs no register."
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE.zip", description = "Tệp bằng chứng / a file of evidence")
  private Path file = Path.of("");

  @Option(
      names = "--public-key",
      paramLabel = "KEY",
      description =
          "Khóa công khai lấy từ cơ quan giữ sổ / the public key, got from who keeps the register")
  private @Nullable String publicKey;

  @Spec private @Nullable CommandSpec spec;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Usage.requirePublicKey(spec, publicKey);
    EvidenceCheck.Checked checked = EvidenceCheck.check(file, publicKey);
    Columns table =
        new Columns()
            .row(
                "Số / id",
                "Danh hiệu / title",
                "Năm / year",
                "Kết luận / outcome",
                "Bản / version",
                "Ghi lúc / stored",
                "Niêm phong / sealed");
    for (EvidenceCheck.Proven one : checked.verdicts()) {
      table.row(
          Long.toString(one.seq()),
          one.title(),
          Integer.toString(one.awardYear()),
          one.outcome() + (one.erased() ? " (ERASED)" : ""),
          Integer.toString(one.version()),
          one.storedAt().toString(),
          one.sealedAt().toString());
    }
    table.print(console.out());
    console
        .out()
        .println(
            "Đúng nguyên văn sổ / genuine: register "
                + checked.register()
                + ", end "
                + checked.end()
                + " ("
                + checked.endAt()
                + ")");
    console.out().println("public key: " + checked.publicKey());
    if (publicKey == null) {
      console.err().println("Hãy so khóa này với khóa cơ quan giữ sổ công bố (--public-key).");
      console
          .err()
          .println("  Compare this key with the one the register's keeper tells (--public-key).");
    }
    return ExitStatus.DONE;
  }
}
