package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditJson;
import vn.binhxet.register.audit.AuditOrder;
import vn.binhxet.register.audit.AuditReport;
import vn.binhxet.register.audit.Finding;
import vn.binhxet.register.audit.NotedHead;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.store.Database;

/** {@code binhxet audit [--public-key KEY] [--head FILE]}. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = {
      "Kiểm tra sổ đăng ký: nêu tên mọi bản ghi bị sửa, xóa, chen vào hoặc đổi chỗ.",
      "Audits the register: names every record changed, removed, added or reordered.",
      "Mã kết thúc / exit status: 0 không thấy gì / nothing found, 1 có phát hiện / something found."
    })
final class AuditCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--public-key",
      paramLabel = "KEY",
      description = {
        "Khóa công khai đã ghi ở nơi khác, thay cho khóa trong bản ghi số 1",
        "The public key as noted elsewhere, instead of that of record 1"
      })
  private @Nullable String publicKey;

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description = {
        "Số cuối đã ghi từ GET /api/v1/register; sổ phải còn chứa nó",
        "An end noted from GET /api/v1/register, which the register must still hold"
      })
  private @Nullable Path head;

  AuditCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String key = publicKey;
    Usage.requirePublicKey(spec, key);
    NotedHead noted = noted(head);
    RegisterPlace place = register.place();
    // Read before the audit, so that it is never ahead of what is audited.
    HighMark mark = HighMark.read(place.mark()).orElse(null);
    AuditReport report;
    try (Database database = place.look()) {
      report = Audit.run(database, new AuditOrder(key, noted, mark), new Shown()::progress);
    }
    if (options.json) {
      console.out().println(AuditJson.of(report));
    } else {
      print(report);
    }
    return report.clean() ? ExitStatus.DONE : ExitStatus.FOUND;
  }

  /** Status 1 means that something was found: a note that cannot be read is wrong usage. */
  private @Nullable NotedHead noted(@Nullable Path file) {
    try {
      return file == null ? null : NotedHead.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw Usage.wrong(
          spec,
          "--head: không đọc được câu trả lời của GET /api/v1/register trong tệp này / this file is"
              + " no answer of GET /api/v1/register: "
              + file);
    }
  }

  private void print(AuditReport report) {
    PrintStream out = console.out();
    out.println(
        options.say("Sổ ", "Register ")
            + report.register()
            + options.say(": đến bản ghi ", ": up to record ")
            + report.seq()
            + ", "
            + report.seals()
            + options.say(" con dấu, mắt xích ", " seals, link ")
            + report.link());
    for (Finding finding : report.findings()) {
      out.println();
      out.println(finding.code() + " " + where(finding));
      out.println("  " + options.language.of(finding.code().meaning()));
      out.println("  " + options.language.of(finding.code().advice()));
    }
    if (!report.findings().isEmpty()) {
      out.println();
    }
    if (report.clean()) {
      out.println(
          options.say(
              "Không thấy gì bị sửa, xóa, chen vào hay đổi chỗ.",
              "Nothing was found changed, removed, added or reordered."));
    } else {
      out.println(
          report.findings().size()
              + report.unlisted()
              + options.say(" phát hiện.", " findings.")
              + (report.unlisted() > 0
                  ? options.say(" Chỉ nêu ", " Only listed: ") + report.findings().size() + "."
                  : ""));
    }
    if (!report.marked() && head == null) {
      out.println(
          options.say(
              "Máy này không có dấu mốc cuối sổ (register.head): không biết sổ có bị đưa về trạng"
                  + " thái cũ hay không. Hãy so với số cuối đã ghi (--head).",
              "This machine has no mark of the register's end (register.head): whether it was set"
                  + " back to an older state cannot be told. Hold it against a noted end (--head)."));
    }
  }

  private String where(Finding finding) {
    StringBuilder text = new StringBuilder();
    text.append(finding.seq());
    if (finding.to() != finding.seq()) {
      text.append("–").append(finding.to());
    }
    if (finding.other() != null) {
      text.append(" ↔ ").append(finding.other());
    }
    if (finding.since() != null) {
      text.append(options.say(" (có thể từ bản ghi ", " (it may concern records from "))
          .append(finding.since())
          .append(options.say(" trở đi)", " on)"));
    }
    if (!finding.what().isEmpty()) {
      text.append(" ").append(finding.what());
    }
    return text.toString();
  }

  /** One line that is written over, where somebody looks. */
  private final class Shown {
    void progress(long records, long all) {
      if (console.terminal()) {
        console.err().print("\r" + records + "/" + all + "   ");
        if (records >= all) {
          console.err().println();
        }
        console.err().flush();
      }
    }
  }
}
