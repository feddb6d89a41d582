package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.binhxet.law.Title;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.service.InForce;
import vn.binhxet.service.SchemaFinder;

/** {@code binhxet schema TITLE --year Y --territory T}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Lược đồ JSON của hồ sơ đánh giá cho một danh hiệu, năm và địa bàn.",
      "The JSON Schema of an assessment for a title, a year and a unit."
    })
final class SchemaCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "TITLE", description = "Mã danh hiệu / id of the title")
  private String title = "";

  @Option(names = "--year", required = true, description = "Năm xét tặng / award year")
  private int year;

  @Option(names = "--territory", required = true, description = "Mã đơn vị / code of the unit")
  private String territory = "";

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Ngày đánh giá, mặc định 31/12 / day of assessment, by default 31 December")
  private @Nullable LocalDate on;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    try (InForce inForce = options.open()) {
      Title found = inForce.current().lawbook().title(title).orElse(null);
      if (found == null) {
        console.err().println("UNKNOWN_TITLE " + title + ": binhxet titles");
        return ExitStatus.BAD_INPUT;
      }
      SchemaFinder.Found schema =
          new SchemaFinder(inForce.current()).of(found, year, territory, on);
      ObjectNode json = schema.schema();
      if (json == null) {
        console.err().println(schema.code() + " " + options.language.of(schema.why()));
        return ExitStatus.BAD_INPUT;
      }
      console.out().println(options.json ? json.toString() : json.toPrettyString());
      return ExitStatus.DONE;
    }
  }
}
