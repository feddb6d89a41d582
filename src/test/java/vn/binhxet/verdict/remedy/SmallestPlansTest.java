package vn.binhxet.verdict.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;

/** The plans found are exactly the smallest of all points of the grid. */
class SmallestPlansTest {
  private static final int EDITIONS = 600;
  private static final long MOST_POINTS = 6_000;
  private final Evaluator evaluator = Evaluator.byCheckerAlone("test");

  @ParameterizedTest
  @ValueSource(ints = {12, 0})
  void plans_are_the_smallest_of_all(int listed) {
    RemedyFinder finder = new RemedyFinder(evaluator, 100_000, listed);
    int compared = 0;
    int plans = 0;
    int notAll = 0;
    for (long seed = 0; seed < EDITIONS; seed++) {
      Assessment assessment = SmallEditions.assessment(seed);
      String to =
          assessment.law().edition().result() instanceof Result.OneOf && seed % 2 == 0
              ? "v0"
              : null;
      Evaluation now = evaluator.evaluate(assessment);
      BruteForce brute = new BruteForce(evaluator, assessment, to);
      if (!BruteForce.refused(now, to) || brute.points() > MOST_POINTS) {
        continue;
      }
      Remedies found = finder.find(now, to);
      Set<String> expanded = new TreeSet<>();
      found.plans().forEach(plan -> expanded.addAll(BruteForce.expanded(plan)));
      compared++;
      plans += found.plans().size();
      if (!found.exact()) {
        notAll++;
        continue;
      }
      assertThat(expanded).as("seed %d", seed).isEqualTo(brute.plans());
      assertThat(found.more()).isZero();
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(plans).isGreaterThan(80);
    // Shared sums that overlap are not told apart; with none listed there are more of them.
    assertThat(notAll).isLessThan(compared / (listed == 0 ? 15 : 30));
  }
}
