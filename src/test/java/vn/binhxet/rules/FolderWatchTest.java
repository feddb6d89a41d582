package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.RuleFolder;

class FolderWatchTest {
  /** Two seconds are promised; a busy machine gets some more. */
  private static final Duration SOON = Duration.ofSeconds(6);

  @TempDir Path folder;

  @Test
  void a_saved_change_is_in_force_soon_and_a_faulty_one_never() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      String first = releases.current().hash();
      releases.watch();

      LiveRules.write(folder, 60);
      String second = LiveRules.withBar(60).snapshot().hash();
      assertThat(soon(() -> releases.current().hash().equals(second))).isTrue();
      assertThat(second).isNotEqualTo(first);

      Path criteria = folder.resolve(RuleFolder.CRITERIA);
      Files.writeString(criteria, LiveRules.FAULTY_RULE, StandardOpenOption.APPEND);
      assertThat(soon(() -> releases.status().refused() != null)).isTrue();
      assertThat(releases.current().hash()).isEqualTo(second);

      LiveRules.write(folder, 50);
      assertThat(soon(() -> releases.current().hash().equals(first))).isTrue();
      assertThat(releases.status().refused()).isNull();
    }
  }

  @Test
  void a_folder_that_goes_and_comes_back_leaves_the_rules_in_force() throws Exception {
    Path rules = LiveRules.write(Files.createDirectory(folder.resolve("rules")), 50);
    try (Releases releases = Releases.open(rules, ReleaseCheck.NONE)) {
      Release first = releases.current();
      releases.watch();

      Path aside = Files.move(rules, folder.resolve("aside"));
      assertThat(soon(() -> releases.status().refused() != null)).isTrue();
      assertThat(releases.current()).isSameAs(first);

      LiveRules.write(aside, 60);
      Files.move(aside, rules);
      assertThat(soon(() -> releases.current() != first)).isTrue();
    }
  }

  @Test
  void a_folder_is_read_when_it_rests_and_not_at_every_write() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Path file = Files.createFile(folder.resolve("a.txt"));
    try (FolderWatch watch = FolderWatch.start(folder, calls::incrementAndGet)) {
      assertThat(soon(() -> calls.get() == 1)).isTrue();

      for (int i = 0; i < 40; i++) {
        Files.writeString(file, "piece " + i, StandardOpenOption.APPEND);
        Thread.sleep(20);
      }

      assertThat(soon(() -> calls.get() >= 2)).isTrue();
      Thread.sleep(800);
      assertThat(calls.get()).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void new_folders_and_deleted_files_are_noticed() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (FolderWatch watch = FolderWatch.start(folder, calls::incrementAndGet)) {
      assertThat(soon(() -> calls.get() == 1)).isTrue();

      Path inner = Files.createDirectories(folder.resolve("title/edition/provinces"));
      assertThat(soon(() -> calls.get() == 2)).isTrue();
      Path file = Files.writeString(inner.resolve("targets.csv"), "x");
      assertThat(soon(() -> calls.get() == 3)).isTrue();
      Files.delete(file);
      assertThat(soon(() -> calls.get() == 4)).isTrue();
    }
  }

  @Test
  void a_reader_that_throws_is_called_again_at_the_next_change() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Runnable failing =
        () -> {
          calls.incrementAndGet();
          throw new IllegalStateException("meant to fail");
        };
    try (FolderWatch watch = FolderWatch.start(folder, failing)) {
      assertThat(soon(() -> calls.get() == 1)).isTrue();
      Files.writeString(folder.resolve("a.txt"), "x");
      assertThat(soon(() -> calls.get() == 2)).isTrue();
    }
  }

  @Test
  void a_closed_watch_looks_no_more() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    FolderWatch watch = FolderWatch.start(folder, calls::incrementAndGet);
    assertThat(soon(() -> calls.get() == 1)).isTrue();
    watch.close();
    assertThat(soon(() -> !watching())).isTrue();

    Files.writeString(folder.resolve("a.txt"), "x");
    Thread.sleep(800);
    assertThat(calls.get()).isEqualTo(1);
  }

  @Test
  void the_stamp_of_a_folder_tells_names_sizes_and_times() throws IOException {
    String empty = FolderStamp.of(folder);
    Path file = Files.writeString(folder.resolve("a.txt"), "1");
    String one = FolderStamp.of(folder);
    Files.writeString(file, "12");
    String longer = FolderStamp.of(folder);
    Files.move(file, folder.resolve("b.txt"));

    assertThat(one).isNotEqualTo(empty);
    assertThat(longer).isNotEqualTo(one);
    assertThat(FolderStamp.of(folder)).isNotEqualTo(longer);
    assertThat(FolderStamp.of(folder.resolve("nowhere"))).isEqualTo("!");
  }

  private static boolean watching() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("rules-watch"));
  }

  private static boolean soon(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(20);
    }
    return condition.getAsBoolean();
  }
}
