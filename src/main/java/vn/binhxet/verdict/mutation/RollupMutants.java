package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;

/** Every node left out of the roll-up that counts it, one at a time. */
final class RollupMutants {
  /** What stands for the whole in a mutant's name. */
  static final String WHOLE = "edition";

  private final Edition edition;
  private final Map<String, Node> byId = new HashMap<>();
  private final List<Mutant> all = new ArrayList<>();

  private RollupMutants(Edition edition) {
    this.edition = edition;
    collect(edition.nodes());
    if (!(edition.result() instanceof Result.OneOf)) {
      top();
    }
    groups(edition.nodes());
  }

  static List<Mutant> of(Edition edition) {
    return List.copyOf(new RollupMutants(edition).all);
  }

  private void collect(List<Node> nodes) {
    for (Node node : nodes) {
      byId.put(node.id(), node);
      collect(node.children());
    }
  }

  private void top() {
    List<String> needed =
        edition.nodes().stream().filter(this::counts).map(Node::id).distinct().toList();
    for (Node node : edition.nodes()) {
      if (needed.size() > 1 && needed.contains(node.id()) && first(node)) {
        List<Node> nodes = EditionCopy.without(edition.nodes(), node.id());
        add(node, WHOLE, node.id(), nodes);
      }
    }
  }

  /** Whether no earlier version of the node stands above it: an amended one is left out whole. */
  private boolean first(Node node) {
    return edition.nodes().stream()
            .filter(other -> other.id().equals(node.id()))
            .findFirst()
            .orElse(node)
        == node;
  }

  private void groups(List<Node> nodes) {
    for (Node node : nodes) {
      List<String> counted =
          ids(node).stream().filter(id -> counts(byId.getOrDefault(id, node))).toList();
      for (String id : counted) {
        if (counted.size() > 1) {
          List<String> fewer = ids(node).stream().filter(other -> !other.equals(id)).toList();
          Rollup was = node.rollup();
          Rollup now = new Rollup(was.kind(), fewer, was.min(), was.max());
          add(node, node.id(), id, EditionCopy.with(edition.nodes(), node, now));
        }
      }
      groups(node.children());
    }
  }

  private static List<String> ids(Node node) {
    return node.rollup().of().isEmpty()
        ? node.children().stream().map(Node::id).distinct().toList()
        : node.rollup().of();
  }

  /** Whether a roll-up looks at a node: it weighs, and is more than scores. */
  private boolean counts(Node node) {
    return node.weighs() && decides(node);
  }

  private boolean decides(Node node) {
    return node.leaf()
        ? node.kind() != Node.Kind.SCORE
        : ids(node).stream().map(byId::get).anyMatch(child -> child != null && counts(child));
  }

  private void add(Node at, String of, String child, List<Node> nodes) {
    all.add(
        new Mutant(
            edition.id(),
            at.at(),
            of,
            Change.Kind.CHILD_DROPPED.name(),
            child,
            "",
            null,
            Set.of(of),
            Mutant.Reach.ABOVE,
            Mutants.under(EditionCopy.with(edition, nodes, edition.rules(), edition.targets()))));
  }
}
