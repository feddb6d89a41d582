package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.law.Problem;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RuleFolder;

class ReleasesTest {
  @TempDir Path folder;

  @Test
  void a_sound_change_is_in_force_after_reloading() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      Release first = releases.current();
      assertThat(LiveRules.incomeDecided(first, 52)).isEqualTo(SubjectFact.MET);

      LiveRules.write(folder, 60);
      Reload reload = releases.reload();

      assertThat(reload)
          .isEqualTo(new Reload.Swapped(releases.current(), Set.of(LiveRules.EDITION)));
      assertThat(releases.current()).isNotSameAs(first);
      assertThat(LiveRules.incomeDecided(releases.current(), 52)).isEqualTo(SubjectFact.NOT_MET);
      // Who holds the old one goes on under it.
      assertThat(LiveRules.incomeDecided(first, 52)).isEqualTo(SubjectFact.MET);
    }
  }

  @Test
  void nothing_changes_while_the_folder_does_not() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      Release first = releases.current();
      LiveRules.write(folder, 50);

      assertThat(releases.reload()).isEqualTo(new Reload.Unchanged(first));
      assertThat(releases.current()).isSameAs(first);
      assertThat(releases.status().hash()).isEqualTo(first.hash()).hasSize(64);
      assertThat(releases.status().refused()).isNull();
    }
  }

  @Test
  void a_faulty_folder_is_refused_by_file_and_line_and_the_old_rules_stay() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      Release first = releases.current();
      Path criteria = folder.resolve(RuleFolder.CRITERIA);
      String sound = Files.readString(criteria);
      Files.writeString(criteria, sound + LiveRules.FAULTY_RULE);

      Reload reload = releases.reload();

      assertThat(reload).isInstanceOf(Reload.Refused.class);
      assertThat(((Reload.Refused) reload).problems())
          .extracting(Problem::at)
          .contains(new SourceAt(RuleFolder.CRITERIA, sound.split("\n").length + 1));
      assertThat(releases.current()).isSameAs(first);
      assertThat(Objects.requireNonNull(releases.status().refused()).problems())
          .isEqualTo(((Reload.Refused) reload).problems());

      Files.writeString(criteria, sound);
      assertThat(releases.reload()).isInstanceOf(Reload.Unchanged.class);
      assertThat(releases.status().refused()).isNull();
    }
  }

  @Test
  void a_folder_that_cannot_be_in_force_does_not_open() throws IOException {
    Path criteria = LiveRules.write(folder, 50).resolve(RuleFolder.CRITERIA);
    Files.writeString(criteria, LiveRules.FAULTY_RULE);

    assertThatThrownBy(() -> Releases.open(folder, ReleaseCheck.NONE))
        .isInstanceOf(LawRefused.class);
  }

  @Test
  void the_check_sees_the_candidate_before_it_is_in_force_and_can_refuse_it() throws Exception {
    LiveRules.write(folder, 50);
    List<Set<String>> seen = new ArrayList<>();
    Problem wrong =
        new Problem("CASE_FAILED", new SourceAt(RuleFolder.CASES, 9), Text.same("case"));
    ReleaseCheck check =
        (candidate, changed) -> {
          seen.add(Set.copyOf(changed));
          return LiveRules.incomeDecided(candidate, 52) == SubjectFact.MET
              ? List.of()
              : List.of(wrong);
        };
    try (Releases releases = Releases.open(folder, check)) {
      LiveRules.write(folder, 60);
      assertThat(releases.reload()).isEqualTo(new Reload.Refused(List.of(wrong)));
      assertThat(LiveRules.incomeDecided(releases.current(), 52)).isEqualTo(SubjectFact.MET);

      LiveRules.write(folder, 51);
      assertThat(releases.reload()).isInstanceOf(Reload.Swapped.class);
      assertThat(seen).hasSize(3).containsOnly(Set.of(LiveRules.EDITION));
    }
    LiveRules.write(folder, 60);
    assertThatThrownBy(() -> Releases.open(folder, check)).isInstanceOf(LawRefused.class);
  }

  @Test
  void a_check_that_fails_itself_leaves_the_old_rules_in_force() throws Exception {
    LiveRules.write(folder, 50);
    int[] calls = {0};
    ReleaseCheck check =
        (candidate, changed) -> {
          if (calls[0]++ > 0) {
            throw new IllegalStateException("the check broke");
          }
          return List.of();
        };
    try (Releases releases = Releases.open(folder, check)) {
      Release first = releases.current();
      LiveRules.write(folder, 60);

      assertThat(releases.reload()).isInstanceOf(Reload.Refused.class);
      assertThat(releases.current()).isSameAs(first);
    }
  }

  @Test
  void what_was_compiled_is_ready_after_a_swap_and_reused_where_the_rules_say_the_same()
      throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      LiveRules.incomeDecided(releases.current(), 52);
      long before = Engine.builds();

      // Another name and another figure: no rule changes.
      LiveRules.withBar(51)
          .change(RuleFolder.EDITION, "en: Income}, unit", "en: Income per head}, unit")
          .writeTo(folder);
      assertThat(releases.reload()).isInstanceOf(Reload.Swapped.class);
      assertThat(LiveRules.incomeDecided(releases.current(), 51)).isEqualTo(SubjectFact.NOT_MET);
      assertThat(Engine.builds()).isEqualTo(before);

      // Another comparison: compiled before it is in force, and not again when asked.
      LiveRules.withBar(51)
          .change(RuleFolder.CRITERIA, "income >= 51.5", "income > 51.5")
          .writeTo(folder);
      assertThat(releases.reload()).isInstanceOf(Reload.Swapped.class);
      assertThat(Engine.builds()).isEqualTo(before + 1);
      LiveRules.incomeDecided(releases.current(), 52);
      assertThat(Engine.builds()).isEqualTo(before + 1);
    }
  }

  @Test
  void many_threads_that_ask_at_once_compile_once() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      long before = Engine.builds();
      CountDownLatch start = new CountDownLatch(1);
      ExecutorService threads = Executors.newFixedThreadPool(6);
      List<Future<Byte>> answers = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return LiveRules.incomeDecided(releases.current(), 52);
                }));
      }
      start.countDown();
      for (Future<Byte> answer : answers) {
        assertThat(answer.get()).isEqualTo(SubjectFact.MET);
      }
      threads.shutdown();

      assertThat(Engine.builds()).isEqualTo(before + 1);
    }
  }

  @Test
  void an_edition_of_another_release_is_not_judged() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      Release first = releases.current();
      LiveRules.write(folder, 60);
      releases.reload();

      assertThatThrownBy(() -> releases.current().engine(LiveRules.law(first)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(LiveRules.EDITION);
    }
  }

  @Test
  void a_change_of_places_concerns_every_edition() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      LiveRules.withBar(50).change(RuleFolder.PROVINCES, "Tỉnh Cát", "Tỉnh Sỏi").writeTo(folder);

      assertThat(releases.reload())
          .isEqualTo(new Reload.Swapped(releases.current(), Set.of(LiveRules.EDITION)));
    }
  }
}
