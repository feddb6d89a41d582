package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.reach.Breakpoints;

/** All smallest plans, found by trying every point of the grid. */
final class BruteForce {
  private final Evaluator evaluator;
  private final Assessment assessment;
  private final EffectiveEdition law;
  private final Goal goal;
  private final List<Lever> levers;
  private final List<long[]> reached = new ArrayList<>();

  BruteForce(Evaluator evaluator, Assessment assessment, String to) {
    this.evaluator = evaluator;
    this.assessment = assessment;
    law = assessment.law();
    goal = Goal.of(law, to);
    levers =
        new Levers(
                law,
                assessment.values(),
                assessment.awardYear(),
                Locks.of(law, assessment).keySet(),
                true)
            .all();
  }

  /** Each plan as what the changed fields become. */
  Set<String> plans() {
    walk(0, levers.stream().mapToLong(Lever::now).toArray());
    reached.sort(Comparator.comparingLong(this::distance));
    List<long[]> smallest = new ArrayList<>();
    for (long[] point : reached) {
      if (smallest.stream().noneMatch(other -> below(other, point))) {
        smallest.add(point);
      }
    }
    Set<String> plans = new TreeSet<>();
    smallest.forEach(point -> plans.add(told(point)));
    return plans;
  }

  long points() {
    long points = 1;
    for (Lever lever : levers) {
      points *= lever.most() - lever.least() + 1;
    }
    return points;
  }

  private void walk(int i, long[] at) {
    if (i == at.length) {
      Values values = assessment.values().copy();
      for (int j = 0; j < at.length; j++) {
        levers.get(j).answer(at[j]).into(values, levers.get(j).field());
      }
      if (accepted(values) && goal.reached(evaluator.evaluate(assessment.with(values)))) {
        reached.add(at.clone());
      }
      return;
    }
    for (long value = levers.get(i).least(); value <= levers.get(i).most(); value++) {
      at[i] = value;
      walk(i + 1, at);
    }
  }

  private boolean accepted(Values values) {
    Breakpoints maxima = new Breakpoints(law, List.of(), assessment.awardYear());
    for (EffectiveEdition.Placed placed : law.nodes()) {
      BigDecimal max = placed.node().leaf() ? null : maxima.max(placed.node().id());
      if (max != null) {
        BigDecimal sum = BigDecimal.ZERO;
        for (EffectiveEdition.Placed score : law.scoresBelow(placed.node().id())) {
          int field = law.fieldIndex(score.node().field());
          sum = values.known(field) ? sum.add(values.decimal(field)) : sum;
        }
        if (sum.compareTo(max) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  private long distance(long[] point) {
    long distance = 0;
    for (int i = 0; i < point.length; i++) {
      long own = Math.abs(point[i] - levers.get(i).now());
      distance += levers.get(i).ordered() ? own : Math.min(1, own);
    }
    return distance;
  }

  private boolean below(long[] one, long[] other) {
    for (int i = 0; i < one.length; i++) {
      long now = levers.get(i).now();
      boolean between =
          levers.get(i).ordered()
              ? Math.min(now, other[i]) <= one[i] && one[i] <= Math.max(now, other[i])
              : one[i] == now || one[i] == other[i];
      if (!between) {
        return false;
      }
    }
    return true;
  }

  private String told(long[] point) {
    TreeMap<String, Long> told = new TreeMap<>();
    for (int i = 0; i < point.length; i++) {
      if (point[i] != levers.get(i).now()) {
        told.put(levers.get(i).of().name(), point[i]);
      }
    }
    return told.toString();
  }

  /** Every way of a plan that is shown, told in the same form. */
  static Set<String> expanded(Plan plan) {
    List<TreeMap<String, Long>> ways = new ArrayList<>(List.of(new TreeMap<>()));
    for (Part part : plan.parts()) {
      if (part instanceof Part.Move move) {
        ways.forEach(way -> way.put(move.lever().of().name(), move.to()));
        continue;
      }
      Part.Raise raise = (Part.Raise) part;
      List<TreeMap<String, Long>> more = new ArrayList<>();
      for (long[] steps : Ways.points(raise.items())) {
        if (smallest(raise, steps)) {
          for (TreeMap<String, Long> way : ways) {
            TreeMap<String, Long> with = new TreeMap<>(way);
            for (int i = 0; i < steps.length; i++) {
              Part.Item item = raise.items().get(i);
              if (item.after(steps[i]) != item.lever().now()) {
                with.put(item.lever().of().name(), item.after(steps[i]));
              }
            }
            more.add(with);
          }
        }
      }
      ways = more;
    }
    Set<String> told = new TreeSet<>();
    ways.forEach(way -> told.add(way.toString()));
    return told;
  }

  private static boolean smallest(Part.Raise raise, long[] steps) {
    boolean enough =
        raise.demands().stream().allMatch(demand -> demand.of(steps) >= demand.steps());
    if (!enough || raise.limits().stream().anyMatch(limit -> limit.of(steps) > limit.steps())) {
      return false;
    }
    for (int i = 0; i < steps.length; i++) {
      if (steps[i] > 0) {
        steps[i]--;
        boolean still =
            raise.demands().stream().allMatch(demand -> demand.of(steps) >= demand.steps());
        steps[i]++;
        if (still) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean refused(Evaluation evaluation, String to) {
    return to == null
        ? evaluation.outcome() == vn.binhxet.verdict.Outcome.NOT_MET
        : !to.equals(evaluation.value()) && !evaluation.possible().contains(to);
  }
}
