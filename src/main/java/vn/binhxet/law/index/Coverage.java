package vn.binhxet.law.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;

/**
 * What of the index an edition holds.
 *
 * @param clausesWithoutRule provisions whose text was read and that no rule decides
 * @param rulesWithoutClause rules about nothing that the index knows
 * @param nodesMissing provisions of the index that the edition does not list
 * @param confidenceRaised nodes and figures that the edition says more surely than the sources
 * @param confidenceLowered nodes and figures that the edition says less surely than it might
 * @param figuresMissing figures of the index that the edition does not hold
 * @param explained findings of any kind that stay, with their reasons
 */
public record Coverage(
    Edition edition,
    List<String> clausesWithoutRule,
    List<String> rulesWithoutClause,
    List<String> nodesMissing,
    List<String> confidenceRaised,
    List<String> confidenceLowered,
    List<String> figuresMissing,
    List<Explained> explained) {

  /** Measures an edition. */
  public static Coverage of(Edition edition, LawIndex index) {
    return new Measure(edition, index).measure();
  }

  /** Whether nothing is missing or raised but what was explained. */
  public boolean whole() {
    return rulesWithoutClause.isEmpty()
        && nodesMissing.isEmpty()
        && confidenceRaised.isEmpty()
        && figuresMissing.isEmpty();
  }

  private static final class Measure {
    private final Edition edition;
    private final LawIndex index;
    private final List<IndexRow> rows;
    private final EditionParts parts;
    private final List<Explained> explained = new ArrayList<>();

    Measure(Edition edition, LawIndex index) {
      this.edition = edition;
      this.index = index;
      rows = index.of(edition.id());
      parts = new EditionParts(edition);
    }

    Coverage measure() {
      return new Coverage(
          edition,
          open("clausesWithoutRule", clausesWithoutRule()),
          open("rulesWithoutClause", rulesWithoutClause()),
          open("nodesMissing", nodesMissing()),
          open("confidenceRaised", confidenceRaised()),
          open("confidenceLowered", confidenceLowered()),
          open("figuresMissing", figuresMissing()),
          explained);
    }

    private List<String> open(String check, Set<String> found) {
      List<String> open = new ArrayList<>();
      for (String one : found) {
        index
            .explained(check, edition.id(), one)
            .ifPresentOrElse(explained::add, () -> open.add(one));
      }
      return open;
    }

    private Set<String> clausesWithoutRule() {
      Set<String> found = new LinkedHashSet<>();
      for (IndexRow row : rows) {
        if (row.content() == IndexRow.Content.READ
            && !row.node().isEmpty()
            && !parts.nodes(row.node()).isEmpty()
            && !parts.decided(row.node(), row.overlay())) {
          found.add(row.clause().toString());
        }
      }
      return found;
    }

    private Set<String> rulesWithoutClause() {
      Set<String> nodes = new LinkedHashSet<>();
      Set<String> split = new LinkedHashSet<>();
      rows.stream()
          .filter(Measure::ofTree)
          .forEach(row -> (row.split() ? split : nodes).add(row.node()));
      Set<Citation> clauses = new LinkedHashSet<>();
      index.rows().forEach(row -> clauses.add(row.clause()));
      Set<String> found = new LinkedHashSet<>();
      for (Rule rule : parts.rules("")) {
        boolean known =
            rule.citations().stream().anyMatch(clauses::contains)
                || nodes.contains(rule.node())
                || parts.upwards(rule.node()).stream().anyMatch(split::contains);
        if (!known) {
          found.add(rule.name());
        }
      }
      return found;
    }

    /** Whether a line is about a node of the tree. */
    private static boolean ofTree(IndexRow row) {
      return !row.node().isEmpty()
          && row.content() != IndexRow.Content.RESULT
          && row.content() != IndexRow.Content.FIGURE
          && row.content() != IndexRow.Content.CLOCK;
    }

    private Set<String> nodesMissing() {
      Set<String> found = new LinkedHashSet<>();
      for (IndexRow row : rows) {
        if (ofTree(row) && parts.nodes(row.node()).isEmpty()) {
          found.add(row.node());
        }
      }
      return found;
    }

    private Set<String> figuresMissing() {
      Set<String> found = new LinkedHashSet<>(new FigureCheck(rows, parts).missing());
      found.addAll(new IndexedClocks(rows, edition).missing());
      return found;
    }

    private Set<String> confidenceRaised() {
      Set<String> found = new LinkedHashSet<>();
      for (IndexRow row : rows.stream().filter(Measure::ofTree).toList()) {
        for (Node node : parts.nodes(row.node())) {
          if (surer(node.confidence(), best(row.node()))) {
            found.add(row.node());
          }
        }
      }
      found.addAll(new FigureCheck(rows, parts).raised());
      found.addAll(new IndexedClocks(rows, edition).raised());
      edition.overlays().forEach(one -> found.addAll(new FigureCheck(rows, parts).raised(one)));
      return found;
    }

    private Set<String> confidenceLowered() {
      Set<String> found = new LinkedHashSet<>();
      for (IndexRow row : rows) {
        boolean lower =
            ofTree(row)
                && !parts.nodes(row.node()).isEmpty()
                && parts.nodes(row.node()).stream()
                    .allMatch(node -> surer(best(row.node()), node.confidence()));
        if (lower) {
          found.add(row.node());
        }
      }
      FigureCheck figures = new FigureCheck(rows, parts);
      Set<String> told = confidenceRaised();
      found.addAll(figures.lowered(""));
      edition.overlays().forEach(one -> found.addAll(figures.lowered(one.id())));
      found.removeAll(told);
      return found;
    }

    /** The surest that the index lets one say; anything where it has figures only. */
    private Confidence best(String node) {
      return rows.stream()
          .filter(row -> row.node().equals(node) && ofTree(row))
          .map(IndexRow::confidence)
          .min(Confidence::compareTo)
          .orElse(Confidence.CONFIRMED);
    }

    private static boolean surer(Confidence said, Confidence allowed) {
      return said.compareTo(allowed) < 0;
    }
  }
}
