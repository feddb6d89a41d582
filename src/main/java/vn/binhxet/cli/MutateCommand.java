package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;
import vn.binhxet.tree.FillingTrial;
import vn.binhxet.verdict.mutation.Mutant;
import vn.binhxet.verdict.mutation.Mutants;
import vn.binhxet.verdict.mutation.MutationRun;

/** {@code binhxet mutate [EDITION…]}. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    description = {
      "Đổi thử từng mức chuẩn, phép so sánh, điều kiện, thời hạn: tình huống nào phát hiện ra?",
      "Changes each threshold, operator, condition and time limit in turn: does a case notice?"
    })
final class MutateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "EDITION",
      description = "Mã bộ tiêu chí, mặc định là tất cả / ids of editions, all by default")
  private List<String> editions = List.of();

  MutateCommand(Console console) {
    this.console = console;
  }

  private record Tried(Edition edition, int mutants, List<MutationRun.Survivor> survivors) {
    List<MutationRun.Survivor> unexplained() {
      return survivors.stream().filter(one -> one.reason() == null).toList();
    }
  }

  @Override
  public Integer call() throws LawRefused {
    try (Releases releases = options.releases()) {
      Release release = releases.current();
      List<CaseFile> cases = CaseReader.read(release.snapshot(), release.lawbook());
      LawIndex index = IndexReader.read(release.snapshot(), release.lawbook());
      FillingTrial fillings = new FillingTrial(release);
      List<Tried> all = new ArrayList<>();
      for (Edition edition :
          release.lawbook().editions().stream().filter(asked(release)).toList()) {
        List<Mutant> mutants = Mutants.of(edition);
        MutationRun run =
            new MutationRun(release, edition, cases, fillings.of(edition, cases), index);
        Tried tried = new Tried(edition, mutants.size(), run.survivors(mutants));
        all.add(tried);
        if (!options.json) {
          print(tried);
        }
      }
      if (options.json) {
        console.out().println(json(release, all));
      }
      boolean clean = all.stream().allMatch(tried -> tried.unexplained().isEmpty());
      return clean ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }
  }

  private Predicate<Edition> asked(Release release) {
    for (String id : editions) {
      if (release.lawbook().edition(id).isEmpty()) {
        throw Usage.wrong(spec, "Không có bộ tiêu chí / there is no edition: " + id);
      }
    }
    return edition -> editions.isEmpty() || editions.contains(edition.id());
  }

  private void print(Tried tried) {
    int killed = tried.mutants() - tried.survivors().size();
    int open = tried.unexplained().size();
    console
        .out()
        .println(
            tried.edition().id()
                + ": "
                + tried.mutants()
                + options.say(" thay đổi, ", " mutants, ")
                + killed
                + options.say(" bị phát hiện, ", " killed, ")
                + (tried.survivors().size() - open)
                + options.say(" không thể phát hiện, ", " that no case can kill, ")
                + open
                + options.say(" lọt", " survivors"));
    tried.unexplained().forEach(one -> console.out().println("  " + one.mutant()));
  }

  private static ObjectNode json(Release release, List<Tried> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", release.hash());
    ArrayNode editions = json.putArray("editions");
    for (Tried tried : all) {
      ObjectNode one = editions.addObject();
      one.put("edition", tried.edition().id());
      one.put("mutants", tried.mutants());
      one.put("killed", tried.mutants() - tried.survivors().size());
      ArrayNode survivors = one.putArray("survivors");
      for (MutationRun.Survivor survivor : tried.survivors()) {
        Mutant mutant = survivor.mutant();
        ObjectNode row = survivors.addObject();
        row.put("file", mutant.at().file());
        row.put("line", mutant.at().line());
        row.put("of", mutant.of());
        row.put("kind", mutant.kind());
        row.put("was", mutant.was());
        row.put("now", mutant.now());
        row.put("reason", survivor.reason());
        Text why = survivor.why();
        if (why != null) {
          row.putObject("why").put("vi", why.vi()).put("en", why.en());
        }
      }
    }
    return json;
  }
}
