package vn.binhxet.verdict;

import java.util.List;
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
  private final EffectiveEdition.Placed[][] parts;
  private final List<EffectiveEdition.Placed> groups;
  private final List<EffectiveEdition.Placed> top;

  RollupChecker(EffectiveEdition law) {
    this.law = law;
    nodes = law.nodes();
    parts = nodes.stream().map(this::partsOf).toArray(EffectiveEdition.Placed[][]::new);
    groups = nodes.stream().filter(p -> !p.node().leaf()).toList();
    top = nodes.stream().filter(p -> p.parent() < 0 && counts(p)).toList();
  }

  /** What a group looks at: the nodes that decide, or all of them where none does. */
  private EffectiveEdition.Placed[] partsOf(EffectiveEdition.Placed p) {
    List<EffectiveEdition.Placed> all = p.counted().stream().map(nodes::get).toList();
    List<EffectiveEdition.Placed> deciding = all.stream().filter(this::counts).toList();
    return (deciding.isEmpty() ? all : deciding).toArray(EffectiveEdition.Placed[]::new);
  }

  /** Whether every group and the conclusion follow from the leaves. */
  boolean confirms(NodeResults results, Conclusion conclusion) {
    for (EffectiveEdition.Placed p : groups) {
      if (!agrees(group(p, results), results.status(p.index()))) {
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
    for (EffectiveEdition.Placed p : top) {
      all = skipped(p, results) ? all : all.and(truth(p, results));
    }
    return conclusion.outcome()
        == (all == Truth.TRUE
            ? Outcome.MET
            : all == Truth.FALSE ? Outcome.NOT_MET : Outcome.UNDETERMINED);
  }

  private boolean confirmsValue(Result.OneOf oneOf, NodeResults results, Conclusion conclusion) {
    String applies = oneOf.appliesWhen();
    Truth inside = applies == null ? Truth.TRUE : truth(at(applies), results);
    if (inside == Truth.FALSE) {
      return conclusion.outcome() == Outcome.NOT_APPLICABLE;
    }
    for (Result.Value value : oneOf.values()) {
      Truth fits = truth(at(value.node()), results);
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

  private EffectiveEdition.Placed at(String id) {
    return law.nodes().get(law.nodeIndex(id));
  }

  /** What a node counts as above it. A group's status is confirmed on its own turn. */
  private static Truth truth(EffectiveEdition.Placed p, NodeResults results) {
    return switch (results.status(p.index())) {
      case MET -> Truth.TRUE;
      case NOT_MET -> Truth.FALSE;
      case UNDETERMINED -> Truth.UNKNOWN;
      case NOT_APPLICABLE -> p.node().ifAny() == Node.WhenAbsent.MET ? Truth.TRUE : Truth.UNKNOWN;
    };
  }

  /** What a group's status must be, from its parts. */
  private Truth group(EffectiveEdition.Placed p, NodeResults results) {
    Truth all = Truth.TRUE;
    Truth any = Truth.FALSE;
    int certain = 0;
    int possible = 0;
    for (EffectiveEdition.Placed part : parts[p.index()]) {
      if (skipped(part, results)) {
        continue;
      }
      Truth truth = truth(part, results);
      all = all.and(truth);
      any = any.or(truth);
      certain += truth == Truth.TRUE ? 1 : 0;
      possible += truth == Truth.FALSE ? 0 : 1;
    }
    Rollup rollup = p.node().rollup();
    return switch (rollup.kind()) {
      case ALL -> all;
      case ANY -> any;
      case COUNT -> within(certain, possible, rollup);
    };
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

  private static boolean skipped(EffectiveEdition.Placed p, NodeResults results) {
    return results.status(p.index()) == Status.NOT_APPLICABLE
        && p.node().ifAny() == Node.WhenAbsent.NOT_COUNTED;
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
