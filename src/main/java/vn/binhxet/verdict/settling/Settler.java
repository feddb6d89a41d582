package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Result;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Counted;

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
    return settle(assessment, List.of());
  }

  /**
   * What is missing of an assessment that is counted from verdicts of which some are open.
   *
   * @param counted what fields that are left out may still come to
   */
  public Settling settle(Assessment assessment, List<Counted> counted) {
    Evaluation now = evaluator.evaluate(assessment);
    if (!(assessment.choice() instanceof EditionChoice.Chosen chosen)) {
      return without(now, Notes.EDITION);
    }
    if (now.outcome() == Outcome.HELD) {
      return without(now, Notes.HELD);
    }
    if (chosen.law().edition().result() instanceof Result.Ranking ranking) {
      return new RankingSettler(evaluator, trial, limit).settle(now, chosen.law(), ranking);
    }
    EffectiveEdition law = chosen.law();
    int year = assessment.awardYear();
    List<String> regions = chosen.place().regions();
    List<String> columns =
        ColumnReach.possible(law, year, assessment.values(), regions, now.columnIds());
    Breakpoints breakpoints = new Breakpoints(law, columns, year);
    ListAnswers lists = new ListAnswers(law, year, assessment.values(), breakpoints);
    Items items = SubjectItems.of(assessment, law, breakpoints, lists, counted);
    Obstacles obstacles = new Obstacles(law, now);
    int answered = answered(law, items);
    if (now.outcome() != Outcome.UNDETERMINED) {
      return decided(now, items, answered);
    }
    Ground ground = new Ground(law, year, items, columns, regions);
    Map<Settling.Result, Expr> asked = new LinkedHashMap<>();
    for (Settling.Result result : ground.results()) {
      Expr expr = ground.expr(result);
      asked.put(result, expr);
    }
    BitSet apart = new BitSet();
    asked.values().forEach(expr -> named(expr, apart));
    PointsTree points = new PointsTree(law, year, items, breakpoints, apart);
    Fillings fillings = new Fillings(items, points);
    Proof proof = new Proof(evaluator, trial, assessment, items, fillings, limit);
    List<Settling.Reached> outcomes = new ArrayList<>();
    List<Family> families = new ArrayList<>();
    boolean complete = true;
    for (Map.Entry<Settling.Result, Expr> each : asked.entrySet()) {
      Solver solver = new Solver(items, points, fillings, items.links());
      Family family = solver.solve(each.getValue());
      families.add(family);
      boolean all = solver.complete() && ground.complete();
      complete &= all;
      outcomes.add(proof.reached(each.getKey(), family, all, () -> ground.blocked(each.getKey())));
    }
    List<BigInteger[]> containing = containing(families, items.all().size());
    BitSet mattering = mattering(containing);
    List<Settling.Alone> alone =
        proof.alone(mattering, deciders(asked.keySet(), families, complete));
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

  /** For each outcome, in how many of its sets each item is. */
  static List<BigInteger[]> containing(List<Family> families, int items) {
    List<BigInteger[]> containing = new ArrayList<>();
    for (Family family : families) {
      BigInteger[] in = new BigInteger[items];
      Arrays.fill(in, BigInteger.ZERO);
      family.containing(BigInteger.ONE, in);
      containing.add(in);
    }
    return containing;
  }

  /** The items that are in some set. */
  static BitSet mattering(List<BigInteger[]> containing) {
    BitSet mattering = new BitSet();
    for (BigInteger[] in : containing) {
      for (int i = 0; i < in.length; i++) {
        mattering.set(i, mattering.get(i) || in[i].signum() > 0);
      }
    }
    return mattering;
  }

  /** Of a verdict that is settled: what can still be said changes nothing of it. */
  static Settling decided(Evaluation now, Items items, int answered) {
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

  static Settling without(Evaluation now, Text note) {
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

  /**
   * The items whose answer alone settles something, by what it settles.
   *
   * @param complete whether all sets were found
   * @return null where any item may
   */
  private static @Nullable Map<Settling.Result, Singles> deciders(
      Collection<Settling.Result> results, List<Family> families, boolean complete) {
    if (!complete) {
      return null;
    }
    Map<Settling.Result, Singles> all = new LinkedHashMap<>();
    int next = 0;
    for (Settling.Result result : results) {
      Singles singles = new Singles();
      families.get(next++).singles(singles);
      all.put(result, singles);
    }
    return all;
  }
}
