package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.register.Register;
import vn.binhxet.register.archive.Backup;
import vn.binhxet.register.archive.Contents;

/** {@code binhxet backup FILE.zip}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Sao lưu cả sổ đăng ký vào một tệp, trong khi dịch vụ vẫn chạy; đọc lại và kiểm tra xong",
      "mới gọi là xong. Tệp có dữ liệu cá nhân; không có khóa ký trừ khi --with-key.",
      "Backs the whole register up into one file while the service runs, reads it again and checks",
      "it. The file holds personal data; not the signing key, unless --with-key."
    })
final class BackupCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(paramLabel = "FILE.zip", description = "Tệp mới / a new file")
  private Path file = Path.of("");

  @Option(
      names = "--with-key",
      description = "Kèm khóa ký / with the signing key (${DEFAULT-VALUE})")
  private boolean withKey;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Register opened = register.openExisting()) {
      Percent percent = new Percent(console, "backup");
      Contents written = Backup.write(opened, file, withKey, percent);
      percent.end();
      console
          .out()
          .println(
              file
                  + ": "
                  + written.head().seq()
                  + " bản ghi đã sao lưu và kiểm tra / records backed up and checked");
      console.out().println("public key: " + written.publicKey());
      if (!withKey) {
        console
            .err()
            .println(
                "Khóa ký không nằm trong tệp. Hãy giữ một bản "
                    + opened.place().key()
                    + " ở nơi khác, riêng với bản sao lưu.");
        console
            .err()
            .println(
                "  The signing key is not in it. Keep a copy of "
                    + opened.place().key()
                    + " elsewhere, apart from the backups.");
      }
      return ExitStatus.DONE;
    }
  }
}
