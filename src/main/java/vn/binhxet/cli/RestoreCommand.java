package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.archive.Restore;

/** {@code binhxet restore FILE.zip}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Phục hồi sổ đăng ký từ bản sao lưu vào nơi còn trống, SQLite hay PostgreSQL; chuỗi, nội dung",
      "và niêm phong được kiểm tra trước, tệp sai thì không phục hồi gì.",
      "Restores a register from a backup into an empty place, on SQLite or PostgreSQL; chain,",
      "contents and seals are checked first, and of a file that is wrong nothing is restored."
    })
final class RestoreCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(paramLabel = "FILE.zip", description = "Bản sao lưu / a backup")
  private Path file = Path.of("");

  @Option(
      names = "--public-key",
      paramLabel = "KEY",
      description = "Khóa công khai của sổ, nếu biết / the register's public key, where known")
  private @Nullable String publicKey;

  @Spec private @Nullable CommandSpec spec;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Usage.requirePublicKey(spec, publicKey);
    RegisterPlace place = register.place();
    Percent percent = new Percent(console, "restore");
    Restore.Restored restored = Restore.into(place, file, publicKey, percent);
    percent.end();
    console
        .out()
        .println(
            restored.contents().head().seq()
                + " bản ghi đã kiểm tra và phục hồi / records checked and restored");
    console.out().println("public key: " + restored.contents().publicKey());
    if (restored.keyMissing()) {
      console
          .err()
          .println(
              "Còn thiếu khóa ký: hãy chép khóa của sổ vào " + place.key() + " trước khi chạy.");
      console
          .err()
          .println("  Copy the register's signing key to " + place.key() + " before it is used.");
    }
    if (restored.lost() > 0) {
      console
          .err()
          .println(
              "Máy này đã thấy thêm "
                  + restored.lost()
                  + " bản ghi sau bản sao lưu; chúng không có ở đây.");
      console
          .err()
          .println(
              "  This machine has seen "
                  + restored.lost()
                  + " more records, stored after the backup; they are not here.");
    }
    return ExitStatus.DONE;
  }
}
