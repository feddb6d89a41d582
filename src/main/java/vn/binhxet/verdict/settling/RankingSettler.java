package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Breakpoints;

/** What is missing of a ranking: for each candidate who may still be in or out, what decides it. */
final class RankingSettler {
  /** So many undecided candidates are looked at, in the order of their votes. */
  private static final int MOST_CANDIDATES = 30;

  /** Lists of more members get no sets: every candidate is held against every other. */
  private static final int MOST_MEMBERS = 300;

  private final Evaluator evaluator;
  private final Evaluator trial;
  private final int limit;

  RankingSettler(Evaluator evaluator, Evaluator trial, int limit) {
    this.evaluator = evaluator;
    this.trial = trial;
    this.limit = limit;
  }

  Settling settle(Evaluation now, EffectiveEdition law, Result.Ranking ranking) {
    Assessment assessment = now.assessment();
    int year = assessment.awardYear();
    int list = law.fieldIndex(ranking.candidates());
    if (!assessment.values().known(list) || !law.columns().values().isEmpty()) {
      return Settler.without(now, Notes.CANDIDATES);
    }
    if (assessment.values().members(list).size() > MOST_MEMBERS) {
      return Settler.without(now, Notes.LONG_LIST);
    }
    Breakpoints breakpoints = new Breakpoints(law, List.of(""), year);
    Items items = CandidateItems.of(assessment, law, ranking, breakpoints);
    int fields = items.read().size();
    int answered = fields - items.all().size();
    if (now.outcome() != Outcome.UNDETERMINED) {
      return Settler.decided(now, items, answered);
    }
    LeafReach leaves = new LeafReach(law, "", year, items);
    RankingReach reach = new RankingReach(law, ranking, items, leaves, year);
    PointsTree points = new PointsTree(law, year, items, breakpoints, new BitSet());
    Fillings fillings = new Fillings(items, points);
    Proof proof = new Proof(evaluator, trial, assessment, items, fillings, limit);
    List<Settling.Reached> outcomes = new ArrayList<>();
    List<Family> families = new ArrayList<>();
    for (String id : now.possible().subList(0, Math.min(MOST_CANDIDATES, now.possible().size()))) {
      int candidate = reach.position(id);
      for (Outcome outcome : List.of(Outcome.MET, Outcome.NOT_MET)) {
        Expr expr = outcome == Outcome.MET ? reach.in(candidate) : reach.out(candidate);
        Solver solver = new Solver(items, points, fillings, items.links());
        Family family = solver.solve(expr);
        boolean complete = solver.complete() && !leaves.incomplete();
        families.add(family);
        outcomes.add(
            proof.reached(
                new Settling.Result(outcome, null, id), family, complete, () -> against(now)));
      }
    }
    List<BigInteger[]> containing = Settler.containing(families, items.all().size());
    BitSet mattering = Settler.mattering(containing);
    List<Settling.Alone> alone = proof.alone(mattering, null);
    NextQuestion question = new NextQuestion(law, items, outcomes, families, containing, alone);
    return new Settling(
        now,
        null,
        items.all(),
        mattering,
        answered,
        fields,
        now.tied() ? List.of(new Settling.Obstacle(-1, Cause.TIE)) : List.of(),
        outcomes,
        alone,
        question.best());
  }

  private static List<Settling.Blocked> against(Evaluation now) {
    return List.of(
        now.tied()
            ? new Settling.Blocked(-1, Settling.Hindrance.OBSTACLE, List.of(Cause.TIE))
            : new Settling.Blocked(-1, Settling.Hindrance.CONTRADICTION, List.of()));
  }
}
