package vn.binhxet.register.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhxet.register.record.AssessmentCore;

/** What waits to be replayed is bounded in bytes, however large what was handed in. */
class GatheredTest {
  private static final int MEGABYTE = 1_000_000;
  private static final LocalDate DAY = LocalDate.of(2024, 11, 20);

  private static StoredVerdict stored(long id, String release, int bytes) {
    AssessmentCore core =
        new AssessmentCore(
            "clean-village",
            null,
            null,
            2024,
            DAY,
            "00011",
            DAY,
            null,
            "MET",
            null,
            false,
            release,
            1,
            Set.of(),
            "",
            null,
            null,
            null,
            List.of());
    return new StoredVerdict(id, core, true, "", new byte[bytes], null, new byte[0]);
  }

  @Test
  void small_ones_go_together_in_as_many_as_the_engine_takes() {
    Gathered gathered = new Gathered();
    for (int i = 1; i < Gathered.AT_ONCE; i++) {
      assertThat(gathered.add(stored(i, "a", 1_000))).isEmpty();
    }
    assertThat(gathered.add(stored(99, "a", 1_000)).orElseThrow().verdicts())
        .hasSize(Gathered.AT_ONCE);
    assertThat(gathered.rest()).isEmpty();
  }

  @Test
  void large_ones_go_in_few_and_never_wait_in_many() {
    Gathered gathered = new Gathered();
    List<Long> seen = new ArrayList<>();
    long waiting = 0;
    for (int i = 0; i < 200; i++) {
      Optional<Gathered.Batch> batch = gathered.add(stored(i, "r" + i % 7, MEGABYTE));
      waiting += MEGABYTE;
      if (batch.isPresent()) {
        assertThat(batch.get().bytes()).isLessThanOrEqualTo(Gathered.BATCH_BYTES);
        waiting -= batch.get().bytes();
        batch.get().verdicts().forEach(one -> seen.add(one.id()));
      }
      assertThat(waiting).isLessThanOrEqualTo(Gathered.MOST_BYTES);
    }
    for (Optional<Gathered.Batch> left = gathered.rest();
        left.isPresent();
        left = gathered.rest()) {
      left.get().verdicts().forEach(one -> seen.add(one.id()));
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(200);
  }

  @Test
  void of_many_releases_the_eldest_does_not_wait_for_ever() {
    Gathered gathered = new Gathered();
    List<String> handed = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      gathered.add(stored(i, "r" + i, 10)).ifPresent(batch -> handed.add(batch.release()));
    }
    assertThat(handed).containsExactly("r0", "r1", "r2", "r3");
  }
}
