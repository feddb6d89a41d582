package vn.binhxet.cli;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.store.Rebuild;

/** {@code binhxet reindex}. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Lập lại các bảng tra cứu của sổ đăng ký từ chính các bản ghi; bản ghi không đổi.",
      "Makes the register's lists anew from its records; no record changes."
    })
final class ReindexCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final RegisterOptions register = new RegisterOptions();

  ReindexCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Register opened = register.openExisting()) {
      long end = opened.records().head().seq();
      Percent percent = new Percent(console, "reindex");
      long done = Rebuild.all(opened.database(), seq -> percent.at(seq, end));
      percent.end();
      console.out().println(done + " bản ghi đã lập lại danh mục / records listed anew");
      return ExitStatus.DONE;
    } catch (IOException e) {
      throw RegisterFault.damaged("một bản ghi không đúng dạng", "a record is not of its form", e);
    } catch (SQLException | JdbiException e) {
      throw RegisterFault.notStored(e);
    }
  }
}
