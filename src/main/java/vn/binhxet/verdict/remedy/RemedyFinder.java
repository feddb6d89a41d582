package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.Status;
import vn.binhxet.verdict.TreeRollup;

/**
 * Finds all smallest plans for an assessment. A plan is smaller than another where it changes no
 * fact that the other does not, and none further. Facts that are missing stay missing; points only
 * become more; nothing is lowered to make room below a maximum.
 */
public final class RemedyFinder {
  /** Plans shown where nothing else is asked. */
  public static final int SHOWN = 20;

  /**
   * Ways to share out a sum that are listed one by one; beyond, they are one plan with its room.
   */
  static final int LISTED = 12;

  private final Evaluator evaluator;
  private final int shown;
  private final int listed;

  /**
   * @param evaluator of the release whose verdict is meant; plans are confirmed by it
   */
  public RemedyFinder(Evaluator evaluator, int shown) {
    this(evaluator, shown, LISTED);
  }

  RemedyFinder(Evaluator evaluator, int shown, int listed) {
    this.evaluator = evaluator;
    this.shown = shown;
    this.listed = listed;
  }

  /**
   * @param to a classification's value to be reached, null for "no longer refused"
   */
  public Remedies find(Assessment assessment, @Nullable String to) {
    return find(evaluator.evaluate(assessment), to);
  }

  /** The same for an assessment that was just evaluated by the same release. */
  public Remedies find(Evaluation now, @Nullable String to) {
    EffectiveEdition law = now.assessment().law();
    if (law == null
        || law.edition().result() instanceof Result.Ranking
        || now.outcome() == Outcome.HELD) {
      return nothing(now, to, Remedies.State.NOT_PLANNED);
    }
    Goal goal = Goal.of(law, to);
    boolean notAsked = to == null && now.outcome() == Outcome.NOT_APPLICABLE;
    if (notAsked || goal.reached(now)) {
      return nothing(now, to, Remedies.State.NOTHING_TO_CHANGE);
    }
    Assessment assessment = now.assessment();
    Map<Integer, Lock> locks = Locks.of(law, assessment);
    int year = assessment.awardYear();
    Levers levers = new Levers(law, assessment.values(), year, locks.keySet(), !goal.cleared());
    Wanted wanted = Wanted.of(goal, now, law, levers);
    Found found =
        new Search(levers.all(), shown, listed)
            .find(new Safe(levers.all(), wanted.formula()).formula());
    Trial trial = new Trial(evaluator, goal, now, law);
    List<Plan> plans = trial.confirmed(found.first());
    boolean exact = found.exact() && wanted.exact() && plans.size() == found.first().size();
    List<Standing> standing = standing(now, law, locks, goal);
    exact &= standing.stream().noneMatch(Standing::listed);
    return new Remedies(
        now,
        to,
        plans.isEmpty() ? Remedies.State.NONE_THIS_YEAR : Remedies.State.PLANS,
        plans,
        found.count().subtract(BigInteger.valueOf(found.first().size())),
        exact,
        standing,
        plans.isEmpty() ? earliest(standing) : null);
  }

  private static Remedies nothing(Evaluation now, @Nullable String to, Remedies.State state) {
    return new Remedies(now, to, state, List.of(), BigInteger.ZERO, true, List.of(), null);
  }

  /** The round from which no event stands in the way; null where none does, or not in ten years. */
  private static @Nullable Integer earliest(List<Standing> standing) {
    Integer latest = null;
    for (Standing one : standing) {
      Integer own = one.earliest();
      if (one.byYear() && own == null) {
        return null;
      }
      if (own != null) {
        latest = latest == null ? own : Math.max(latest, own);
      }
    }
    return latest;
  }

  private static List<Standing> standing(
      Evaluation now, EffectiveEdition law, Map<Integer, Lock> locks, Goal goal) {
    List<Standing> standing = new ArrayList<>();
    Assessment assessment = now.assessment();
    Values values = assessment.values();
    Standings standings =
        new Standings(law, now.columnIds().get(0), assessment.awardYear(), values, locks);
    Status against = goal.cleared() ? Status.MET : Status.NOT_MET;
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null && now.status(placed.index()) == against) {
        boolean all =
            Locks.read(placed, law).stream()
                .allMatch(field -> locks.containsKey(field) || !values.known(field));
        Standing one = all ? standings.of(placed, rule) : null;
        if (one != null) {
          standing.add(one);
        }
      }
    }
    return standing;
  }

  /** What must hold, over all columns that may apply. */
  record Wanted(Formula formula, boolean exact) {
    static Wanted of(Goal goal, Evaluation now, EffectiveEdition law, Levers levers) {
      Assessment assessment = now.assessment();
      boolean exact = true;
      List<List<Formula>> columns = new ArrayList<>();
      TreeRollup rollup = new TreeRollup(law);
      for (int i = 0; i < now.columnIds().size(); i++) {
        List<Status> statuses = new ArrayList<>();
        for (int node = 0; node < law.nodes().size(); node++) {
          statuses.add(now.status(i, node));
        }
        Nodes nodes =
            new Nodes(
                law,
                now.columnIds().get(i),
                assessment.awardYear(),
                assessment.values(),
                levers,
                statuses,
                () -> rollup);
        Formula formula = goal.formula(nodes, law);
        exact &= nodes.opaque().isEmpty();
        columns.add(
            formula instanceof Formula.Some some && some.all() ? some.parts() : List.of(formula));
      }
      Set<Formula> common = new LinkedHashSet<>(columns.get(0));
      columns.forEach(common::retainAll);
      List<Formula> each = new ArrayList<>();
      for (List<Formula> column : columns) {
        List<Formula> own = new ArrayList<>(column);
        own.removeAll(common);
        each.add(Formula.all(own));
      }
      List<Formula> all = new ArrayList<>(common);
      all.add(Formula.any(each));
      all.addAll(Accepted.by(law, assessment.awardYear(), assessment.values(), levers));
      return new Wanted(Formula.all(all), exact);
    }
  }
}
