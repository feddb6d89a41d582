package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Result;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;

/** Every edition shipped, with little and much missing. */
class RealEditionsSettlingTest {

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream()
        .filter(edition -> !(edition.result() instanceof Result.Ranking));
  }

  @ParameterizedTest
  @MethodSource("editions")
  void sets_shown_settle_and_are_smallest(Edition edition) {
    Evaluator evaluator = new Evaluator(RealLaw.release());
    Random random = new Random(5);
    for (byte[] line : RealLaw.sample(edition, 2, 3)) {
      Assessment whole = RealLaw.read(line);
      for (int share : new int[] {100, 30}) {
        Assessment some = whole.with(dropped(whole.values(), share, random));
        Settling settling = new Settler(evaluator).settle(some);
        for (Settling.Reached each : settling.outcomes()) {
          for (Settling.Answers answers : each.sets().subList(0, Math.min(5, each.sets().size()))) {
            smallest(evaluator, some, settling, each, answers);
          }
        }
      }
    }
  }

  /** With its example the outcome stands; without any one of its answers it does not. */
  private static void smallest(
      Evaluator evaluator,
      Assessment assessment,
      Settling settling,
      Settling.Reached reached,
      Settling.Answers answers) {
    Items items = filler(assessment, settling);
    assertThat(result(evaluator, assessment.with(items.filled(answers.example()))))
        .isEqualTo(reached.result());
    assertThat(answers.example().keySet())
        .containsExactlyInAnyOrderElementsOf(answers.items().stream().boxed().toList());
    for (int item : answers.example().keySet()) {
      var fewer = new java.util.TreeMap<Integer, Answer>(answers.example());
      fewer.remove(item);
      assertThat(result(evaluator, assessment.with(items.filled(fewer))).outcome())
          .as("%s without %s", reached.result(), settling.items().get(item).path())
          .isEqualTo(Outcome.UNDETERMINED);
    }
  }

  private static Items filler(Assessment assessment, Settling settling) {
    var law = assessment.law();
    assertThat(law).isNotNull();
    List<String> columns = settling.evaluation().columnIds();
    var breakpoints =
        new vn.binhxet.verdict.reach.Breakpoints(law, columns, assessment.awardYear());
    return SubjectItems.of(
        assessment,
        law,
        breakpoints,
        new ListAnswers(law, assessment.awardYear(), assessment.values(), breakpoints),
        List.of());
  }

  private static Settling.Result result(Evaluator evaluator, Assessment assessment) {
    Evaluation evaluation = evaluator.evaluate(assessment);
    return new Settling.Result(evaluation.outcome(), evaluation.value());
  }

  private static Values dropped(Values values, int share, Random random) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < values.fields().size(); i++) {
      if (random.nextInt(100) < share) {
        missing.add(i);
      }
    }
    return values.without(missing.stream().mapToInt(Integer::intValue).toArray());
  }
}
