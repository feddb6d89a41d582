package vn.binhxet.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the nodes that are in force on a day in their places, each with what decides it. */
final class NodePlacing {
  private final @Nullable Overlay overlay;
  private final LocalDate day;
  private final Map<String, Rule> rules;
  private final List<EffectiveEdition.Placed> placed = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * @param rules by name, the overlay's in place of the edition's
   */
  NodePlacing(List<Node> nodes, @Nullable Overlay overlay, LocalDate day, Map<String, Rule> rules) {
    this.overlay = overlay;
    this.day = day;
    this.rules = rules;
    place(nodes, -1, List.of());
    placed.replaceAll(this::withCounted);
  }

  /** In reading order, parents before children. */
  List<EffectiveEdition.Placed> nodes() {
    return List.copyOf(placed);
  }

  /** Positions by id. */
  Map<String, Integer> index() {
    return index;
  }

  private List<Integer> place(List<Node> siblings, int parent, List<Citation> inherited) {

    List<Integer> here = new ArrayList<>();
    for (Node written : siblings) {
      if (!written.inForce().contains(day)) {
        continue;
      }
      Node node = decidedByProvince(written) ? written.withContent(Node.Content.READ) : written;
      int at = placed.size();
      Rule rule =
          node.leaf() && node.content() == Node.Content.READ && node.kind() != Node.Kind.SCORE
              ? rules.get(node.rule())
              : null;
      List<Rule> others =
          rules.values().stream()
              .filter(r -> r.otherReading() && r.node().equals(node.id()))
              .toList();
      List<Citation> citations =
          rule != null
              ? rule.citations()
              : node.citations().isEmpty() ? inherited : node.citations();
      index.put(node.id(), at);
      placed.add(
          new EffectiveEdition.Placed(
              at, parent, node, rule, others, citations, List.of(), List.of()));
      List<Integer> children = place(node.children(), at, citations);
      placed.set(
          at,
          new EffectiveEdition.Placed(
              at, parent, node, rule, others, citations, children, List.of()));
      here.add(at);
    }
    return List.copyOf(here);
  }

  /** Whether the province's own rule decides a leaf that the edition's text leaves open. */
  private boolean decidedByProvince(Node node) {
    return overlay != null
        && node.leaf()
        && node.content() != Node.Content.READ
        && overlay.rules().stream().anyMatch(r -> r.name().equals(node.rule()));
  }

  private EffectiveEdition.Placed withCounted(EffectiveEdition.Placed p) {
    List<Integer> counted =
        p.node().rollup().of().isEmpty()
            ? p.children()
            : p.node().rollup().of().stream().filter(index::containsKey).map(index::get).toList();
    return new EffectiveEdition.Placed(
        p.index(),
        p.parent(),
        p.node(),
        p.rule(),
        p.otherReadings(),
        p.citations(),
        p.children(),
        counted);
  }
}
