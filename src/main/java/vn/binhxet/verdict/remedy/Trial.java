package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Status;

/** Runs drafts through the engine before anybody sees them. */
final class Trial {
  private final Evaluator evaluator;
  private final Goal goal;
  private final Evaluation now;
  private final EffectiveEdition law;

  Trial(Evaluator evaluator, Goal goal, Evaluation now, EffectiveEdition law) {
    this.evaluator = evaluator;
    this.goal = goal;
    this.now = now;
    this.law = law;
  }

  /** Those after which the engine's own verdict is what is wanted, in the same order. */
  List<Plan> confirmed(List<Draft> drafts) {
    List<List<List<Part.Move>>> examples = drafts.stream().map(Trial::examples).toList();
    List<Assessment> tried = new ArrayList<>();
    examples.forEach(each -> each.forEach(moves -> tried.add(after(now.assessment(), moves))));
    List<Evaluation> verdicts = evaluator.evaluate(tried);
    List<Plan> plans = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < drafts.size(); i++) {
      List<Evaluation> own = verdicts.subList(next, next + examples.get(i).size());
      next += examples.get(i).size();
      if (!own.isEmpty() && own.stream().allMatch(goal::reached)) {
        plans.add(plan(drafts.get(i), examples.get(i), own.get(0)));
      }
    }
    return plans;
  }

  /** The assessment with every change made. */
  static Assessment after(Assessment assessment, List<Part.Move> moves) {
    Values values = assessment.values().copy();
    for (Part.Move move : moves) {
      move.lever().answer(move.to()).into(values, move.lever().field());
    }
    return assessment.with(values);
  }

  private Plan plan(Draft draft, List<List<Part.Move>> examples, Evaluation verdict) {
    List<Integer> mends = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    Status against = goal.cleared() ? Status.MET : Status.NOT_MET;
    for (EffectiveEdition.Placed placed : law.nodes()) {
      int node = placed.index();
      if (placed.rule() != null && now.status(node) == against && verdict.status(node) != against) {
        mends.add(node);
      }
      boolean decides =
          placed.node().leaf() && placed.node().kind() != vn.binhxet.law.Node.Kind.SCORE;
      if (decides && verdict.status(node) == Status.UNDETERMINED) {
        open.add(node);
      }
    }
    return new Plan(draft.parts(), draft.facts(), examples, verdict, mends, open);
  }

  /** What every fact becomes: one way, or two where a sum may be shared out otherwise. */
  private static List<List<Part.Move>> examples(Draft draft) {
    List<Part.Move> first = new ArrayList<>();
    List<Part.Move> second = new ArrayList<>();
    for (Part part : draft.parts()) {
      if (part instanceof Part.Move move) {
        first.add(move);
        second.add(move);
        continue;
      }
      Part.Raise raise = (Part.Raise) part;
      long[] fewest = Examples.fewest(raise);
      long[] last = Examples.last(raise);
      if (fewest == null) {
        return List.of();
      }
      moves(raise, fewest, first);
      moves(raise, last == null ? fewest : last, second);
    }
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  private static void moves(Part.Raise raise, long[] more, List<Part.Move> into) {
    for (int i = 0; i < more.length; i++) {
      Part.Item item = raise.items().get(i);
      if (item.base() + more[i] > 0) {
        into.add(new Part.Move(item.lever(), item.after(more[i])));
      }
    }
  }
}
