package vn.binhxet.verdict.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.remedy.Lever;
import vn.binhxet.verdict.remedy.Turns;

/**
 * Finds how close a verdict was. Each fact is moved alone, also one that cannot change: the
 * question is what if it was stated wrongly. What is found is confirmed by the engine.
 */
public final class MarginFinder {
  private final Evaluator evaluator;
  private final Evaluator quick;

  /**
   * @param evaluator of the release whose verdict is meant
   */
  public MarginFinder(Evaluator evaluator) {
    this.evaluator = evaluator;
    quick = evaluator.withoutEngine();
  }

  public Margins find(Assessment assessment) {
    return find(evaluator.evaluate(assessment));
  }

  /** The same without a ranking's votes, which take an evaluation for each step of each. */
  public Margins findFlips(Assessment assessment) {
    return find(evaluator.evaluate(assessment), false);
  }

  /** The same for an assessment that was just evaluated by the same release. */
  public Margins find(Evaluation now) {
    return find(now, true);
  }

  private Margins find(Evaluation now, boolean withVotes) {
    EffectiveEdition law = now.assessment().law();
    if (law == null || now.outcome() == Outcome.HELD) {
      return new Margins(now, false, List.of(), null, List.of());
    }
    if (law.edition().result() instanceof Result.Ranking ranking) {
      List<VotesMargin> votes = withVotes ? new Votes(quick, now, law, ranking).all() : List.of();
      return new Margins(now, now.possible().isEmpty(), List.of(), null, votes);
    }
    if (now.outcome() == Outcome.UNDETERMINED) {
      return new Margins(now, false, List.of(), null, List.of());
    }
    List<Flip> flips = confirmed(now, flips(now, law));
    Flip closest =
        flips.stream()
            .filter(flip -> flip.lever().measured())
            .min(Comparator.comparing(Flip::relative))
            .orElse(null);
    return new Margins(now, true, flips, closest, List.of());
  }

  private List<Flip> flips(Evaluation now, EffectiveEdition law) {
    Assessment assessment = now.assessment();
    List<String> columns = now.columnIds();
    if (!law.columnRules().isEmpty()) {
      columns = law.columns().values().stream().map(Columns.Column::id).toList();
    }
    Turns turns = new Turns(law, assessment.values(), assessment.awardYear(), columns);
    List<Flip> flips = new ArrayList<>();
    for (Lever lever : turns.levers()) {
      if (lever.of().type() == FieldType.CHOICE) {
        for (long code = 0; code <= lever.most(); code++) {
          boolean other = code != lever.now() && !lever.of().choices().get((int) code).unsettled();
          add(other ? flip(now, lever, List.of(code)) : null, flips);
        }
        continue;
      }
      NavigableSet<Long> at = turns.of(lever);
      add(flip(now, lever, at.headSet(lever.now(), false).descendingSet()), flips);
      add(flip(now, lever, at.tailSet(lever.now(), false)), flips);
    }
    return flips;
  }

  private static void add(@Nullable Flip flip, List<Flip> flips) {
    if (flip != null) {
      flips.add(flip);
    }
  }

  /** The first of those steps at which the verdict is another. */
  private @Nullable Flip flip(Evaluation now, Lever lever, Iterable<Long> steps) {
    for (long step : steps) {
      Evaluation then = quick.evaluate(after(now.assessment(), lever, step));
      if (!then.agrees(now)) {
        return new Flip(lever, step, then);
      }
    }
    return null;
  }

  private static Assessment after(Assessment assessment, Lever lever, long step) {
    Values values = assessment.values().copy();
    lever.answer(step).into(values, lever.field());
    return assessment.with(values);
  }

  private List<Flip> confirmed(Evaluation now, List<Flip> flips) {
    List<Evaluation> then =
        evaluator.evaluate(
            flips.stream().map(flip -> after(now.assessment(), flip.lever(), flip.to())).toList());
    List<Flip> confirmed = new ArrayList<>();
    for (int i = 0; i < flips.size(); i++) {
      Flip flip = flips.get(i);
      boolean held = then.get(i).outcome() == Outcome.HELD;
      if (!held && !then.get(i).agrees(now)) {
        confirmed.add(new Flip(flip.lever(), flip.to(), then.get(i)));
      }
    }
    return confirmed;
  }
}
