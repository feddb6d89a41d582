package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.binhxet.law.Problem;
import vn.binhxet.law.reading.RulesSnapshot;

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

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path rules = folder == null ? options.rules : folder;
    RulesCheck check = new RulesCheck().run(() -> RulesSnapshot.read(rules));
    if (options.json) {
      console.out().println(json(check));
    } else {
      print(check);
    }
    return check.problems.isEmpty() ? ExitStatus.DONE : ExitStatus.RULES_REFUSED;
  }

  private void print(RulesCheck check) {
    for (Problem problem : check.problems) {
      console
          .out()
          .println(
              problem.at() + " " + problem.code() + " " + options.language.of(problem.message()));
    }
    console.out().println(options.language.of(check.summary()));
  }

  private static ObjectNode json(RulesCheck check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", check.release == null ? null : check.release.hash());
    json.put("editions", check.editions);
    json.put("cases", check.cases);
    json.put("failed", check.failed);
    ArrayNode all = json.putArray("problems");
    for (Problem problem : check.problems) {
      ObjectNode one = all.addObject();
      one.put("code", problem.code());
      one.put("file", problem.at().file());
      one.put("line", problem.at().line());
      one.putObject("message").put("vi", problem.message().vi()).put("en", problem.message().en());
    }
    return json;
  }
}
