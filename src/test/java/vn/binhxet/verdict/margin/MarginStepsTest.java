package vn.binhxet.verdict.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.remedy.Lever;
import vn.binhxet.verdict.remedy.Turns;

/** The smallest change that turns a verdict is what stepping finds. */
class MarginStepsTest {
  private static final int STEPS = 200;
  private final Evaluator evaluator = Evaluator.byCheckerAlone("test");

  @Test
  void stepping_finds_the_same_flips_on_every_edition() {
    int compared = 0;
    for (Edition edition : RealLaw.lawbook().editions()) {
      if (edition.result() instanceof Result.Ranking) {
        continue;
      }
      for (byte[] line : RealLaw.sample(edition, 4, 5)) {
        Assessment assessment = RealLaw.read(line);
        EffectiveEdition law = assessment.law();
        Evaluation now = evaluator.evaluate(assessment);
        if (law == null || now.outcome() == Outcome.UNDETERMINED) {
          continue;
        }
        compared += compare(line, assessment, law, now);
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  /** Every flip within so many steps, found one step after the other. */
  private int compare(byte[] line, Assessment assessment, EffectiveEdition law, Evaluation now) {
    TreeSet<String> stepped = new TreeSet<>();
    Turns turns = new Turns(law, assessment.values(), assessment.awardYear(), now.columnIds());
    for (Lever lever : turns.levers()) {
      if (!lever.ordered()) {
        continue;
      }
      for (int direction = -1; direction <= 1; direction += 2) {
        for (int step = 1; step <= STEPS; step++) {
          long to = lever.now() + (long) direction * step;
          if (to < lever.least() || to > lever.most()) {
            break;
          }
          Values values = assessment.values().copy();
          lever.answer(to).into(values, lever.field());
          if (!evaluator.evaluate(assessment.with(values)).agrees(now)) {
            // What the door refuses is no change that anybody could make; nor is what lies behind.
            if (Door.read(line, lever.of().name(), lever.answer(to)).isPresent()) {
              stepped.add(lever.of().name() + " " + to);
            }
            break;
          }
        }
      }
    }
    Margins margins = new MarginFinder(evaluator).find(now);
    TreeSet<String> found =
        margins.flips().stream()
            .filter(flip -> flip.lever().ordered() && flip.steps() <= STEPS)
            .map(flip -> flip.lever().of().name() + " " + flip.to())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as(law.key() + " " + assessment.subject().id()).isEqualTo(stepped);
    return found.size();
  }
}
