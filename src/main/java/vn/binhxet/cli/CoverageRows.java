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
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;

/** An edition's leaves: what decides each, and how many cases look at it. */
record CoverageRows(List<Row> rows) {

  /**
   * A leaf.
   *
   * @param rule null where none decides it
   * @param cases how many cases name what must be found of it
   */
  record Row(Node node, List<Citation> citations, @Nullable Rule rule, int cases) {}

  static CoverageRows of(Edition edition, List<CaseFile> files) {
    Map<String, Integer> cases = new HashMap<>();
    for (CaseFile file : files) {
      if (file.edition().id().equals(edition.id())) {
        for (Case one : file.cases()) {
          boolean ranking = edition.result() instanceof Result.Ranking;
          one.expected()
              .findings()
              .keySet()
              .forEach(id -> cases.merge(ranking ? node(id) : id, 1, Integer::sum));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    collect(edition.nodes(), List.of(), edition, cases, rows);
    return new CoverageRows(rows);
  }

  /** Leaves that a rule decides and no case looks at. */
  List<String> nodesWithoutCase() {
    return rows.stream()
        .filter(row -> row.rule() != null && row.cases() == 0)
        .map(row -> row.node().id())
        .distinct()
        .toList();
  }

  /** A finding of a ranking is a candidate's ({@code H1}) or a node of one ({@code H1/consent}). */
  private static String node(String finding) {
    return finding.substring(finding.indexOf('/') + 1);
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
