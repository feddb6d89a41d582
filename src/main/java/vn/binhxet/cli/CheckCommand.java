package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.cases.FillingCase;
import vn.binhxet.law.cases.RoundCase;
import vn.binhxet.law.cases.RoundTrial;
import vn.binhxet.law.clocks.Holidays;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.tree.FillingTrial;
import vn.binhxet.verdict.CaseRunner;

/** {@code binhxet check [RULES]}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Đọc bộ quy tắc thật chặt và chạy mọi tình huống kiểm tra của nó.",
      "Reads the rules strictly and runs all of their cases."
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "RULES", description = "Như --rules / as --rules")
  private @Nullable Path folder;

  private @Nullable String release;
  private int editions;
  private int cases;
  private int failed;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Problem> problems = new ArrayList<>();
    Path rules = folder == null ? options.rules : folder;
    try (Releases releases = Releases.open(rules, ReleaseCheck.NONE)) {
      check(releases.current(), problems);
    } catch (LawRefused refused) {
      problems.addAll(refused.problems());
    }
    if (options.json) {
      console.out().println(json(problems));
    } else {
      print(problems);
    }
    return problems.isEmpty() ? ExitStatus.DONE : ExitStatus.RULES_REFUSED;
  }

  private void check(Release candidate, List<Problem> problems) throws LawRefused {
    release = candidate.hash();
    editions = candidate.lawbook().editions().size();
    IndexReader.read(candidate.snapshot(), candidate.lawbook());
    CaseRunner runner = new CaseRunner(candidate);
    FillingTrial fillings = new FillingTrial(candidate);
    for (CaseFile file : CaseReader.read(candidate.snapshot(), candidate.lawbook())) {
      for (Case one : file.cases()) {
        ran(one.name(), one.at(), runner.run(one), problems);
      }
      for (RoundCase one : file.rounds()) {
        Holidays holidays = candidate.lawbook().holidays();
        List<Text> differences = RoundTrial.differences(one, file.clocks(), holidays);
        ran(one.name(), one.at(), differences, problems);
      }
      for (FillingCase one : file.fillings()) {
        ran(one.name(), one.at(), fillings.run(one), problems);
      }
    }
  }

  private void ran(String name, SourceAt at, List<Text> differences, List<Problem> problems) {
    cases++;
    failed += differences.isEmpty() ? 0 : 1;
    for (Text difference : differences) {
      Text named = new Text("“" + name + "”: ", "\"" + name + "\": ");
      problems.add(new Problem("CASE_FAILS", at, named.plus(difference)));
    }
  }

  private void print(List<Problem> problems) {
    for (Problem problem : problems) {
      console
          .out()
          .println(
              problem.at() + " " + problem.code() + " " + options.language.of(problem.message()));
    }
    console
        .out()
        .println(
            options.say(
                editions
                    + " bộ tiêu chí, "
                    + cases
                    + " tình huống, "
                    + failed
                    + " không đúng, "
                    + problems.size()
                    + " lỗi",
                editions
                    + " editions, "
                    + cases
                    + " cases, "
                    + failed
                    + " failing, "
                    + problems.size()
                    + " faults"));
  }

  private ObjectNode json(List<Problem> problems) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", release);
    json.put("editions", editions);
    json.put("cases", cases);
    json.put("failed", failed);
    ArrayNode all = json.putArray("problems");
    for (Problem problem : problems) {
      ObjectNode one = all.addObject();
      one.put("code", problem.code());
      one.put("file", problem.at().file());
      one.put("line", problem.at().line());
      one.putObject("message").put("vi", problem.message().vi()).put("en", problem.message().en());
    }
    return json;
  }
}
