package vn.binhxet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Rule;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.rules.Release;
import vn.binhxet.rules.Releases;

/** {@code binhxet coverage}. */
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = {
      "Từng nội dung của mỗi bộ tiêu chí: điều khoản, quy tắc, số tình huống, mức độ đối chiếu.",
      "Đối chiếu với chính bộ tiêu chí và các tình huống của nó, chưa phải với một mục lục độc lập.",
      "Each edition's leaves: clause, rule, number of cases, confidence. Held against the edition",
      "itself and its cases, not yet against an independent index of the law."
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
      List<Coverage> all =
          release.lawbook().editions().stream().map(one -> Coverage.of(one, cases)).toList();
      if (options.json) {
        console.out().println(json(release, all));
      } else {
        all.forEach(one -> print(one, console.out()));
      }
      return ExitStatus.DONE;
    }
  }

  private void print(Coverage coverage, PrintStream out) {
    out.println(coverage.edition().id());
    Columns table =
        new Columns()
            .row(
                options.say("Nội dung", "Node"),
                options.say("Quy tắc", "Rule"),
                options.say("Tình huống", "Cases"),
                options.say("Đối chiếu", "Confidence"),
                options.say("Điều khoản", "Clause"));
    for (Coverage.Row row : coverage.rows()) {
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
        options.say("Điều khoản chưa có quy tắc", "Clauses without a rule"),
        coverage.clausesWithoutRule(),
        out);
    list(
        options.say("Quy tắc không có điều khoản", "Rules without a clause"),
        coverage.rulesWithoutClause(),
        out);
    list(
        options.say("Nội dung chưa có tình huống", "Nodes without a case"),
        coverage.nodesMissing(),
        out);
    out.println();
  }

  private static void list(String what, List<String> items, PrintStream out) {
    out.println(
        what + ": " + items.size() + (items.isEmpty() ? "" : " – ") + String.join("; ", items));
  }

  private static ObjectNode json(Release release, List<Coverage> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("release", release.hash());
    ArrayNode editions = json.putArray("editions");
    for (Coverage coverage : all) {
      ObjectNode one = editions.addObject();
      one.put("edition", coverage.edition().id());
      ArrayNode nodes = one.putArray("nodes");
      for (Coverage.Row row : coverage.rows()) {
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
    }
    return json;
  }

  private static void strings(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }
}
