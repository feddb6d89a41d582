package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.TreeRollup;

/** Why an outcome cannot come out, whatever is answered. */
final class Blocking {
  private final EffectiveEdition law;
  private final TreeRollup rollup;
  private final List<TreeReach> trees;

  Blocking(EffectiveEdition law, TreeRollup rollup, List<TreeReach> trees) {
    this.law = law;
    this.rollup = rollup;
    this.trees = trees;
  }

  List<Settling.Blocked> of(Settling.Result result) {
    Set<Integer> nodes = new LinkedHashSet<>();
    for (TreeReach tree : trees) {
      if (law.edition().result() instanceof Result.OneOf oneOf) {
        for (Result.Value value : oneOf.values()) {
          if (result.outcome() == Outcome.MET && value.id().equals(result.value())) {
            against(tree, law.nodeIndex(value.node()), nodes);
          }
        }
      } else if (result.outcome() == Outcome.MET) {
        rollup.deciding().forEach(node -> against(tree, node, nodes));
      }
    }
    List<Settling.Blocked> blocked = new ArrayList<>();
    for (int node : nodes) {
      boolean failed =
          trees.stream().anyMatch(tree -> tree.ways(node).notMet() instanceof Expr.Yes);
      List<Cause> causes = failed ? List.of() : List.of(Cause.CONTENT_NOT_LOADED);
      blocked.add(
          new Settling.Blocked(
              node, failed ? Settling.Hindrance.FAILED : Settling.Hindrance.OBSTACLE, causes));
    }
    return blocked.isEmpty()
        ? List.of(new Settling.Blocked(-1, Settling.Hindrance.CONTRADICTION, List.of()))
        : blocked;
  }

  /** The lowest nodes that cannot be met and that the node needs. */
  private void against(TreeReach tree, int node, Set<Integer> nodes) {
    if (!(tree.ways(node).metOrSkipped() instanceof Expr.No)) {
      return;
    }
    EffectiveEdition.Placed placed = law.nodes().get(node);
    if (!placed.node().leaf() && placed.node().rollup().kind() == Rollup.Kind.ALL) {
      int before = nodes.size();
      rollup.countedBy(node).forEach(child -> against(tree, child, nodes));
      if (nodes.size() > before) {
        return;
      }
    }
    nodes.add(node);
  }
}
