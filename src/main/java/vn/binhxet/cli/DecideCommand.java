package vn.binhxet.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.listing.VerdictTable;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.DecisionReader;
import vn.binhxet.register.RefusedInput;
import vn.binhxet.register.Register;
import vn.binhxet.register.decision.DecisionCheck;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.TerritoryFinder;

/** {@code binhxet decide FILTER=VALUE… --decided granted --number … --date … --signer …}. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    description = {
      "Ghi một quyết định cho mọi kết luận tìm thấy (bộ lọc như lệnh find), ví dụ:",
      "decide year=2023 outcome=MET --decided granted --number 12/QĐ-UBND --date 2023-12-20",
      "--signer \"…\". Sai một dòng là không ghi dòng nào; chạy lại không ghi hai lần.",
      "Stores one decision for every verdict found. One fault and none is stored."
    })
final class DecideCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOLD = 20;
  private static final int AT_ONCE = 1_000;

  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Parameters(arity = "1..*", paramLabel = "FILTER=VALUE", description = "Bộ lọc / filters")
  private List<String> filters = new ArrayList<>();

  @Option(names = "--decided", required = true, description = "granted | withheld | withdrawn")
  private String decided = "";

  @Option(names = "--value", description = "Của phân loại: giá trị / of a classification")
  private @Nullable String value;

  @Option(names = "--number", required = true, description = "Số văn bản / number of the paper")
  private String number = "";

  @Option(names = "--date", required = true, description = "Ngày ký / day signed: 2023-12-20")
  private String date = "";

  @Option(names = "--signer", required = true, description = "Người ký / who signed")
  private String signer = "";

  @Option(names = "--form", description = "Loại văn bản / kind of paper")
  private @Nullable String form;

  @Option(
      names = "--clause",
      description = "Điều khoản khi khác kết luận / clause where it departs")
  private @Nullable String clause;

  @Option(names = "--reason", description = "Lý do khi khác kết luận / why it departs")
  private @Nullable String reason;

  @Option(names = "--dry-run", description = "Chỉ kiểm tra, không ghi / check only")
  private boolean dryRun;

  @Spec private @Nullable CommandSpec spec;

  DecideCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused, IOException {
    if ((clause == null) != (reason == null)) {
      throw Usage.wrong(spec, "--clause, --reason: cả hai / both");
    }
    Map<String, List<String>> asked = Filters.read(filters, spec);
    try (Releases releases = options.releases();
        Register opened = register.openExisting()) {
      Lawbook lawbook = releases.current().lawbook();
      List<Long> verdicts;
      try {
        verdicts =
            new VerdictTable(opened, lawbook, options.language)
                .numbers(asked, TerritoryFinder.today());
      } catch (BadParameter bad) {
        throw Usage.wrong(spec, bad, options.language);
      }
      List<NewRecord> records = new ArrayList<>();
      if (!drafted(verdicts, new DecisionCheck(opened, lawbook), records)) {
        return ExitStatus.BAD_INPUT;
      }
      return dryRun ? told(records.size(), 0, 0) : store(opened, records);
    }
  }

  /** Makes the records; false where one is refused, and then none is stored. */
  private boolean drafted(List<Long> verdicts, DecisionCheck check, List<NewRecord> into)
      throws IOException {
    int refused = 0;
    for (long verdict : verdicts) {
      byte[] body = JSON.writeValueAsBytes(body(verdict));
      try {
        DecisionDraft.Decision decision = DecisionReader.read(body, body.length);
        check.check(decision);
        NewRecord.Key key = new NewRecord.Key("decide:" + verdict + ":" + number, Sha256.of(body));
        into.add(DecisionDraft.of(decision, key));
      } catch (RefusedInput bad) {
        if (refused++ < TOLD) {
          for (InputProblem problem : bad.problems()) {
            console
                .err()
                .println(
                    verdict
                        + " "
                        + problem.code()
                        + " "
                        + problem.pointer()
                        + ": "
                        + options.language.of(problem.message()));
          }
        }
      }
    }
    if (refused > 0) {
      console
          .err()
          .println(
              options.say(
                  refused + " kết luận không ghi được; chưa ghi quyết định nào.",
                  refused + " verdicts are refused; no decision was stored."));
    }
    return refused == 0;
  }

  private ObjectNode body(long verdict) {
    ObjectNode body = JSON.createObjectNode();
    body.put("verdict", String.valueOf(verdict)).put("decided", decided);
    body.put("number", number).put("date", date).put("signer", signer);
    if (value != null) {
      body.put("value", value);
    }
    if (form != null) {
      body.put("form", form);
    }
    if (clause != null) {
      body.putObject("departure").put("clause", clause).put("reason", reason);
    }
    return body;
  }

  private int store(Register opened, List<NewRecord> records) throws IOException {
    int stored = 0;
    int repeated = 0;
    int otherwise = 0;
    for (int from = 0; from < records.size(); from += AT_ONCE) {
      List<NewRecord> some = records.subList(from, Math.min(from + AT_ONCE, records.size()));
      List<Appended> appended;
      try {
        appended = opened.append(some).join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RegisterFault fault ? fault : RegisterFault.notStored(e);
      }
      for (Appended one : appended) {
        stored += one instanceof Appended.Stored ? 1 : 0;
        repeated += one instanceof Appended.Repeated ? 1 : 0;
        otherwise += one instanceof Appended.KeyReused ? 1 : 0;
      }
    }
    return told(stored, repeated, otherwise);
  }

  private int told(int stored, int repeated, int otherwise) {
    if (options.json) {
      ObjectNode answer = JSON.createObjectNode();
      answer.put("decisions", stored).put("repeated", repeated);
      answer.put("storedOtherwise", otherwise).put("dryRun", dryRun);
      console.out().println(answer);
    } else {
      console
          .out()
          .println(
              options.say(
                  (dryRun ? "Sẽ ghi " : "Đã ghi ") + stored + " quyết định, đã có " + repeated,
                  stored
                      + (dryRun ? " decisions to store, " : " decisions stored, ")
                      + repeated
                      + " there already"));
      if (otherwise > 0) {
        console
            .err()
            .println(
                options.say(
                    otherwise + " kết luận đã có văn bản cùng số với nội dung khác.",
                    otherwise + " verdicts have a paper of that number with other content."));
      }
    }
    return otherwise > 0 ? ExitStatus.BAD_INPUT : ExitStatus.DONE;
  }
}
