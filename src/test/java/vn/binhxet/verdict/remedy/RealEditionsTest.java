package vn.binhxet.verdict.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;

/** Plans for made-up assessments of every edition shipped, judged by the checker. */
class RealEditionsTest {
  private static final int SUBJECTS = 8;
  private final Evaluator evaluator = Evaluator.byCheckerAlone("test");

  /** Every plan reaches its goal, and taking back one step of one change no longer does. */
  @Test
  void every_plan_is_enough_and_no_step_of_it_is_too_much() {
    int plans = 0;
    RemedyFinder finder = new RemedyFinder(evaluator, 20);
    for (Edition edition : RealLaw.lawbook().editions()) {
      for (byte[] line : RealLaw.sample(edition, SUBJECTS, 3)) {
        Remedies remedies = finder.find(RealLaw.read(line), null);
        for (Plan plan : remedies.plans()) {
          plans++;
          plan.examples().forEach(example -> holds(remedies.now(), example));
        }
      }
    }
    assertThat(plans).isGreaterThan(50);
  }

  private void holds(Evaluation now, List<Part.Move> example) {
    Assessment assessment = now.assessment();
    Goal goal = Goal.of(assessment.law(), null);
    assertThat(goal.reached(evaluator.evaluate(Trial.after(assessment, example)))).isTrue();
    for (Part.Move move : example) {
      long back = move.to() + Long.signum(move.lever().now() - move.to());
      List<Part.Move> less = new ArrayList<>(example);
      less.remove(move);
      if (move.lever().ordered() && back != move.lever().now()) {
        less.add(new Part.Move(move.lever(), back));
      }
      Values values = Trial.after(assessment, less).values();
      assertThat(goal.reached(evaluator.evaluate(assessment.with(values))))
          .as(assessment.title() + " " + move)
          .isFalse();
    }
  }
}
