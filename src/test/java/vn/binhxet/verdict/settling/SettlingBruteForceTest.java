package vn.binhxet.verdict.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;

/** The sets found are exactly those that trying every answer finds. */
class SettlingBruteForceTest {
  private static final int CASES = Integer.getInteger("settling.cases", 250);
  private static final long FIRST = Long.getLong("settling.first", 1L);
  private static final long MOST_FILLINGS = 20_000;

  @Test
  void the_smallest_sets_are_those_that_trying_every_answer_finds() {
    agree(SmallEdition::new, CASES);
  }

  @Test
  void sums_over_members_of_a_list_are_settled_by_the_sets_that_trying_every_answer_finds() {
    agree(SmallEdition::withTotals, CASES / 2);
  }

  @Test
  void where_an_answer_alone_leads_is_what_trying_it_says() {
    int compared = 0;
    for (long seed = 9_000; seed < 9_150; seed++) {
      Assessment assessment = new SmallEdition(seed).assessment();
      Evaluator evaluator = Evaluator.byCheckerAlone("test");
      Settling settling = new Settler(evaluator, 100_000).settle(assessment);
      if (new BruteForce(assessment).size() > MOST_FILLINGS || settling.settled()) {
        continue;
      }
      for (Settling.Alone alone : settling.alone()) {
        Item item = settling.items().get(alone.item());
        for (Settling.Step step : alone.steps()) {
          for (int i = step.answers().nextSetBit(0); i >= 0; i = step.answers().nextSetBit(i + 1)) {
            if (item.member() < 0) {
              Values filled = assessment.values().copy();
              item.domain().answers().get(i).into(filled, item.at());
              Evaluation after = evaluator.evaluate(assessment.with(filled));
              assertThat(new Settling.Result(after.outcome(), after.value()))
                  .as("seed %d, %s", seed, item.path())
                  .isEqualTo(step.result());
              compared++;
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void an_unknown_column_is_settled_by_its_facts_or_by_the_officer_and_never_by_less() {
    int byColumn = 0;
    for (long seed = 20_000; byColumn < 25 && seed < 21_500; seed++) {
      Assessment assessment = new SmallEdition(seed).assessment();
      Settling settling = new Settler(Evaluator.byCheckerAlone("test")).settle(assessment);
      boolean open = settling.evaluation().columnIds().size() > 1;
      BruteForce brute = new BruteForce(assessment);
      if (settling.settled() || !open || brute.size() > MOST_FILLINGS) {
        continue;
      }
      byColumn++;
      assertThat(found(settling)).as("seed %d", seed).isEqualTo(brute.smallest());
    }
    assertThat(byColumn).isEqualTo(25);
  }

  private static void agree(LongFunction<SmallEdition> editions, int cases) {
    int tried = 0;
    int undetermined = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = FIRST; tried < cases; seed++) {
      Assessment assessment = editions.apply(seed).assessment();
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
      Map<Settling.Result, Set<Set<String>>> found = found(settling);
      for (Settling.Reached reached : settling.outcomes()) {
        int shown = found.getOrDefault(reached.result(), Set.of()).size();
        if (shown > 0
            && (reached.total() == null
                || reached.more()
                || reached.total().intValueExact() != shown)) {
          wrong.add("seed " + seed + ": count " + reached.total() + " of " + shown);
        }
      }
      if (!found.equals(expected)) {
        wrong.add("seed " + seed + ":\n   found " + found + "\nexpected " + expected);
      }
    }
    assertThat(wrong).as("of %d cases, %d undetermined", tried, undetermined).isEmpty();
    assertThat(undetermined).isGreaterThan(cases / 3);
  }

  private static Map<Settling.Result, Set<Set<String>>> found(Settling settling) {
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
      }
    }
    return found;
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
