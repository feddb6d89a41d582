package vn.binhxet.verdict.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Title;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;

/**
 * What a plan is to reach.
 *
 * @param to a classification's value, null for "no longer refused"
 * @param cleared whether the case of a withdrawal is to fall away
 */
record Goal(@Nullable String to, boolean cleared) {

  static Goal of(EffectiveEdition law, @Nullable String to) {
    return new Goal(to, law.edition().title().kind() == Title.Kind.WITHDRAWAL);
  }

  /** Whether a verdict is what is wanted, or may still become it when what is missing comes in. */
  boolean reached(Evaluation evaluation) {
    Outcome outcome = evaluation.outcome();
    if (to != null) {
      return to.equals(evaluation.value()) || evaluation.possible().contains(to);
    }
    return cleared
        ? outcome == Outcome.NOT_MET || outcome == Outcome.UNDETERMINED
        : outcome == Outcome.MET || outcome == Outcome.UNDETERMINED;
  }

  /** The formula of the goal under one column. */
  Formula formula(Nodes nodes, EffectiveEdition law) {
    if (law.edition().result() instanceof Result.OneOf oneOf) {
      return classified(oneOf, nodes, law);
    }
    List<Formula> top =
        nodes.top().stream()
            .map(node -> cleared ? nodes.mayFail(node) : nodes.mayHold(node))
            .toList();
    return cleared ? Formula.any(top) : Formula.all(top);
  }

  private Formula classified(Result.OneOf oneOf, Nodes nodes, EffectiveEdition law) {
    List<Formula> all = new java.util.ArrayList<>();
    String applies = oneOf.appliesWhen();
    if (applies != null) {
      all.add(nodes.mayHold(law.nodeIndex(applies)));
    }
    List<Formula> fitting = new java.util.ArrayList<>();
    for (Result.Value value : oneOf.values()) {
      int node = law.nodeIndex(value.node());
      if (to == null || to.equals(value.id())) {
        fitting.add(nodes.mayHold(node));
      }
      if (value.id().equals(to)) {
        break;
      }
      if (to != null) {
        all.add(nodes.mayFail(node));
      }
    }
    all.add(Formula.any(fitting));
    return Formula.all(all);
  }
}
