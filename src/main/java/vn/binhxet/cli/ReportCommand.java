package vn.binhxet.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.report.Kind;
import vn.binhxet.report.QuestionReader;
import vn.binhxet.report.Report;
import vn.binhxet.report.UnitLists;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.TerritoryFinder;

/** {@code binhxet report KIND [NAME=VALUE…] [--out FILE]}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Báo cáo từ sổ đăng ký: summary (tổng hợp), failures (chưa đạt ở đâu), campaign (báo cáo năm",
      "của Cuộc vận động). Ví dụ: report summary year=2024 territory=62 --out bao-cao.pdf",
      "Reports from the register; the form is that of --out: .json, .xlsx or .pdf."
    })
final class ReportCommand implements Callable<Integer> {
  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "KIND [NAME=VALUE…]",
      description = "year=2024 | 2021-2025, territory=…, on=…, title=…")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--clusters",
      paramLabel = "FILE.csv",
      description = "Cụm và mã đơn vị / cluster,code")
  private @Nullable Path clusters;

  @Option(
      names = "--households",
      paramLabel = "FILE.csv",
      description = "Mã đơn vị, số hộ[, số đăng ký] / code,households[,registered]")
  private @Nullable Path households;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Tệp .json, .xlsx hoặc .pdf; không có: JSON / without: JSON")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec spec;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    Kind kind =
        Kind.of(given.get(0))
            .orElseThrow(
                () ->
                    Usage.wrong(
                        spec,
                        "KIND: không có báo cáo này / no such report: "
                            + given.get(0)
                            + "; "
                            + String.join(", ", Kind.codes())));
    Path file = out;
    String form = file == null ? "json" : form(file);
    try (Releases releases = options.releases();
        Register opened = register.openExisting()) {
      Lawbook lawbook = releases.current().lawbook();
      Report report =
          Report.of(
              opened.database(),
              new QuestionReader(lawbook, TerritoryFinder.today()).read(kind, parameters()));
      byte[] bytes =
          switch (form) {
            case "pdf" -> report.pdf(options.language);
            case "xlsx" -> report.xlsx(options.language);
            default -> JSON.writeValueAsBytes(report.json());
          };
      if (file == null) {
        console.out().write(bytes);
        console.out().println();
      } else {
        Files.write(file, bytes);
        console.out().println(file);
      }
      return ExitStatus.DONE;
    } catch (BadParameter bad) {
      throw Usage.wrong(spec, bad, options.language);
    }
  }

  private String form(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (String form : List.of("json", "xlsx", "pdf")) {
      if (name.endsWith("." + form)) {
        return form;
      }
    }
    throw Usage.wrong(spec, "--out: cần tệp / expected a file .json, .xlsx, .pdf: " + file);
  }

  private Map<String, List<String>> parameters() throws BadParameter, IOException {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String one : given.subList(1, given.size())) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw Usage.wrong(
            spec,
            "Tham số viết là tên=giá trị / a parameter is name=value: "
                + String.join(", ", QuestionReader.NAMES));
      }
      parameters
          .computeIfAbsent(one.substring(0, equals), name -> new ArrayList<>())
          .add(one.substring(equals + 1));
    }
    Path clusterFile = clusters;
    if (clusterFile != null) {
      parameters.put("cluster", UnitLists.clusters(lines("clusters", clusterFile)));
    }
    Path householdFile = households;
    if (householdFile != null) {
      parameters.put("households", UnitLists.households(lines("households", householdFile)));
    }
    return parameters;
  }

  private static List<String> lines(String name, Path file) throws IOException, BadParameter {
    return UnitLists.lines(name, Files.readAllBytes(file));
  }
}
