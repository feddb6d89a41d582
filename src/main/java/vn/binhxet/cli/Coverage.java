package vn.binhxet.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;

/**
 * What of an edition is written as a rule, and what is proved by a case: node by node.
 *
 * @param clausesWithoutRule clauses of leaves that no rule decides, since nobody read their text or
 *     the law leaves them open
 * @param rulesWithoutClause names of rules that cite nothing
 * @param nodesMissing leaves that a rule decides and no case looks at
 */
record Coverage(
    Edition edition,
    List<Row> rows,
    List<String> clausesWithoutRule,
    List<String> rulesWithoutClause,
    List<String> nodesMissing) {

  /**
   * A leaf.
   *
   * @param rule null where none decides it
   * @param cases how many cases name what must be found of it
   */
  record Row(Node node, List<Citation> citations, @Nullable Rule rule, int cases) {}

  static Coverage of(Edition edition, List<CaseFile> files) {
    Map<String, Integer> cases = new HashMap<>();
    for (CaseFile file : files) {
      if (file.edition().id().equals(edition.id())) {
        for (Case one : file.cases()) {
          one.expected().findings().keySet().forEach(id -> cases.merge(id, 1, Integer::sum));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    collect(edition.nodes(), List.of(), edition, cases, rows);
    return new Coverage(
        edition,
        rows,
        rows.stream()
            .filter(row -> row.rule() == null && row.node().kind() != Node.Kind.SCORE)
            .flatMap(row -> row.citations().stream())
            .map(Citation::toString)
            .distinct()
            .toList(),
        edition.rules().stream()
            .filter(rule -> rule.citations().isEmpty())
            .map(Rule::name)
            .toList(),
        rows.stream()
            .filter(row -> row.rule() != null && row.cases() == 0)
            .map(row -> row.node().id())
            .toList());
  }

  private static void collect(
      List<Node> nodes,
      List<Citation> inherited,
      Edition edition,
      Map<String, Integer> cases,
      List<Row> rows) {
    for (Node node : nodes) {
      Rule rule = rule(node, edition);
      List<Citation> citations =
          rule != null
              ? rule.citations()
              : node.citations().isEmpty() ? inherited : node.citations();
      if (node.leaf()) {
        int count = Objects.requireNonNullElse(cases.get(node.id()), 0);
        rows.add(new Row(node, citations, rule, count));
      }
      collect(node.children(), citations, edition, cases, rows);
    }
  }

  private static @Nullable Rule rule(Node node, Edition edition) {
    if (!node.leaf() || node.kind() == Node.Kind.SCORE || node.content() != Node.Content.READ) {
      return null;
    }
    return edition.rules().stream()
        .filter(rule -> rule.name().equals(node.rule()))
        .findFirst()
        .orElse(null);
  }
}
