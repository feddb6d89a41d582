package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;

/** The most that points may come to, by column. */
final class Maxima {
  private Maxima() {}

  /** Of one item or below a node; null where it is not known. */
  static @Nullable BigDecimal of(EffectiveEdition law, String node, String column, int year) {
    var cell = law.targets().find(node + "/max", column, year, law.day());
    return cell == null ? null : cell.value();
  }

  /** The first column of the edition in which all maxima are those of the column. */
  static String column(EffectiveEdition law, String column, int year) {
    Set<String> nodes = new LinkedHashSet<>();
    nodes.add("*");
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      nodes.add(score.node().id());
      for (int at = score.parent(); at >= 0; at = law.nodes().get(at).parent()) {
        nodes.add(law.nodes().get(at).node().id());
      }
    }
    for (Columns.Column each : law.columns().values()) {
      if (nodes.stream()
          .allMatch(
              node ->
                  Objects.equals(of(law, node, each.id(), year), of(law, node, column, year)))) {
        return each.id();
      }
    }
    return column;
  }
}
