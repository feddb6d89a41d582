package vn.binhxet.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;
import vn.binhxet.service.Language;

/** What nodes of editions are called, and where they stand in the law. */
final class NodeLabels {
  private final Lawbook lawbook;
  private final Language language;
  private final Map<String, Map<String, String>> byEdition = new HashMap<>();

  NodeLabels(Lawbook lawbook, Language language) {
    this.lawbook = lawbook;
    this.language = language;
  }

  /** Names with clauses, one after the other; an id alone where the edition is not known here. */
  String of(@Nullable String edition, List<String> nodes) {
    Map<String, String> known =
        edition == null ? Map.of() : byEdition.computeIfAbsent(edition, this::read);
    return nodes.stream()
        .map(node -> known.getOrDefault(node, node))
        .collect(Collectors.joining("; "));
  }

  private Map<String, String> read(String id) {
    Map<String, String> labels = new HashMap<>();
    Edition edition = lawbook.edition(id).orElse(null);
    if (edition != null) {
      Map<String, List<Citation>> cited = new HashMap<>();
      for (Rule rule : edition.rules()) {
        if (!rule.otherReading()) {
          cited.putIfAbsent(rule.node(), rule.citations());
        }
      }
      add(edition.nodes(), cited, labels);
    }
    return labels;
  }

  private void add(
      List<Node> nodes, Map<String, List<Citation>> cited, Map<String, String> labels) {
    for (Node node : nodes) {
      List<Citation> citations = cited.getOrDefault(node.id(), node.citations());
      String clauses =
          citations.stream()
              .map(citation -> citation.instrument() + ", " + citation.clause())
              .collect(Collectors.joining("; "));
      labels.put(
          node.id(),
          node.id()
              + " "
              + language.of(node.name())
              + (clauses.isEmpty() ? "" : " (" + clauses + ")"));
      add(node.children(), cited, labels);
    }
  }
}
