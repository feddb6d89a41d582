package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.territory.Territories;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.TerritoryFinder;
import vn.binhxet.service.TerritoryJson;

/** {@code binhxet territory CODE [--on DAY]}, or {@code --name WORDS}. */
@Command(
    name = "territory",
    mixinStandardHelpOptions = true,
    description = {
      "Tra đơn vị hành chính theo mã hoặc tên: nguồn gốc, đơn vị kế thừa, vùng.",
      "Looks up a unit by code or name: what it came from, what it became, its region."
    })
final class TerritoryCommand implements Callable<Integer> {
  private static final int MOST = 100;
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "Mã đơn vị / code of the unit")
  private @Nullable String code;

  @Option(
      names = "--name",
      paramLabel = "WORDS",
      description = "Một phần tên, có dấu hoặc không / a part of the name, diacritics or none")
  private @Nullable String name;

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Chỉ trong tỉnh này, cùng --name / only in this province, with --name")
  private @Nullable String province;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "Ngày của mã, mặc định hôm nay / day the code is meant on, by default today")
  private @Nullable LocalDate on;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Nhiều nhất bấy nhiêu, với --name / at most so many, with --name (100)")
  private int limit = MOST;

  TerritoryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    if ((code == null) == (name == null)) {
      throw Usage.wrong(spec, "Cần CODE hoặc --name / give either CODE or --name");
    }
    if (limit < 1) {
      throw Usage.wrong(spec, "--limit: từ 1 trở lên / 1 or more");
    }
    try (Releases releases = options.releases()) {
      Territories territories = releases.current().lawbook().territories();
      return code == null ? search(territories) : one(code, territories);
    }
  }

  private int one(String wanted, Territories territories) {
    TerritoryFinder finder = new TerritoryFinder(territories);
    LocalDate day = on == null ? TerritoryFinder.today() : on;
    Territory unit = finder.find(wanted, day).orElse(null);
    if (unit == null) {
      console
          .err()
          .println(
              "UNKNOWN_TERRITORY "
                  + wanted
                  + ": "
                  + options.language.of(finder.notFound(wanted, day)));
      return ExitStatus.BAD_INPUT;
    }
    ObjectNode json = TerritoryJson.whole(unit, day, territories);
    if (options.json) {
      console.out().println(json);
    } else {
      print(json);
    }
    return ExitStatus.DONE;
  }

  private int search(Territories territories) {
    List<Territory> found = new TerritoryFinder(territories).search(name, province, on);
    List<Territory> shown = found.subList(0, Math.min(limit, found.size()));
    boolean more = shown.size() < found.size();
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    shown.forEach(unit -> items.add(TerritoryJson.head(unit, territories)));
    if (options.json) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("items", items);
      json.put("next", more ? TerritoryFinder.key(shown.get(shown.size() - 1)) : null);
      console.out().println(json);
    } else {
      items.forEach(item -> console.out().println(line(item)));
    }
    if (more) {
      int left = found.size() - shown.size();
      console
          .err()
          .println(
              options.say(
                  "Còn " + left + " đơn vị nữa: thêm --province, --on hoặc --limit.",
                  left + " units more: add --province, --on or --limit."));
    }
    return ExitStatus.DONE;
  }

  private void print(JsonNode json) {
    PrintStream out = console.out();
    out.println(line(json));
    out.println(
        "  "
            + options.say("độ tin cậy: ", "confidence: ")
            + json.get("confidence").asText()
            + " ("
            + json.get("source").asText()
            + ")");
    json.get("regions")
        .forEach(
            region ->
                out.println(
                    "  "
                        + options.say("vùng: ", "region: ")
                        + region.at(options.say("/name/vi", "/name/en")).asText()));
    list(json.get("cameFrom"), options.say("hình thành từ:", "came from:"));
    list(json.get("became"), options.say("nay là:", "became:"));
    list(json.get("otherPeriods"), options.say("mã còn dùng cho:", "the code also named:"));
    json.get("labels")
        .forEach(
            label ->
                out.println(
                    "  "
                        + options.say("tên gọi ở địa phương: ", "local label: ")
                        + label.get("name").asText()));
  }

  private void list(JsonNode units, String head) {
    if (!units.isEmpty()) {
      console.out().println("  " + head);
      units.forEach(unit -> console.out().println("    " + line(unit)));
    }
  }

  private String line(JsonNode unit) {
    JsonNode to = unit.at("/valid/to");
    String where = unit.at("/province/name").asText("");
    return unit.get("code").asText()
        + "  "
        + unit.at(options.say("/fullName/vi", "/fullName/en")).asText()
        + (where.isEmpty() || where.equals("null") ? "" : ", " + where)
        + "  ("
        + unit.at("/valid/from").asText()
        + " – "
        + (to.isNull() ? "…" : to.asText())
        + ")";
  }
}
