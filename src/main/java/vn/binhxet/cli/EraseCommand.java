package vn.binhxet.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.binhxet.cli.shown.Columns;
import vn.binhxet.register.Register;
import vn.binhxet.register.archive.Erasing;
import vn.binhxet.register.store.Dialect;

/** {@code binhxet erase --before DATE --reason TEXT}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    description = {
      "Xóa nội dung cá nhân của hồ sơ và quyết định thuộc các năm xét đã kết thúc trước một ngày.",
      "Kết luận, danh hiệu, năm, địa bàn vẫn còn; chuỗi vẫn nguyên. Không lấy lại được.",
      "Erases the personal contents of assessments and decisions of award years that ended before",
      "a day. Outcome, title, year and territory stay listed, the chain stays whole. For good."
    })
final class EraseCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Option(
      names = "--before",
      paramLabel = "DATE",
      required = true,
      description = "Năm xét kết thúc trước ngày này / award years that ended before this day")
  private LocalDate before = LocalDate.EPOCH;

  @Option(names = "--title", description = "Chỉ danh hiệu này / of this title alone")
  private @Nullable String title;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Lý do, không nêu tên người; giữ mãi / why, no person's name; kept for ever")
  private String reason = "";

  @Option(names = "--dry-run", description = "Chỉ đếm / only count (${DEFAULT-VALUE})")
  private boolean dryRun;

  EraseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Erasing.Order order = new Erasing.Order(before, title, reason);
    try (Register opened = register.openExisting()) {
      print(Erasing.count(opened.database(), order));
      // Seen while it goes on: it may take minutes.
      console.out().flush();
      if (dryRun) {
        console.out().println("--dry-run: chưa xóa gì / nothing is erased");
        return ExitStatus.DONE;
      }
      Erasing.Erased erased = Erasing.erase(opened, order);
      if (erased.record().isEmpty()) {
        console.out().println("Không còn gì để xóa / nothing left to erase");
      } else {
        console
            .out()
            .println("Đã xóa; bản ghi xóa số / erased; recorded as " + erased.record().getAsLong());
      }
      if (!erased.left()) {
        remains(opened.database().dialect());
      }
      return ExitStatus.DONE;
    }
  }

  private void print(List<Erasing.Count> counts) {
    Columns table =
        new Columns()
            .row(
                "Danh hiệu / title", "Năm / year", "Hồ sơ / assessments", "Quyết định / decisions");
    for (Erasing.Count one : counts) {
      table.row(
          one.title(),
          Integer.toString(one.awardYear()),
          Long.toString(one.assessments()),
          Long.toString(one.decisions()));
    }
    table.print(console.out());
  }

  private void remains(Dialect dialect) {
    if (dialect == Dialect.POSTGRESQL) {
      console
          .err()
          .println(
              "PostgreSQL còn giữ các byte cũ cho tới khi dọn: hãy chạy VACUUM FULL vào giờ vắng.");
      console
          .err()
          .println(
              "  PostgreSQL keeps the old bytes until it tidies up: run VACUUM FULL in a quiet hour.");
    } else {
      console
          .err()
          .println(
              "Byte cũ chưa rời hết tệp (đang có người đọc, hoặc đĩa đầy). Hãy chạy lại lệnh này.");
      console
          .err()
          .println(
              "  Old bytes are still in the file (somebody reads, or the disk is full). Run this"
                  + " again.");
    }
  }
}
