package vn.binhxet.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's entry. */
@Command(
    name = "binhxet",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Cho biết bộ tiêu chí của các danh hiệu hằng năm nói gì về hồ sơ đánh giá.",
      "Says what the criteria of Vietnam's yearly titles say of an assessment."
    },
    footer = {
      "",
      "Mã kết thúc / exit status: 0 xong / done, 1 hồ sơ không hợp lệ / bad input,",
      "2 sai cách dùng / wrong usage, 3 bộ quy tắc bị từ chối / rules refused."
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    Console console =
        Console.of(
            System.in,
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            new FileOutputStream(FileDescriptor.err),
            System.console() != null);
    System.exit(run(args, console));
  }

  /** Runs a command line to its end and says its exit status. */
  static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new ServeCommand(console));
    line.addSubcommand(new EvaluateCommand(console));
    line.addSubcommand(new MissingCommand(console));
    line.addSubcommand(new BatchCommand(console));
    line.addSubcommand(new DifferenceCommand(console));
    line.addSubcommand(new RemedyCommand(console));
    line.addSubcommand(new MarginsCommand(console));
    line.addSubcommand(new TitlesCommand(console));
    line.addSubcommand(new SchemaCommand(console));
    line.addSubcommand(new TemplateCommand(console));
    line.addSubcommand(new ImportCommand(console));
    line.addSubcommand(new DraftCommand(console));
    line.addSubcommand(new TerritoryCommand(console));
    line.addSubcommand(
        new CommandLine(new TerritoriesCommand()).addSubcommand(new LoadUnitsCommand(console)));
    line.addSubcommand(new ClockCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(new CoverageCommand(console));
    line.addSubcommand(new MutateCommand(console));
    line.addSubcommand(new SampleCommand(console));
    line.addSubcommand(new ReplayCommand(console));
    line.addSubcommand(new AuditCommand(console));
    line.addSubcommand(new FindCommand(console));
    line.addSubcommand(new DecideCommand(console));
    line.addSubcommand(new PrintCommand(console));
    line.addSubcommand(new ReportCommand(console));
    line.addSubcommand(new BackupCommand(console));
    line.addSubcommand(new RestoreCommand(console));
    line.addSubcommand(new ReindexCommand(console));
    line.addSubcommand(new ExportCommand(console));
    line.addSubcommand(new VerifyCommand(console));
    line.addSubcommand(new EraseCommand(console));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures(console));
    int status = line.execute(args);
    console.out().flush();
    return status;
  }

  @Override
  public void run() {
    throw Usage.wrong(spec, "Cần một lệnh / a command is needed: binhxet --help");
  }
}
