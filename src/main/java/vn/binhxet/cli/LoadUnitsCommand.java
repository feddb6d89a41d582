package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.law.territory.UnitType;
import vn.binhxet.units.DataSet;
import vn.binhxet.units.UnitList;
import vn.binhxet.units.UnitsRefused;

/** {@code binhxet territories load [--from FILE|URL]}. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Tải danh mục công khai của mọi đơn vị cấp xã trước và từ 01/7/2025 (giấy phép MIT), đối chiếu",
      "SHA-256, ghi vào thư mục quy tắc khi mọi tình huống kiểm tra đều đúng.",
      "Fetches the public list of all communes before and since 2025-07-01 (licence MIT), holds it",
      "against its SHA-256, and puts it into the rules folder once every case comes out."
    })
final class LoadUnitsCommand implements Callable<Integer> {
  private static final LocalDate LAST_FORMER = LocalDate.of(2025, 6, 30);
  private static final int MOST_SHOWN = 20;
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--from",
      paramLabel = "FILE|URL",
      description =
          "Tệp đã tải sẵn, hay địa chỉ khác / the file, or another address, instead of GitHub")
  private @Nullable String from;

  @Option(
      names = "--licence",
      paramLabel = "FILE|URL",
      description =
          "Giấy phép của nó; mặc định LICENSE cạnh tệp / its licence, by default LICENSE beside it")
  private @Nullable String licence;

  @Option(
      names = "--sha256",
      paramLabel = "HEX",
      description = {
        "Bản khác với bản đã thử: SHA-256 của nó, kèm --from và --licence.",
        "Another version than the one tried: its SHA-256, with --from and --licence."
      })
  private @Nullable String sha256;

  @Option(
      names = "--first-day",
      paramLabel = "DAY",
      description =
          "Ngày đầu nhận mã cũ / first day on which former codes are taken (${DEFAULT-VALUE})")
  private LocalDate firstDay = LocalDate.of(2021, 1, 1);

  @Spec private @Nullable CommandSpec spec;

  LoadUnitsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, UnitsRefused {
    DataSet data = data();
    RulesSnapshot rules = RulesSnapshot.read(options.rules);
    note("Đang lấy " + data.from(), "Fetching " + data.from());
    UnitList list = UnitList.make(data, firstDay);
    RulesSnapshot candidate = list.in(rules);
    note("Đang chạy check với danh mục mới", "Running check with the new list");
    RulesCheck check = new RulesCheck().run(() -> candidate);
    if (!check.problems.isEmpty() || check.release == null) {
      refused(check);
      return ExitStatus.RULES_REFUSED;
    }
    boolean same = list.isIn(rules);
    if (!same) {
      list.put(options.rules);
    }
    List<String> kept = list.keptByHand(check.release.lawbook().territories());
    if (options.json) {
      console.out().println(json(list.counts(), kept, data, same, check));
    } else {
      print(list.counts(), kept, data, same, check);
    }
    return ExitStatus.DONE;
  }

  private DataSet data() {
    if (!firstDay.isBefore(LAST_FORMER)) {
      throw Usage.wrong(spec, "--first-day: trước / before " + LAST_FORMER);
    }
    String hash = sha256;
    if (hash == null) {
      DataSet pinned = DataSet.PINNED;
      return from == null && licence == null
          ? pinned
          : pinned.from(from == null ? pinned.from() : from, licence(pinned.licence()));
    }
    if (from == null || licence == null || !hash.matches("[0-9a-fA-F]{64}")) {
      throw Usage.wrong(
          spec,
          "--sha256: cần 64 chữ số hex, kèm --from và --licence"
              + " / needs 64 hex digits, with --from and --licence");
    }
    return DataSet.other(from, hash.toLowerCase(Locale.ROOT), licence);
  }

  /** The licence given, or LICENSE beside the file given, or that of the data set. */
  private String licence(String published) {
    if (licence != null) {
      return licence;
    }
    if (from == null || from.contains("://")) {
      return published;
    }
    return Path.of(from).resolveSibling("LICENSE").toString();
  }

  private void note(String vi, String en) {
    console.err().println(options.say(vi, en) + " …");
  }

  private void refused(RulesCheck check) {
    int shown = Math.min(MOST_SHOWN, check.problems.size());
    ProblemLines.print(check.problems.subList(0, shown), console.err());
    console
        .err()
        .println(
            options.say(
                check.problems.size() + " lỗi; không ghi gì, bộ quy tắc vẫn như cũ.",
                check.problems.size() + " faults; nothing was written, the rules are as before."));
  }

  private void print(
      UnitList.Counts counts, List<String> kept, DataSet data, boolean same, RulesCheck check) {
    Path file = options.rules.resolve("territories").resolve(UnitList.FILE);
    line(
        same ? "Đã có sẵn, không đổi: " + file : "Đã ghi: " + file,
        same ? "There already, unchanged: " + file : "Written: " + file);
    line("  nguồn: " + data.source(), "  source: " + data.source());
    line(
        "  giấy phép: " + UnitList.LICENCE + " (giữ bên cạnh khi chuyển cho người khác)",
        "  licence: " + UnitList.LICENCE + " (keep it beside the list when you pass it on)");
    line(
        "  từ 01/7/2025: " + told(counts.since()) + " đơn vị",
        "  since 2025-07-01: " + told(counts.since()) + " units");
    line(
        "  từ " + firstDay + " đến 30/6/2025: " + told(counts.before()) + " đơn vị cấp xã",
        "  from " + firstDay + " until 2025-06-30: " + told(counts.before()) + " communes");
    line(
        "  cấp huyện đến 30/6/2025: " + told(counts.districts()),
        "  districts until 2025-06-30: " + told(counts.districts()));
    if (!kept.isEmpty()) {
      line(
          "  giữ dòng của units.csv, chỉ thêm nguồn gốc: " + kept.size() + " " + listed(kept),
          "  rows of units.csv kept, only origins added: " + kept.size() + " " + listed(kept));
    }
    List<String> byName = counts.typeByName();
    if (!byName.isEmpty()) {
      line(
          "  loại ghi theo tên vì cột loại ghi khác: " + byName.size() + " " + listed(byName),
          "  type taken from the name, the column says another: "
              + byName.size()
              + " "
              + listed(byName));
    }
    line("  check: " + check.summary().vi(), "  check: " + check.summary().en());
    line(
        "  Mọi dòng là unverified: chưa ai đối chiếu với nghị quyết.",
        "  All rows are unverified: nobody compared them with the resolutions.");
  }

  private static String listed(List<String> codes) {
    int shown = Math.min(MOST_SHOWN, codes.size());
    return "(" + String.join(" ", codes.subList(0, shown)) + (shown < codes.size() ? " …)" : ")");
  }

  private String told(Map<String, Integer> counts) {
    return number(UnitList.Counts.sum(counts))
        + counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(one -> number(one.getValue()) + " " + options.language.of(label(one.getKey())))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static Text label(String type) {
    return UnitType.of(type).orElseThrow().label();
  }

  private String number(int count) {
    return String.format(Locale.forLanguageTag(options.say("vi", "en")), "%,d", count);
  }

  private void line(String vi, String en) {
    console.out().println(options.say(vi, en));
  }

  private ObjectNode json(
      UnitList.Counts counts, List<String> kept, DataSet data, boolean same, RulesCheck check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", options.rules.resolve("territories").resolve(UnitList.FILE).toString());
    json.put("changed", !same);
    json.put("source", data.source());
    json.put("sha256", data.sha256());
    json.put("firstDay", firstDay.toString());
    counts.since().forEach(json.putObject("since")::put);
    counts.before().forEach(json.putObject("before")::put);
    counts.districts().forEach(json.putObject("districts")::put);
    kept.forEach(json.putArray("keptByHand")::add);
    counts.typeByName().forEach(json.putArray("typeByName")::add);
    json.put("editions", check.editions).put("cases", check.cases);
    return json;
  }
}
