package vn.binhxet.law.index;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Targets;

/** Holds an edition's figures against those of the index, both ways. */
final class FigureCheck {
  private final List<IndexRow> figures;
  private final EditionParts parts;

  FigureCheck(List<IndexRow> rows, EditionParts parts) {
    figures = rows.stream().filter(row -> row.content() == IndexRow.Content.FIGURE).toList();
    this.parts = parts;
  }

  /** Figures of the index that no target, rule or count of the edition holds. */
  Set<String> missing() {
    Set<String> found = new LinkedHashSet<>();
    for (IndexRow row : figures) {
      boolean held =
          Stream.of(row.figure().split("/", -1)).allMatch(part -> held(row, new BigDecimal(part)));
      if (!held) {
        found.add(shown(row.overlay(), row.node(), row.column(), row.year(), row.figure()));
      }
    }
    return found;
  }

  private boolean held(IndexRow row, BigDecimal figure) {
    Figures from = parts.figures(row.node(), row.overlay());
    return from.has(figure)
        || parts.downwards(row.node()).stream()
            .flatMap(id -> parts.nodes(id).stream())
            .anyMatch(node -> counts(node, figure))
        || parts.cells(row.overlay()).stream()
            .anyMatch(cell -> from.targets().contains(cell.id()) && same(cell, row, figure));
  }

  private static boolean same(Targets.Cell cell, IndexRow row, BigDecimal figure) {
    BigDecimal value = cell.value();
    Integer year = cell.year();
    return value != null
        && value.compareTo(figure) == 0
        && (cell.column().isEmpty() || cell.column().equals(row.column()))
        && (year == null || year.toString().equals(row.year()));
  }

  /** A count of nodes is a figure too: at least 6, fewer than 3, all nine. */
  private static boolean counts(Node node, BigDecimal figure) {
    Rollup rollup = node.rollup();
    int most = rollup.max();
    List<Integer> counts =
        rollup.kind() == Rollup.Kind.COUNT
            ? List.of(rollup.min(), most, most == Integer.MAX_VALUE ? most : most + 1)
            : List.of(rollup.of().size());
    return counts.stream().anyMatch(count -> BigDecimal.valueOf(count).compareTo(figure) == 0);
  }

  /** The edition's own figures that the index does not give, or gives as less sure. */
  Set<String> raised() {
    return unlike("", (cell, row) -> cell.confidence().compareTo(row.confidence()) >= 0);
  }

  /** The overlay's figures that the index does not give, or gives as less sure. */
  Set<String> raised(Overlay overlay) {
    return unlike(overlay.id(), (cell, row) -> cell.confidence().compareTo(row.confidence()) >= 0);
  }

  /** Figures said less surely than the index would let one. */
  Set<String> lowered(String overlay) {
    return unlike(overlay, (cell, row) -> cell.confidence().compareTo(row.confidence()) <= 0);
  }

  private Set<String> unlike(String overlay, BiPredicate<Targets.Cell, IndexRow> agrees) {
    Set<String> found = new LinkedHashSet<>();
    for (Targets.Cell cell : parts.cells(overlay)) {
      BigDecimal value = cell.value();
      if (value == null) {
        continue;
      }
      boolean allowed =
          figures.stream()
              .filter(row -> row.overlay().equals(overlay))
              .filter(row -> agrees.test(cell, row))
              .filter(row -> given(row, cell, value))
              .anyMatch(row -> parts.figures(row.node(), overlay).targets().contains(cell.id()));
      if (!allowed) {
        Integer year = cell.year();
        found.add(
            shown(
                overlay,
                cell.id(),
                cell.column(),
                year == null ? "" : year.toString(),
                value.toPlainString()));
      }
    }
    return found;
  }

  private static boolean given(IndexRow row, Targets.Cell cell, BigDecimal value) {
    Integer year = cell.year();
    return Stream.of(row.figure().split("/", -1))
            .anyMatch(part -> new BigDecimal(part).compareTo(value) == 0)
        && (row.column().isEmpty() || row.column().equals(cell.column()))
        && (row.year().isEmpty() || (year != null && row.year().equals(year.toString())));
  }

  private static String shown(
      String overlay, String of, String column, String year, String figure) {
    return Stream.of(overlay, of, column, year, "= " + figure)
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElse(figure);
  }
}
