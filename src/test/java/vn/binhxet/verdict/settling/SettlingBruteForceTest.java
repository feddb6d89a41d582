package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** The sets found are exactly those that trying every answer finds. */
class SettlingBruteForceTest {
  private static final int CASES = Integer.getInteger("settling.cases", 250);
  private static final long FIRST = Long.getLong("settling.first", 1L);
  private static final long MOST_FILLINGS = 20_000;

  @Test
  void the_smallest_sets_are_those_that_trying_every_answer_finds() {
    int tried = 0;
    int undetermined = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = FIRST; tried < CASES; seed++) {
      Assessment assessment = new SmallEdition(seed).assessment();
      BruteForce brute = new BruteForce(assessment);
      if (brute.size() > MOST_FILLINGS) {
        continue;
      }
      tried++;
      Settling settling = new Settler(Evaluator.byCheckerAlone("test"), 100_000).settle(assessment);
      if (settling.settled()) {
        continue;
      }
      undetermined++;
      Map<Settling.Result, Set<Set<String>>> expected = brute.smallest();
      Map<Settling.Result, Set<Set<String>>> found = new LinkedHashMap<>();
      for (Settling.Reached reached : settling.outcomes()) {
        if (!reached.sets().isEmpty()) {
          Set<Set<String>> sets = new HashSet<>();
          for (Settling.Answers answers : reached.sets()) {
            Set<String> paths = new TreeSet<>();
            answers.items().stream().forEach(i -> paths.add(settling.items().get(i).path()));
            sets.add(paths);
          }
          found.put(reached.result(), sets);
          if (reached.total() == null
              || reached.more()
              || reached.total().intValueExact() != sets.size()) {
            wrong.add("seed " + seed + ": count " + reached.total() + " of " + sets);
          }
        }
      }
      if (!found.equals(expected)) {
        wrong.add("seed " + seed + ":\n   found " + found + "\nexpected " + expected);
      }
    }
    assertThat(wrong).as("of %d cases, %d undetermined", tried, undetermined).isEmpty();
    assertThat(undetermined).isGreaterThan(CASES / 3);
  }

  @Test
  void more_answers_never_undo_an_outcome() {
    int compared = 0;
    for (long seed = 5_000; seed < 5_060; seed++) {
      Assessment assessment = new SmallEdition(seed).assessment();
      BruteForce brute = new BruteForce(assessment);
      if (brute.size() > MOST_FILLINGS || assessment.law().columns().choice() != null) {
        continue;
      }
      brute.smallest();
      Map<List<Integer>, Settling.Result> results = brute.results();
      for (Map.Entry<List<Integer>, Settling.Result> each : results.entrySet()) {
        for (int i = 0; i < each.getKey().size(); i++) {
          List<Integer> fewer = new ArrayList<>(each.getKey());
          fewer.set(i, -1);
          Settling.Result before = results.get(fewer);
          if (before != null && before.outcome() != Outcome.UNDETERMINED) {
            assertThat(each.getValue()).as("seed %d, %s", seed, each.getKey()).isEqualTo(before);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }
}
