package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Status;

/** What stands open and no answer of an officer settles. */
final class Obstacles {
  private final EffectiveEdition law;
  private final Evaluation now;

  Obstacles(EffectiveEdition law, Evaluation now) {
    this.law = law;
    this.now = now;
  }

  List<Settling.Obstacle> list() {
    List<Settling.Obstacle> all = new ArrayList<>();
    if (now.columnIds().size() > 1 && law.columnRules().isEmpty()) {
      all.add(new Settling.Obstacle(-1, Cause.COLUMN_UNKNOWN));
    }
    for (EffectiveEdition.Placed placed : law.nodes()) {
      if (!placed.node().leaf()) {
        continue;
      }
      for (Cause cause : causes(placed)) {
        all.add(new Settling.Obstacle(placed.index(), cause));
      }
    }
    return all;
  }

  private List<Cause> causes(EffectiveEdition.Placed placed) {
    int node = placed.index();
    if (now.status(node) == Status.NOT_APPLICABLE
        && placed.node().ifAny() == Node.WhenAbsent.UNKNOWN) {
      return List.of(Cause.TEXT_OPEN);
    }
    return now.status(node) == Status.UNDETERMINED ? others(now.causes(node)) : List.of();
  }

  /** The causes that are not an officer's. */
  static List<Cause> others(List<Cause> causes) {
    return causes.stream()
        .filter(cause -> cause != Cause.DATA_MISSING && cause != Cause.COLUMN_UNKNOWN)
        .toList();
  }
}
