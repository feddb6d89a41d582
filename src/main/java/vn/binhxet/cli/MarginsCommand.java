package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
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
import vn.binhxet.register.near.Near;
import vn.binhxet.register.near.NearJson;
import vn.binhxet.register.near.NearMisses;
import vn.binhxet.register.near.NearQuery;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.Advice;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.InForce;
import vn.binhxet.service.TerritoryFinder;

/** {@code binhxet margins FILE…|--stored FILTER=VALUE…}. */
@Command(
    name = "margins",
    mixinStandardHelpOptions = true,
    description = {
      "Kết luận gần ranh giới đến đâu: số liệu nào lệch bao nhiêu thì kết luận đổi.",
      "How close a verdict was: which figure, off by how much, would turn it.",
      "--stored: title=… [territory=…] [year=…] [within=1] [limit=50], như / as find"
    })
final class MarginsCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FILTER=VALUE",
      description = "Tệp, thư mục, hoặc bộ lọc / files, folders, or filters")
  private List<String> given = new ArrayList<>();

  @Option(
      names = "--stored",
      description = "Kết luận đã lưu suýt đổi / stored verdicts that little would turn")
  private boolean stored;

  @Option(
      names = "--all",
      description = {
        "Xem hết, không dừng ở khoảng 2.000 kết luận",
        "looks over all of them, not some 2,000 at a time"
      })
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  MarginsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if (stored) {
      return near();
    }
    try (InForce inForce = options.open()) {
      return new AdviceFiles(options, console)
          .each(
              given.stream().map(Path::of).toList(),
              (body, length) -> new Advice(inForce.current()).margins(body, length),
              this::print);
    }
  }

  private int near() throws LawRefused {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String filter : given) {
      int equals = filter.indexOf('=');
      if (equals < 1) {
        throw Usage.wrong(
            spec, "--stored: bộ lọc viết là tên=giá trị / a filter is name=value: " + filter);
      }
      parameters
          .computeIfAbsent(filter.substring(0, equals), name -> new ArrayList<>())
          .add(filter.substring(equals + 1));
    }
    try (Releases releases = options.releases();
        Register opened = register.openExisting()) {
      NearMisses near = new NearMisses(opened, new KeptReleases(opened.records(), null));
      NearQuery query = NearQuery.read(parameters);
      Lawbook lawbook = releases.current().lawbook();
      LocalDate today = TerritoryFinder.today();
      Near found =
          all ? near.all(query, lawbook, today, this::looked) : near.find(query, lawbook, today);
      ObjectNode json = NearJson.of(found);
      if (options.json) {
        console.out().println(json);
      } else {
        printNear(json, console.out());
      }
      return ExitStatus.DONE;
    } catch (BadParameter bad) {
      throw Usage.wrong(spec, bad, options.language);
    }
  }

  private void looked(long read) {
    if (console.terminal()) {
      console.err().print("\r" + options.say("Đã xem ", "Looked at ") + read + "   ");
      console.err().flush();
    }
  }

  private void print(JsonNode json, PrintStream out) {
    out.println(said(json));
    json.get("flips").forEach(flip -> out.println("  - " + said(flip)));
    for (JsonNode one : json.get("votes")) {
      String enter = one.path("toEnter").asText();
      String leave = one.path("toLeave").asText();
      out.println(
          "  - "
              + one.get("id").asText()
              + (one.hasNonNull("toEnter") ? options.say(": thêm ", ": more ") + enter : "")
              + (one.hasNonNull("toLeave") ? options.say(": bớt ", ": less ") + leave : ""));
    }
  }

  private void printNear(JsonNode json, PrintStream out) {
    out.println(
        options.say("Đã xem ", "Looked at ")
            + json.get("read")
            + options.say("; suýt đổi ", "; near ")
            + json.get("near")
            + options.say("; chưa ngã ngũ ", "; open ")
            + json.get("open")
            + options.say("; không đọc được ", "; unreadable ")
            + json.get("unreadable"));
    for (JsonNode item : json.get("items")) {
      out.println(
          "  "
              + item.get("verdict")
              + " "
              + item.get("subject").asText()
              + " "
              + item.get("outcome").asText()
              + "  "
              + said(item));
    }
    for (JsonNode bunch : json.get("bunching")) {
      if (bunch.get("notable").asBoolean()) {
        out.println("  ! " + said(bunch));
      }
    }
    if (json.hasNonNull("next")) {
      out.println(
          options.say("CHƯA XEM HẾT. Xem tiếp, thêm: ", "NOT ALL WERE LOOKED AT. To look on, add: ")
              + "cursor="
              + json.get("next").asText()
              + options.say("; hoặc xem hết: --all", "; or all: --all"));
    }
  }

  private String said(JsonNode json) {
    return json.at("/text/" + options.language.code()).asText();
  }
}
