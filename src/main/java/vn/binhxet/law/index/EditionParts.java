package vn.binhxet.law.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;

/** An edition's nodes, rules and figures by node, whatever the day; its overlays' beside them. */
final class EditionParts {
  private final Edition edition;
  private final Map<String, List<Node>> byId = new LinkedHashMap<>();
  private final Map<Node, List<String>> above = new LinkedHashMap<>();

  EditionParts(Edition edition) {
    this.edition = edition;
    collect(edition.nodes(), List.of());
  }

  private void collect(List<Node> nodes, List<String> parents) {
    for (Node node : nodes) {
      byId.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(node);
      above.put(node, parents);
      List<String> path = new ArrayList<>(parents);
      path.add(node.id());
      collect(node.children(), path);
    }
  }

  /** The nodes of that id, one for each period. */
  List<Node> nodes(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /** Ids of the nodes above one, and its own. */
  Set<String> upwards(String id) {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    nodes(id).forEach(node -> ids.addAll(above.getOrDefault(node, List.of())));
    return ids;
  }

  /** Ids of a node and all below it. */
  Set<String> downwards(String id) {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    nodes(id).forEach(node -> below(node, ids));
    return ids;
  }

  private static void below(Node node, Set<String> ids) {
    ids.add(node.id());
    node.children().forEach(child -> below(child, ids));
  }

  /** The rules that decide, of the edition and of the overlay (of all overlays for ""). */
  List<Rule> rules(String overlay) {
    List<Rule> rules = new ArrayList<>(edition.rules());
    overlays(overlay).forEach(each -> rules.addAll(each.rules()));
    return rules;
  }

  List<Overlay> overlays(String id) {
    return edition.overlays().stream()
        .filter(overlay -> id.isEmpty() || overlay.id().equals(id))
        .toList();
  }

  /** Rows of targets.csv: the edition's for "", else the overlay's. */
  List<Targets.Cell> cells(String overlay) {
    return overlay.isEmpty()
        ? edition.targets().rows()
        : overlays(overlay).stream().flatMap(one -> one.targets().rows().stream()).toList();
  }

  /** Where the rules of a node and of all below it get their figures from. */
  Figures figures(String node, String overlay) {
    Set<String> ids = downwards(node);
    Figures figures = new Figures();
    for (Rule rule : rules(overlay)) {
      if (rule.verb() != Rule.Verb.COLUMN && ids.contains(rule.node())) {
        figures.add(rule.claim());
      }
    }
    ids.forEach(id -> figures.targets().add(id + "/max"));
    figures.targets().add(node);
    return figures;
  }

  /** Whether a rule decides the node or one below it; null-safe for nodes that are not there. */
  boolean decided(String node, String overlay) {
    Set<String> ids = downwards(node);
    Set<String> leaves = new LinkedHashSet<>();
    for (String id : ids) {
      nodes(id).stream()
          .map(EditionParts::ruleOf)
          .filter(rule -> rule != null)
          .forEach(leaves::add);
    }
    return rules(overlay).stream()
        .anyMatch(rule -> leaves.contains(rule.name()) || ids.contains(rule.node()));
  }

  private static @Nullable String ruleOf(Node node) {
    return node.leaf() && node.content() == Node.Content.READ ? node.rule() : null;
  }
}
