package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.Result;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.verdict.RankingRollup.Runner;

/** Who is in by counting each against each other, and by the sorted list. */
class RankingRollupTest {
  private static final RankingRollup ROLLUP =
      new RankingRollup(
          EditionFixture.household().law(), new Result.Ranking("people", "votes", "cap", "all"));

  private static List<Runner> runners(Random random) {
    List<Runner> all = new ArrayList<>();
    int count = random.nextInt(9);
    Outcome[] outcomes = {Outcome.MET, Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED};
    for (int i = 0; i < count; i++) {
      Long votes = random.nextInt(5) == 0 ? null : (Long) (long) random.nextInt(5);
      all.add(new Runner("P" + i, outcomes[random.nextInt(outcomes.length)], votes, 0));
    }
    return all;
  }

  /** Those with fewer than the places before them, whoever is unknown before everybody. */
  private static Set<String> selected(List<Runner> all, long places) {
    Set<String> selected = new TreeSet<>();
    for (Runner one : all) {
      Long mine = one.votes();
      if (one.sure() && mine != null) {
        long before =
            all.stream()
                .filter(other -> other != one && !other.out())
                .filter(other -> other.votes() == null || other.votes() >= mine)
                .count();
        if (before < places) {
          selected.add(one.id());
        }
      }
    }
    return selected;
  }

  /** Those not selected who have fewer than the places surely before them. */
  private static Set<String> possible(List<Runner> all, long places) {
    Set<String> possible = new TreeSet<>();
    for (Runner one : all) {
      Long mine = one.votes();
      long before =
          mine == null
              ? 0
              : all.stream().filter(other -> other.sure() && other.votes() > mine).count();
      if (!one.out() && before < places) {
        possible.add(one.id());
      }
    }
    possible.removeAll(selected(all, places));
    return possible;
  }

  @Test
  void the_sorted_count_says_who_is_in_and_who_may_be() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      List<Runner> all = runners(random);
      long places = random.nextInt(5);
      Conclusion found = ROLLUP.conclude(all, places);
      assertThat(new TreeSet<>(found.selected()))
          .as("%s %s", all, places)
          .isEqualTo(selected(all, places));
      assertThat(new TreeSet<>(found.possible()))
          .as("%s %s", all, places)
          .isEqualTo(possible(all, places));
    }
  }

  @Test
  void a_long_list_takes_no_square_of_its_length() {
    List<Runner> all = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      all.add(new Runner("P" + i, Outcome.MET, (long) i, 0));
    }
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(ROLLUP.conclude(all, 100L).selected()).hasSize(100));
  }
}
