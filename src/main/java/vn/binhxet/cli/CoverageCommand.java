package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.binhxet.cli.shown.Columns;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Rule;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.index.Coverage;
import vn.binhxet.law.index.Explained;
import vn.binhxet.law.index.LawIndex;
import vn.binhxet.law.reading.IndexReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;

/** {@code binhxet coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Từng nội dung của mỗi bộ tiêu chí: điều khoản, quy tắc, số tình huống, mức độ đối chiếu;",
      "và những gì còn thiếu so với mục lục văn bản (rules/index), lập từ nguồn chứ không từ bộ tiêu chí.",
      "Each edition's leaves: clause, rule, number of cases, confidence; and what it lacks against",
      "the index of the law (rules/index), which is made from the sources, not from the editions."
    })
final class CoverageCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final CommonOptions options = new CommonOptions();

  CoverageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws LawRefused {
    try (Releases releases = options.releases()) {
      Release release = releases.current();
      List<CaseFile> cases = CaseReader.read(release.snapshot(), release.lawbook());
      LawIndex index = IndexReader.read(release.snapshot(), release.lawbook());
      List<Measured> all =
          release.lawbook().editions().stream()
              .map(one -> new Measured(Coverage.of(one, index), CoverageRows.of(one, cases)))
              .toList();
      if (options.json) {
        console.out().println(json(release, all));
      } else {
        all.forEach(one -> print(one, console.out()));
      }
      return ExitStatus.DONE;
    }
  }

  private record Measured(Coverage coverage, CoverageRows leaves) {}

  private void print(Measured measured, PrintStream out) {
    Coverage coverage = measured.coverage();
    out.println(coverage.edition().id());
    Columns table =
        new Columns()
            .row(
                options.say("Nội dung", "Node"),
                options.say("Quy tắc", "Rule"),
                options.say("Tình huống", "Cases"),
                options.say("Đối chiếu", "Confidence"),
                options.say("Điều khoản", "Clause"));
    for (CoverageRows.Row row : measured.leaves().rows()) {
      Rule rule = row.rule();
      table.row(
          row.node().id(),
          rule == null ? "–" : rule.name(),
          Integer.toString(row.cases()),
          row.node().confidence().code(),
          String.join("; ", row.citations().stream().map(Citation::toString).toList()));
    }
    table.print(out);
    list(
        options.say("Điều khoản đã đọc, chưa có quy tắc", "Clauses read, without a rule"),
        coverage.clausesWithoutRule(),
        out);
    list(
        options.say("Quy tắc không có trong mục lục", "Rules that the index does not know"),
        coverage.rulesWithoutClause(),
        out);
    list(
        options.say("Nội dung của mục lục còn thiếu", "Nodes of the index that are missing"),
        coverage.nodesMissing(),
        out);
    list(
        options.say("Ghi chắc hơn nguồn", "Said more surely than the sources"),
        coverage.confidenceRaised(),
        out);
    list(
        options.say("Ghi kém chắc hơn nguồn", "Said less surely than the sources"),
        coverage.confidenceLowered(),
        out);
    list(
        options.say("Con số của mục lục còn thiếu", "Figures of the index that are missing"),
        coverage.figuresMissing(),
        out);
    list(
        options.say("Nội dung chưa có tình huống", "Nodes without a case"),
        measured.leaves().nodesWithoutCase(),
        out);
    list(
        options.say("Đã xem xét và giữ lại", "Looked at, and stays"),
        coverage.explained().stream()
            .map(one -> one.of() + " (" + options.language.of(one.reason()) + ")")
            .toList(),
        out);
    out.println();
  }

  private static void list(String what, List<String> items, PrintStream out) {
    out.println(
        what + ": " + items.size() + (items.isEmpty() ? "" : " – ") + String.join("; ", items));
  }

  private static ObjectNode json(Release release, List<Measured> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", release.hash());
    ArrayNode editions = json.putArray("editions");
    for (Measured measured : all) {
      Coverage coverage = measured.coverage();
      ObjectNode one = editions.addObject();
      one.put("edition", coverage.edition().id());
      ArrayNode nodes = one.putArray("nodes");
      for (CoverageRows.Row row : measured.leaves().rows()) {
        Rule rule = row.rule();
        ObjectNode node = nodes.addObject();
        node.put("id", row.node().id());
        ArrayNode clauses = node.putArray("clauses");
        row.citations().forEach(citation -> clauses.add(citation.toString()));
        node.put("rule", rule == null ? null : rule.name());
        node.put("cases", row.cases());
        node.put("confidence", row.node().confidence().code());
      }
      strings(one.putArray("clausesWithoutRule"), coverage.clausesWithoutRule());
      strings(one.putArray("rulesWithoutClause"), coverage.rulesWithoutClause());
      strings(one.putArray("nodesMissing"), coverage.nodesMissing());
      strings(one.putArray("confidenceRaised"), coverage.confidenceRaised());
      strings(one.putArray("confidenceLowered"), coverage.confidenceLowered());
      strings(one.putArray("figuresMissing"), coverage.figuresMissing());
      strings(one.putArray("nodesWithoutCase"), measured.leaves().nodesWithoutCase());
      ArrayNode explained = one.putArray("explained");
      for (Explained stays : coverage.explained()) {
        ObjectNode why = explained.addObject().put("check", stays.check()).put("of", stays.of());
        why.putObject("reason").put("vi", stays.reason().vi()).put("en", stays.reason().en());
      }
    }
    return json;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
