package vn.binhxet.law.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Text;

/** Checks that every leaf has its rule, every rule its leaf, and that the verbs fit. */
final class RuleCheck {
  private final CheckScope scope;

  RuleCheck(CheckScope scope) {
    this.scope = scope;
  }

  /**
   * @param allRead whether all rules could be read: otherwise none is said to be missing
   * @param targetsRead whether all targets could be read
   */
  void run(boolean allRead, boolean targetsRead) {
    if (allRead && scope.overlay() == null) {
      scope.places().stream().map(NodePlace::node).forEach(this::leaf);
    }
    for (Rule rule : scope.ownRules()) {
      InstrumentCheck.of(rule.citations(), rule.at(), scope);
      patterns(rule);
      switch (rule.verb()) {
        case COLUMN -> column(rule);
        case MET, EXCLUDES -> node(rule);
      }
      new ClaimCheck(scope, rule, targetsRead).run();
    }
    if (scope.overlay() != null) {
      // An overlay with columns of its own may leave the edition's column rules without theirs.
      scope.rules().stream().filter(r -> r.verb() == Rule.Verb.COLUMN).forEach(this::column);
    }
  }

  private void leaf(Node node) {
    boolean decides =
        node.leaf() && node.kind() != Node.Kind.SCORE && node.content() == Node.Content.READ;
    if (!decides) {
      return;
    }
    boolean decided =
        scope.rules().stream()
            .anyMatch(r -> r.name().equals(node.rule()) && !r.otherReading() && decides(r, node));
    if (!decided) {
      scope.add(
          "MISSING_RULE",
          node.at(),
          "“"
              + node.id()
              + "” chưa có quy tắc: viết rule \""
              + node.rule()
              + "\" trong criteria.drl"
              + ", hoặc ghi content: not-read",
          "\""
              + node.id()
              + "\" has no rule: write rule \""
              + node.rule()
              + "\" in criteria.drl, or"
              + " say content: not-read");
    }
  }

  private static boolean decides(Rule rule, Node node) {
    return rule.verb() != Rule.Verb.COLUMN && rule.node().equals(node.id());
  }

  private void patterns(Rule rule) {
    for (String pattern : rule.patterns()) {
      if (!scope.patterns().contains(pattern)) {
        scope.unknown(
            "UNKNOWN_PATTERN",
            RulePlace.ofWord(rule, pattern),
            new Text("mẫu", "pattern"),
            pattern,
            scope.patterns());
      }
    }
  }

  private void column(Rule rule) {
    Set<String> known =
        scope.columns().values().stream().map(Columns.Column::id).collect(Collectors.toSet());
    if (!known.contains(rule.node())) {
      scope.unknown(
          "UNKNOWN_COLUMN",
          RulePlace.ofQuoted(rule, rule.node()),
          new Text("trong columns cột", "column"),
          rule.node(),
          known);
    }
  }

  private void node(Rule rule) {
    List<Node> nodes =
        scope.places().stream()
            .map(NodePlace::node)
            .filter(node -> node.id().equals(rule.node()))
            .toList();
    if (nodes.isEmpty()) {
      scope.unknown(
          "UNKNOWN_NODE",
          RulePlace.ofQuoted(rule, rule.node()),
          new Text("nút", "node"),
          rule.node(),
          scope.nodeIds());
      return;
    }
    boolean excluding = nodes.get(0).kind() == Node.Kind.DISQUALIFIER;
    if (excluding != (rule.verb() == Rule.Verb.EXCLUDES)) {
      scope.add(
          "WRONG_VERB",
          rule.at(),
          "“"
              + rule.node()
              + "” là "
              + nodes.get(0).kind().code()
              + " nên viết "
              + (excluding ? "excludes" : "met"),
          "\""
              + rule.node()
              + "\" is a "
              + nodes.get(0).kind().code()
              + ": write "
              + (excluding ? "excludes" : "met"));
    }
    if (rule.otherReading()) {
      reading(rule, nodes);
    } else {
      used(rule, nodes);
    }
  }

  private void reading(Rule rule, List<Node> nodes) {
    if (nodes.stream().noneMatch(Node::leaf)) {
      scope.add(
          "UNUSED_RULE",
          rule.at(),
          "“"
              + rule.node()
              + "” cộng gộp từ nút khác nên không dùng @reading; interpretation của nó luôn được"
              + " tính là một cách hiểu",
          "\""
              + rule.node()
              + "\" rolls up others, so @reading is not used there; its interpretation always"
              + " counts as a reading");
      return;
    }
    if (nodes.stream().allMatch(node -> node.interpretation() == null)) {
      scope.add(
          "NO_INTERPRETATION",
          rule.at(),
          "“" + rule.node() + "” không ghi interpretation, nên không có cách hiểu khác để nêu",
          "\"" + rule.node() + "\" says no interpretation, so there is no other reading to state");
    }
  }

  private void used(Rule rule, List<Node> nodes) {
    Node node = nodes.stream().filter(n -> n.rule().equals(rule.name())).findFirst().orElse(null);
    if (node == null) {
      scope.add(
          "UNUSED_RULE",
          rule.at(),
          "quy tắc này không quyết định gì: “"
              + rule.node()
              + "” dùng rule \""
              + nodes.get(0).rule()
              + "\"; đổi tên quy tắc hoặc ghi rule: ở nút",
          "this rule decides nothing: \""
              + rule.node()
              + "\" is decided by rule \""
              + nodes.get(0).rule()
              + "\"; rename this one, or say rule: at the node");
    } else if (!node.leaf() || node.kind() == Node.Kind.SCORE) {
      scope.add(
          "UNUSED_RULE",
          rule.at(),
          "“" + node.id() + "” là điểm hoặc cộng gộp từ nút con, nên không có quy tắc",
          "\"" + node.id() + "\" is a score or rolls up others, so it has no rule");
    } else if (node.content() != Node.Content.READ && scope.overlay() == null) {
      scope.add(
          "UNUSED_RULE",
          rule.at(),
          "“"
              + node.id()
              + "” ghi content: not-read, open hoặc province nên quy tắc không được dùng; bỏ một"
              + " trong hai",
          "\""
              + node.id()
              + "\" says content: not-read, open or province, so the rule is not used; drop one"
              + " of them");
    }
  }
}
