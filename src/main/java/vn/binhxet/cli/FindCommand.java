package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.register.Register;
import vn.binhxet.register.search.BadParameter;
import vn.binhxet.register.search.FoundJson;
import vn.binhxet.register.search.HistoryJson;
import vn.binhxet.register.search.HistoryReader;
import vn.binhxet.register.search.QueryReader;
import vn.binhxet.register.search.VerdictSearch;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.TerritoryFinder;

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

  @Spec private @Nullable CommandSpec spec;

  FindCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    if (history != null && !filters.isEmpty()) {
      throw Usage.wrong(spec, "--history đứng một mình / --history stands alone");
    }
    Map<String, List<String>> parameters = parameters();
    try (Releases releases = options.releases();
        Register opened = register.open()) {
      Lawbook lawbook = releases.current().lawbook();
      return history == null
          ? list(parameters, opened, lawbook)
          : history(history, opened, lawbook);
    }
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String filter : filters) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw Usage.wrong(
            spec,
            "Bộ lọc viết là tên=giá trị / a filter is name=value: "
                + String.join(", ", QueryReader.NAMES));
      }
      parameters
          .computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    return parameters;
  }

  private int list(Map<String, List<String>> parameters, Register opened, Lawbook lawbook) {
    VerdictSearch search = new VerdictSearch(opened.database());
    ObjectNode page;
    try {
      page = FoundJson.page(search.page(search.read(parameters, lawbook, TerritoryFinder.today())));
    } catch (BadParameter bad) {
      throw Usage.wrong(spec, bad.name() + ": " + options.language.of(bad.why()));
    }
    if (options.json) {
      console.out().println(page);
      return ExitStatus.DONE;
    }
    Columns columns = head();
    page.get("items").forEach(item -> row(columns, "", item, item.get("decision")));
    columns.print(console.out());
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
    Columns columns = head();
    json.get("events")
        .forEach(event -> row(columns, whose(event), event.get("verdict"), event.get("decision")));
    columns.print(console.out());
    json.get("held").forEach(this::held);
    return ExitStatus.DONE;
  }

  private Columns head() {
    return new Columns()
        .row(
            options.say("Số", "No."),
            options.say("Ngày ghi", "Stored"),
            options.say("Danh hiệu", "Title"),
            options.say("Năm", "Year"),
            options.say("Địa bàn", "Unit"),
            options.say("Đối tượng", "Subject"),
            options.say("Kết luận", "Verdict"),
            options.say("Chưa đạt", "Not met"),
            options.say("Quyết định", "Decision"));
  }

  private void row(Columns columns, String whose, JsonNode item, JsonNode decision) {
    List<String> failed = new ArrayList<>();
    item.get("failed").forEach(node -> failed.add(node.asText()));
    int more = item.get("failedCount").asInt() - failed.size();
    columns.row(
        item.get("id").asText(),
        item.get("storedAt").asText().substring(0, 10),
        item.get("title").asText(),
        item.get("awardYear").asText(),
        item.at("/subject/territory/code").asText(),
        subject(item) + whose,
        outcome(item),
        String.join(" ", failed) + (more > 0 ? " +" + more : ""),
        decision.isNull()
            ? ""
            : decision.get("decided").asText()
                + " "
                + decision.get("number").asText()
                + " ("
                + decision.get("date").asText()
                + ")");
  }

  private String subject(JsonNode item) {
    if (item.get("erased").asBoolean()) {
      return options.say("(đã xóa)", "(erased)");
    }
    String name = item.at("/subject/name").asText("");
    return item.at("/subject/id").asText() + (item.at("/subject/name").isNull() ? "" : " " + name);
  }

  private static String outcome(JsonNode item) {
    return item.get("outcome").asText()
        + (item.get("value").isNull() ? "" : " " + item.get("value").asText())
        + (item.get("provisional").asBoolean() ? " *" : "");
  }

  private String whose(JsonNode event) {
    return switch (event.get("whose").asText()) {
      case "cameFrom" -> options.say(" (đơn vị cũ)", " (former unit)");
      case "became" -> options.say(" (đơn vị kế thừa)", " (later unit)");
      case "sameUnit" -> options.say(" (cùng đơn vị)", " (same unit)");
      default -> "";
    };
  }

  private void held(JsonNode held) {
    console
        .out()
        .println(
            options.say("Đã được công nhận: ", "Granted: ")
                + held.get("title").asText()
                + " "
                + held.get("awardYear").asText()
                + ", "
                + held.at("/granted/number").asText()
                + " ("
                + held.at("/granted/date").asText()
                + ")"
                + (held.get("ended").isNull()
                    ? ""
                    : options.say("; hết hiệu lực theo ", "; ended by ")
                        + held.at("/ended/number").asText()));
    for (JsonNode merged : held.get("afterMerger")) {
      console
          .out()
          .println(
              "  "
                  + options.say("sáp nhập ngày ", "merged on ")
                  + merged.get("mergedOn").asText()
                  + options.say(" thành ", " into ")
                  + merged.at(options.say("/into/fullName/vi", "/into/fullName/en")).asText()
                  + ": "
                  + rule(merged));
    }
  }

  private String rule(JsonNode merged) {
    boolean unread = merged.get("confidence").asText().equals("not-loaded");
    if (merged.get("rule").isNull()) {
      return unread
          ? options.say("văn bản chưa đọc được", "the text was not read")
          : options.say("văn bản không quy định", "the text is silent");
    }
    return merged.at(options.say("/rule/vi", "/rule/en")).asText()
        + (merged.get("confidence").asText().equals("unverified")
            ? options.say(" (chưa đối chiếu)", " (unverified)")
            : "");
  }
}
