package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;

/**
 * Finds what is missing. What must be answered for each outcome follows from the claims and the
 * roll-ups; every set that is shown is filled in and evaluated again by the release's own engine.
 * For one thread, as its evaluator.
 */
public final class Settler {
  /** So many sets of each outcome are shown. */
  public static final int LIMIT = 50;

  private final Evaluator evaluator;
  private final Evaluator trial;
  private final int limit;

  public Settler(Evaluator evaluator) {
    this(evaluator, LIMIT);
  }

  /**
   * @param limit most sets shown of each outcome
   */
  public Settler(Evaluator evaluator, int limit) {
    this(evaluator, Evaluator.byCheckerAlone("trial"), limit);
  }

  /**
   * @param trial judges by the checker alone; kept with the release, what it made ready is used
   *     again
   */
  public Settler(Evaluator evaluator, Evaluator trial) {
    this(evaluator, trial, LIMIT);
  }

  private Settler(Evaluator evaluator, Evaluator trial, int limit) {
    this.evaluator = evaluator;
    this.trial = trial;
    this.limit = limit;
  }

  /** What is missing of an assessment. */
  public Settling settle(Assessment assessment) {
    Evaluation now = evaluator.evaluate(assessment);
    if (!(assessment.choice() instanceof EditionChoice.Chosen chosen)) {
      return without(now, Notes.EDITION);
    }
    if (now.columnIds().isEmpty()) {
      return without(now, now.outcome() == Outcome.HELD ? Notes.HELD : Notes.RANKING);
    }
    EffectiveEdition law = chosen.law();
    int year = assessment.awardYear();
    List<String> regions = chosen.place().regions();
    List<String> columns =
        ColumnReach.possible(law, year, assessment.values(), regions, now.columnIds());
    Breakpoints breakpoints = new Breakpoints(law, columns, year);
    ListAnswers lists = new ListAnswers(law, year, assessment.values(), breakpoints);
    Items items = new Items(assessment, law, breakpoints, lists);
    Obstacles obstacles = new Obstacles(law, now);
    int answered = answered(law, items);
    if (now.outcome() != Outcome.UNDETERMINED) {
      return new Settling(
          now,
          null,
          items.all(),
          new BitSet(),
          answered,
          items.read().size(),
          List.of(),
          List.of(),
          List.of(),
          null);
    }
    Ground ground = new Ground(law, year, items, columns, regions);
    Map<Settling.Result, Expr> asked = new LinkedHashMap<>();
    BitSet mattering = new BitSet();
    for (Settling.Result result : ground.results()) {
      Expr expr = ground.expr(result);
      asked.put(result, expr);
    }
    BitSet apart = new BitSet();
    asked.values().forEach(expr -> named(expr, apart));
    PointsTree points = new PointsTree(law, year, items, breakpoints, apart);
    Fillings fillings = new Fillings(items, points);
    List<Settling.Reached> outcomes = new ArrayList<>();
    List<Family> families = new ArrayList<>();
    boolean complete = true;
    for (Map.Entry<Settling.Result, Expr> each : asked.entrySet()) {
      Solver solver = new Solver(items, points, fillings, Solver.links(items));
      Family family = solver.solve(each.getValue());
      families.add(family);
      boolean all = solver.complete() && ground.complete();
      complete &= all;
      outcomes.add(reached(assessment, each.getKey(), family, all, items, fillings, ground));
    }
    List<BigInteger[]> containing = new ArrayList<>();
    for (Family family : families) {
      BigInteger[] in = new BigInteger[items.all().size()];
      Arrays.fill(in, BigInteger.ZERO);
      family.containing(BigInteger.ONE, in);
      containing.add(in);
      for (int i = 0; i < in.length; i++) {
        mattering.set(i, mattering.get(i) || in[i].signum() > 0);
      }
    }
    List<Settling.Alone> alone = alone(assessment, items, mattering, deciders(families, complete));
    NextQuestion question = new NextQuestion(law, items, outcomes, families, containing, alone);
    return new Settling(
        now,
        null,
        items.all(),
        mattering,
        answered,
        items.read().size(),
        obstacles.list(),
        outcomes,
        alone,
        question.best());
  }

  private static Settling without(Evaluation now, Text note) {
    return new Settling(
        now, note, List.of(), new BitSet(), 0, 0, List.of(), List.of(), List.of(), null);
  }

  private static int answered(EffectiveEdition law, Items items) {
    int answered = 0;
    for (String name : items.read()) {
      int at = law.fieldIndex(name);
      Field field = law.fields().get(at);
      answered +=
          field.type() == FieldType.LIST
              ? items.values().known(at) ? 1 : 0
              : Items.open(field, items.values(), at) ? 0 : 1;
    }
    return answered;
  }

