package vn.binhxet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.RuleFolder;

/**
 * Releases are swapped while threads judge: no wrong answer, no error, no growth. 50 swaps, or as
 * many as {@code -Dbinhxet.swaps=1000} says.
 */
class SwapUnderLoadTest {
  private static final int SWAPS = Integer.getInteger("binhxet.swaps", 50);
  private static final int WARM = 10;
  private static final int INCOME = 52;

  @TempDir Path folder;

  private final Map<String, Byte> expected = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private volatile boolean done;

  @Test
  void swaps_under_load_give_no_wrong_answer_and_leave_nothing_behind() throws Exception {
    LiveRules.write(folder, 50);
    try (Releases releases = Releases.open(folder, ReleaseCheck.NONE)) {
      expected.put(releases.current().hash(), SubjectFact.MET);
      List<Thread> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        Thread reader = new Thread(() -> judge(releases));
        reader.start();
        readers.add(reader);
      }

      List<WeakReference<Engine>> engines = new ArrayList<>();
      long classesWarm = 0;
      for (int swap = 1; swap <= SWAPS; swap++) {
        engines.add(
            new WeakReference<>(releases.current().engine(LiveRules.law(releases.current()))));
        swap(releases, swap);
        if (swap == WARM) {
          System.gc();
          classesWarm = loadedClasses();
        }
      }
      done = true;
      for (Thread reader : readers) {
        reader.join();
      }

      assertThat(wrong).isEmpty();
      assertThat(answers.get()).isGreaterThan(SWAPS);
      assertThat(expected).hasSizeGreaterThan(SWAPS / 2);
      assertThat(live(engines)).as("engines still held").isLessThanOrEqualTo(2);
      // The compiled rules of one edition are a few dozen classes; 40 leaked ones would be 1,000.
      assertThat(loadedClasses() - classesWarm).as("classes more than warm").isLessThan(300);
    }
  }

  private void swap(Releases releases, int swap) throws Exception {
    if (swap % 3 == 0) {
      Release before = releases.current();
      Files.writeString(folder.resolve(RuleFolder.CRITERIA), LiveRules.FAULTY_RULE);
      assertThat(releases.reload()).isInstanceOf(Reload.Refused.class);
      assertThat(releases.current()).isSameAs(before);
      return;
    }
    // Every version is new text to compile: its rules stand on other lines than before.
    boolean met = swap % 2 == 0;
    RuleFolder version = LiveRules.withBar(met ? 50 : 60);
    version.with(RuleFolder.CRITERIA, "\n".repeat(swap) + version.text(RuleFolder.CRITERIA));
    expected.put(version.snapshot().hash(), met ? SubjectFact.MET : SubjectFact.NOT_MET);
    version.writeTo(folder);
    assertThat(releases.reload()).isInstanceOf(Reload.Swapped.class);
  }

  /** Engines that survive a collection. */
  private static long live(List<WeakReference<Engine>> engines) throws InterruptedException {
    long live = engines.size();
    for (int i = 0; i < 20 && live > 2; i++) {
      System.gc();
      Thread.sleep(50);
      live = engines.stream().filter(engine -> engine.get() != null).count();
    }
    return live;
  }

  private static long loadedClasses() {
    return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
  }

  private void judge(Releases releases) {
    while (!done) {
      try {
        Release release = releases.current();
        byte decided = LiveRules.incomeDecided(release, INCOME);
        if (!Byte.valueOf(decided).equals(expected.get(release.hash()))) {
          wrong.add(release.hash() + " gave " + decided);
        }
        answers.incrementAndGet();
      } catch (RuntimeException e) {
        wrong.add(e.toString());
      }
    }
  }
}
