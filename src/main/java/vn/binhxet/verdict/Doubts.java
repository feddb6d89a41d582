package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;

/**
 * Which doubts make a verdict provisional: those that would change its conclusion alone; where none
 * does, some that do together and of which none can be left out.
 */
final class Doubts {
  private final Evaluation e;

  private Doubts(Evaluation e) {
    this.e = e;
  }

  /**
   * Positions of the nodes; empty where the verdict is not provisional, where the order of a
   * classification's values decided, and for a ranking.
   */
  static List<Integer> turning(Evaluation e) {
    Judged merged = e.judged();
    if (merged == null || !e.provisional() || e.columns().isEmpty() || order(e)) {
      return List.of();
    }
    Doubts doubts = new Doubts(e);
    Set<Integer> all = doubts.candidates(merged);
    List<Integer> alone = new ArrayList<>();
    for (int node : all) {
      if (doubts.turns(Set.of(node))) {
        alone.add(node);
      }
    }
    return alone.isEmpty() ? doubts.together(all) : alone;
  }

  /** Whether several values of a classification fitted and their order decided. */
  static boolean order(Evaluation e) {
    return e.columns().stream()
        .anyMatch(column -> column.edition().rollup().overlapDecided(column.results()));
  }

  /**
   * What rests on a doubt and can matter. Where nothing is counted, what is met cannot undo that
   * something fails, nor the other way round.
   */
  private Set<Integer> candidates(Judged merged) {
    EffectiveEdition law = merged.edition().law();
    boolean counts =
        !(law.edition().result() instanceof Result.Whole)
            || e.outcome() == Outcome.UNDETERMINED
            || law.nodes().stream().anyMatch(p -> p.node().rollup().kind() == Rollup.Kind.COUNT);
    Status same = e.outcome() == Outcome.MET ? Status.MET : Status.NOT_MET;
    Set<Integer> candidates = new TreeSet<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      int node = placed.index();
      if (merged.results().relied[node] != 0 && (counts || merged.results().status(node) == same)) {
        candidates.add(node);
      }
    }
    return candidates;
  }

  /** Leaves out what is not needed to turn the conclusion. */
  private List<Integer> together(Set<Integer> all) {
    Set<Integer> needed = new TreeSet<>(all);
    for (int node : all) {
      needed.remove(node);
      if (!turns(needed)) {
        needed.add(node);
      }
    }
    return List.copyOf(needed);
  }

  private boolean turns(Set<Integer> nodes) {
    List<Judged> opened = new ArrayList<>();
    for (Judged column : e.columns()) {
      opened.add(without(nodes, column));
    }
    return !Judged.merge(opened).conclusion().agrees(e.conclusion());
  }

  /** What the column says with those doubts, and no others, taken as open. */
  private static Judged without(Set<Integer> nodes, Judged column) {
    NodeResults open = new NodeResults(column.results());
    for (int i = 0; i < open.relied.length; i++) {
      if (open.relied[i] != 0 && nodes.contains(i)) {
        open.set(i, Status.UNDETERMINED, 0);
      } else {
        open.relied[i] = 0;
      }
    }
    column.edition().rollup().rollDoubtfully(open);
    Conclusion conclusion = column.edition().rollup().conclude(open);
    return new Judged(column.edition(), open, conclusion, conclusion);
  }
}