  /** Items that something besides sums of points asks for. */
  private static void named(Expr expr, BitSet items) {
    if (expr instanceof Expr.Lit || expr instanceof Expr.Joint) {
      items.or(expr.items());
    } else if (expr instanceof Expr.All all) {
      all.parts().forEach(part -> named(part, items));
    } else if (expr instanceof Expr.Some some) {
      some.parts().forEach(part -> named(part, items));
    } else if (expr instanceof Expr.AtLeast least) {
      least.parts().forEach(part -> named(part, items));
    }
  }

  private Settling.Reached reached(
      Assessment assessment,
      Settling.Result result,
      Family family,
      boolean complete,
      Items items,
      Fillings fillings,
      Ground ground) {
    List<Found> first = family.first(limit);
    List<Settling.Answers> sets = new ArrayList<>();
    List<Assessment> filled = new ArrayList<>();
    boolean dropped = false;
    for (Found found : first) {
      Map<Integer, Answer> example = fillings.of(found);
      dropped |= example == null;
      if (example != null) {
        sets.add(new Settling.Answers(found, example));
        filled.add(assessment.with(items.filled(example)));
      }
    }
    List<Settling.Answers> certified = new ArrayList<>();
    for (int from = 0; from < filled.size(); from += 64) {
      int to = Math.min(from + 64, filled.size());
      List<Evaluation> again = evaluator.evaluate(filled.subList(from, to));
      for (int i = from; i < to; i++) {
        Evaluation each = again.get(i - from);
        boolean holds = result.equals(new Settling.Result(each.outcome(), each.value()));
        dropped |= !holds;
        if (holds && (complete || smallest(assessment, sets.get(i), result, items))) {
          certified.add(sets.get(i));
        }
      }
    }
    if (!complete && certified.isEmpty()) {
      for (Settling.Answers set : new Tries(trial, assessment, items, result).found()) {
        Evaluation each = evaluator.evaluate(assessment.with(items.filled(set.example())));
        if (result.equals(new Settling.Result(each.outcome(), each.value()))) {
          certified.add(set);
        }
      }
    }
    BigInteger count = family.count();
    boolean exact = complete && !dropped;
    boolean more = !exact || count.compareTo(BigInteger.valueOf(certified.size())) > 0;
    return new Settling.Reached(
        result,
        exact ? count : null,
        certified,
        more,
        certified.isEmpty() || family.count().signum() == 0 ? null : family,
        !certified.isEmpty()
            ? List.of()
            : exact
                ? ground.blocked(result)
                : List.of(new Settling.Blocked(-1, Settling.Hindrance.NOT_FOUND, List.of())));
  }

  /** Where not all sets were compared: whether none of its answers is needless. */
  private boolean smallest(
      Assessment assessment, Settling.Answers set, Settling.Result result, Items items) {
    for (int item : set.example().keySet()) {
      Map<Integer, Answer> fewer = new LinkedHashMap<>(set.example());
      fewer.remove(item);
      Evaluation each = trial.evaluate(assessment.with(items.filled(fewer)));
      if (result.equals(new Settling.Result(each.outcome(), each.value()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The items whose answer alone may settle something: those that are a smallest set by themselves.
   *
   * @param complete whether all sets were found
   * @return null where any item may
   */
  private static @Nullable BitSet deciders(List<Family> families, boolean complete) {
    if (!complete) {
      return null;
    }
    BitSet all = new BitSet();
    families.forEach(family -> all.or(family.singles()));
    return all;
  }

  private List<Settling.Alone> alone(
      Assessment assessment, Items items, BitSet mattering, @Nullable BitSet deciders) {
    List<Settling.Alone> all = new ArrayList<>();
    for (Item item : items.all()) {
      if (!mattering.get(item.number())) {
        continue;
      }
      Map<Settling.Result, BitSet> steps = new LinkedHashMap<>();
      List<Answer> answers = item.domain().answers();
      if (deciders == null || deciders.get(item.number())) {
        for (int i = 0; i < answers.size(); i++) {
          Evaluation each =
              trial.evaluate(assessment.with(items.filled(Map.of(item.number(), answers.get(i)))));
          Settling.Result result = new Settling.Result(each.outcome(), each.value());
          steps.computeIfAbsent(result, key -> new BitSet()).set(i);
        }
      } else {
        BitSet any = new BitSet();
        any.set(0, answers.size());
        steps.put(new Settling.Result(Outcome.UNDETERMINED, null), any);
      }
      List<Settling.Step> list = new ArrayList<>();
      steps.forEach((result, mask) -> list.add(new Settling.Step(mask, result)));
      all.add(new Settling.Alone(item.number(), list));
    }
    return all;
  }
}
