package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.cli.shown.FoundTable;
import vn.binhxet.cli.shown.HeldLines;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.listing.VerdictTable;
import vn.binhxet.register.Register;
import vn.binhxet.register.search.FoundJson;
import vn.binhxet.register.search.HistoryJson;
import vn.binhxet.register.search.HistoryReader;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.TerritoryFinder;
import vn.binhxet.sheet.TableOut;

/** {@code binhxet find [FILTER=VALUE…]}. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Tìm kết luận trong sổ đăng ký, mới nhất trước. Bộ lọc viết như tham số của /api/v1/verdicts,",
      "ví dụ: find q=\"nguyễn văn\" territory=62 year=2021-2024 outcome=NOT_MET",
      "Finds verdicts in the register, newest first, by the parameters of /api/v1/verdicts."
    })
final class FindCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(paramLabel = "FILTER=VALUE", description = "Bộ lọc / filters")
  private List<String> filters = new ArrayList<>();

  @Option(
      names = "--history",
      paramLabel = "SUBJECT",
      description = {
        "Toàn bộ lịch sử của một đối tượng, qua sáp nhập / all of one subject, through mergers"
      })
  private @Nullable String history;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Ghi mọi kết luận tìm thấy ra tệp .xlsx hoặc .csv",
        "write all verdicts found to an .xlsx or .csv file"
      })
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  FindCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (out != null && (history != null || !out.toString().matches(".*\\.(xlsx|csv)"))) {
      throw Usage.wrong(spec, "--out: .xlsx, .csv");
    }
    if (history != null && !filters.isEmpty()) {
      throw Usage.wrong(spec, "--history đứng một mình / --history stands alone");
    }
    Map<String, List<String>> parameters = Filters.read(filters, spec);
    try (Releases releases = options.releases();
        Register opened = register.openExisting()) {
      Lawbook lawbook = releases.current().lawbook();
      if (out != null) {
        return table(out, parameters, opened, lawbook);
      }
      return history == null
          ? list(parameters, opened, lawbook)
          : history(history, opened, lawbook);
    }
  }

  private int table(
      Path file, Map<String, List<String>> parameters, Register opened, Lawbook lawbook)
      throws IOException {
    VerdictTable table = new VerdictTable(opened, lawbook, options.language);
    try {
      table.read(parameters, TerritoryFinder.today());
      boolean csv = file.toString().endsWith(".csv");
      if (!csv && table.moreThan(TableOut.MOST_ROWS, parameters, TerritoryFinder.today())) {
        console.err().println("TOO_MANY_ROWS: " + options.language.of(VerdictTable.tooMany()));
        return ExitStatus.BAD_INPUT;
      }
      WholeFile.write(
          file,
          to -> {
            try (TableOut rows =
                csv ? TableOut.csv(to) : TableOut.xlsx(options.say("Kết luận", "Verdicts"), to)) {
              int count = table.write(parameters, TerritoryFinder.today(), rows);
              console.err().println(count + options.say(" kết luận", " verdicts"));
            }
          });
      return ExitStatus.DONE;
    } catch (BadParameter bad) {
      throw Usage.wrong(spec, bad, options.language);
    }
  }

  private int list(Map<String, List<String>> parameters, Register opened, Lawbook lawbook) {
    VerdictSearch search = new VerdictSearch(opened.database());
    ObjectNode page;
    try {
      page = FoundJson.page(search.page(search.read(parameters, lawbook, TerritoryFinder.today())));
    } catch (BadParameter bad) {
      throw Usage.wrong(spec, bad, options.language);
    }
    if (options.json) {
      console.out().println(page);
      return ExitStatus.DONE;
    }
    FoundTable table = new FoundTable(options.language);
    page.get("items").forEach(table::item);
    table.print(console.out());
    if (page.hasNonNull("next")) {
      console
          .out()
          .println(
              options.say("Còn nữa, thêm: ", "There is more, add: ")
                  + "cursor="
                  + page.get("next").asText());
    }
    return ExitStatus.DONE;
  }

  private int history(String subject, Register opened, Lawbook lawbook) {
    ObjectNode json =
        new HistoryReader(opened.database()).of(subject, lawbook).map(HistoryJson::of).orElse(null);
    if (json == null) {
      console
          .err()
          .println(
              "NOT_FOUND: "
                  + options.say(
                      "sổ đăng ký không có gì về đối tượng này; tìm theo tên: find q=…",
                      "the register has nothing of this subject; look for its name: find q=…"));
      return ExitStatus.BAD_INPUT;
    }
    if (options.json) {
      console.out().println(json);
      return ExitStatus.DONE;
    }
    FoundTable table = new FoundTable(options.language);
    json.get("events").forEach(table::event);
    table.print(console.out());
    HeldLines lines = new HeldLines(options.language, console.out());
    json.get("held").forEach(lines::print);
    return ExitStatus.DONE;
  }
}
