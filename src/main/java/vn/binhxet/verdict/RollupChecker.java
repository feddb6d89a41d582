package vn.binhxet.verdict;

import java.util.List;
import java.util.function.Predicate;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;

/**
 * Re-checks the roll-up group by group with Kleene's connectives, sharing nothing with {@link
 * TreeRollup} but the edition.
 */
final class RollupChecker {
  private final EffectiveEdition law;
  private final List<EffectiveEdition.Placed> nodes;
  private final int[][] parts;
  private final int[] groups;
  private final Rollup[] rollups;
  private final int[] top;

  /** By position: whether a node declared absent counts as met above it, or not at all. */
  private final boolean[] absentIsMet;

  private final boolean[] absentIsSkipped;

  RollupChecker(EffectiveEdition law) {
    this.law = law;
    nodes = law.nodes();
    absentIsMet = new boolean[nodes.size()];
    absentIsSkipped = new boolean[nodes.size()];
    for (EffectiveEdition.Placed p : nodes) {
      absentIsMet[p.index()] = p.node().ifAny() == Node.WhenAbsent.MET;
      absentIsSkipped[p.index()] = p.node().ifAny() == Node.WhenAbsent.NOT_COUNTED;
    }
    parts = nodes.stream().map(this::partsOf).toArray(int[][]::new);
    rollups = nodes.stream().map(p -> p.node().rollup()).toArray(Rollup[]::new);
    groups = positions(p -> !p.node().leaf());
    top = positions(p -> p.parent() < 0 && counts(p));
  }

  private int[] positions(Predicate<EffectiveEdition.Placed> which) {
    return nodes.stream().filter(which).mapToInt(EffectiveEdition.Placed::index).toArray();
  }

  /** What a group looks at: what decides, where nothing does what weighs, else all of it. */
  private int[] partsOf(EffectiveEdition.Placed p) {
    List<EffectiveEdition.Placed> all = p.counted().stream().map(nodes::get).toList();
    List<EffectiveEdition.Placed> deciding = all.stream().filter(this::counts).toList();
    List<EffectiveEdition.Placed> weighing = all.stream().filter(q -> q.node().weighs()).toList();
    return (deciding.isEmpty() ? weighing.isEmpty() ? all : weighing : deciding)
        .stream().mapToInt(EffectiveEdition.Placed::index).toArray();
  }

  /** Whether every group and the conclusion follow from the leaves. */
  boolean confirms(NodeResults results, Conclusion conclusion) {
    for (int group : groups) {
      if (!agrees(group(group, results), results.status(group))) {
        return false;
      }
    }
    return law.edition().result() instanceof Result.OneOf oneOf
        ? confirmsValue(oneOf, results, conclusion)
        : confirmsWhole(results, conclusion);
  }

  private static boolean agrees(Truth truth, Status status) {
    return switch (truth) {
      case TRUE -> status == Status.MET;
      case FALSE -> status == Status.NOT_MET;
      case UNKNOWN -> status == Status.UNDETERMINED;
    };
  }

  private boolean confirmsWhole(NodeResults results, Conclusion conclusion) {
    Truth all = Truth.TRUE;
    for (int at : top) {
      all = skipped(at, results) ? all : all.and(truth(at, results));
    }
    return conclusion.outcome()
        == (all == Truth.TRUE
            ? Outcome.MET
            : all == Truth.FALSE ? Outcome.NOT_MET : Outcome.UNDETERMINED);
  }

  private boolean confirmsValue(Result.OneOf oneOf, NodeResults results, Conclusion conclusion) {
    String applies = oneOf.appliesWhen();
    Truth inside =
        applies == null || skipped(law.nodeIndex(applies), results)
            ? Truth.TRUE
            : truth(law.nodeIndex(applies), results);
    if (inside == Truth.FALSE) {
      return conclusion.outcome() == Outcome.NOT_APPLICABLE;
    }
    for (Result.Value value : oneOf.values()) {
      int node = law.nodeIndex(value.node());
      // What is declared absent and not counted is no case of this value.
      Truth fits = skipped(node, results) ? Truth.FALSE : truth(node, results);
      if (fits == Truth.TRUE && inside == Truth.TRUE) {
        return conclusion.outcome() == Outcome.MET && value.id().equals(conclusion.value());
      }
      if (fits != Truth.FALSE) {
        return conclusion.outcome() == Outcome.UNDETERMINED
            && conclusion.possible().contains(value.id());
      }
    }
    return conclusion.outcome() == (inside == Truth.TRUE ? Outcome.NOT_MET : Outcome.UNDETERMINED);
  }

  /** What a node counts as above it. A group's status is confirmed on its own turn. */
  private Truth truth(int node, NodeResults results) {
    return switch (results.status(node)) {
      case MET -> Truth.TRUE;
      case NOT_MET -> Truth.FALSE;
      case UNDETERMINED -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> absentIsMet[node] ? Truth.TRUE : Truth.UNKNOWN;
    };
  }

  /** What a group's status must be, from its parts. */
  private Truth group(int group, NodeResults results) {
    Rollup rollup = rollups[group];
    int[] of = parts[group];
    if (rollup.kind() == Rollup.Kind.COUNT) {
      return count(of, rollup, results);
    }
    boolean any = rollup.kind() == Rollup.Kind.ANY;
    Truth settles = Truth.of(any);
    Truth found = settles.not();
    for (int part : of) {
      if (!skipped(part, results)) {
        Truth truth = truth(part, results);
        if (truth == settles) {
          return settles;
        }
        found = truth == Truth.UNKNOWN ? Truth.UNKNOWN : found;
      }
    }
    return found;
  }

  private Truth count(int[] of, Rollup rollup, NodeResults results) {
    int certain = 0;
    int possible = 0;
    for (int part : of) {
      if (!skipped(part, results)) {
        Truth truth = truth(part, results);
        certain += truth == Truth.TRUE ? 1 : 0;
        possible += truth == Truth.FALSE ? 0 : 1;
      }
    }
    return within(certain, possible, rollup);
  }

  private static Truth within(int certain, int possible, Rollup rollup) {
    Truth verdict = null;
    for (int n = certain; n <= possible; n++) {
      Truth one = Truth.of(n >= rollup.min() && n <= rollup.max());
      verdict = verdict == null || verdict == one ? one : Truth.UNKNOWN;
      if (verdict == Truth.UNKNOWN) {
        return verdict;
      }
    }
    return verdict == null ? Truth.UNKNOWN : verdict;
  }

  private boolean skipped(int node, NodeResults results) {
    return absentIsSkipped[node] && results.status(node) == Status.NOT_APPLICABLE;
  }

  /** Whether a node takes part above it: it weighs, and there is something in it that decides. */
  private boolean counts(EffectiveEdition.Placed p) {
    return p.node().weighs() && hasDecision(p);
  }

  private boolean hasDecision(EffectiveEdition.Placed p) {
    if (p.node().leaf()) {
      return p.node().kind() != Node.Kind.SCORE;
    }
    return p.counted().stream().map(law.nodes()::get).anyMatch(this::counts);
  }
}
