package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.archive.ArchiveRefused;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.units.UnitsRefused;

/** Says why a command ended early, in words rather than a stack. */
final class Failures implements IExecutionExceptionHandler {
  /** The register answers, but what it holds of this cannot be used. */
  private static final Set<String> UNUSABLE =
      Set.of(
          RegisterFault.ERASED, RegisterFault.RECORD_UNREADABLE, RegisterFault.RELEASE_NOT_OPENED);

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult parsed)
      throws Exception {
    if (fault instanceof LawRefused refused) {
      ProblemLines.print(refused.problems(), console.err());
      return ExitStatus.RULES_REFUSED;
    }
    if (fault instanceof JdbiException database) {
      // The driver's words quote rows, and those hold personal data.
      return handleExecutionException(RegisterFault.databaseFailed(database), line, parsed);
    }
    if (fault instanceof RegisterFault register) {
      console.err().println(register.code() + ": " + register.text().vi());
      console.err().println("  " + register.text().en());
      return UNUSABLE.contains(register.code()) ? ExitStatus.BAD_INPUT : ExitStatus.WRONG_USAGE;
    }
    if (fault instanceof ArchiveRefused refused) {
      console.err().println(refused.code() + ": " + refused.text().vi());
      console.err().println("  " + refused.text().en());
      return ExitStatus.BAD_INPUT;
    }
    if (fault instanceof UnitsRefused refused) {
      console.err().println(refused.code() + ": " + refused.text().vi());
      console.err().println("  " + refused.text().en());
      return ExitStatus.BAD_INPUT;
    }
    if (fault instanceof NoSuchFileException missing) {
      console.err().println("Không có tệp / no such file: " + missing.getFile());
      return ExitStatus.WRONG_USAGE;
    }
    if (fault instanceof IOException io) {
      console.err().println("Lỗi đọc ghi / input or output failed: " + io.getMessage());
      return ExitStatus.BAD_INPUT;
    }
    throw fault;
  }
}
