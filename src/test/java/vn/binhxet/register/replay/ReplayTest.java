package vn.binhxet.register.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.Replayed.Answer;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.Derivation;
import vn.binhxet.rules.Derived;
import vn.binhxet.rules.Engine;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.OneRelease;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.VerdictWriter;

@Timeout(120)
class ReplayTest {
  @TempDir private Path folder;

  /** Rules of which one figure is another. */
  private static OpenRelease rules(String income) {
    return TinyRules.open(
        TinyRules.folder().change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024," + income));
  }

  private static List<byte[]> villages(int count) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String income = i % 3 == 0 ? "49.9" : "52.5";
      all.add(TinyRules.village("V-" + i, income).getBytes(StandardCharsets.UTF_8));
    }
    return all;
  }

  private static KeptReleases kept(Register register) {
    return new KeptReleases(register.records(), null);
  }

  private static ReplayCount replayAll(Register register, List<Replayed> departing) {
    return new ReplayRun(
            register.records(),
            kept(register),
            2,
            (one, count) -> {
              if (one.answer() != Answer.IDENTICAL) {
                departing.add(one);
              }
            })
        .all();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void verdicts_of_several_releases_are_each_replayed_under_their_own(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      for (int i = 0; i < 3; i++) {
        StoredSamples.store(register, rules("50"), villages(70));
        StoredSamples.store(register, rules("53"), villages(70));
      }
      List<Replayed> departing = new ArrayList<>();
      ReplayCount count = replayAll(register, departing);
      assertThat(departing).isEmpty();
      assertThat(count.identical()).isEqualTo(420);
      assertThat(count.holds()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_handed_in_is_replayed_byte_for_byte(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      String body =
          "\uFEFF \n"
              + TinyRules.village("V \\u1ecd \\\"}{[ 𝄞", "5.250e1").replace(",", " ,\r\n\t")
              + "\n ";
      long id = StoredSamples.store(register, rules("50"), body);
      StoredRecord record = register.records().record(id).orElseThrow();
      assertThat(new Replayer(kept(register)).replay(record).answer()).isEqualTo(Answer.IDENTICAL);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void content_that_was_changed_is_told_and_what_was_erased_is_no_difference(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      List<Long> ids = StoredSamples.store(register, rules("50"), villages(6));
      change(register, ids.get(1), "\"income\":52.5", "\"income\":49.5");
      change(register, ids.get(2), "\"registered\":true", "\"registered\":1234");
      change(register, ids.get(3), "\"input\":{", "\"input\":[");
      change(register, ids.get(4), "\"salt\":\"", "\"salt\":\"x");
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute("UPDATE record SET content = NULL WHERE seq = ?", ids.get(5)));
      List<Replayed> departing = new ArrayList<>();
      ReplayCount count = replayAll(register, departing);
      assertThat(count.identical()).isEqualTo(1);
      assertThat(count.different()).isEqualTo(4);
      assertThat(count.erased()).isEqualTo(1);
      assertThat(count.holds()).isFalse();
      assertThat(first(departing, ids.get(1)).node()).isEqualTo("1a");
      assertThat(first(departing, ids.get(2)).member()).isEqualTo("input");
      assertThat(first(departing, ids.get(2)).replayed().asText())
          .isEqualTo("WRONG_TYPE /data/registered");
      assertThat(first(departing, ids.get(3)).member()).isEqualTo("record");
      assertThat(first(departing, ids.get(4)).member()).isEqualTo("content");
    }
  }

  private static Difference first(List<Replayed> all, long id) {
    return all.stream().filter(one -> one.id() == id).findFirst().orElseThrow().first();
  }

  private static void change(Register register, long id, String piece, String by) {
    StoredRecord record = register.records().record(id).orElseThrow();
    String content = new String(record.content(), StandardCharsets.UTF_8);
    assertThat(content).contains(piece);
    byte[] changed = content.replace(piece, by).getBytes(StandardCharsets.UTF_8);
    register
        .database()
        .writer()
        .useHandle(
            handle -> handle.execute("UPDATE record SET content = ? WHERE seq = ?", changed, id));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_release_that_is_not_whole_is_not_opened_and_the_others_are_replayed(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      OpenRelease broken = rules("51");
      OpenRelease sound = rules("50");
      StoredSamples.store(register, broken, villages(3));
      StoredSamples.store(register, sound, villages(3));
      assertThat(kept(register).open(broken.hash()).hash()).isEqualTo(broken.hash());
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "UPDATE release_file SET bytes = ? WHERE sha256 = ?",
                      "x".getBytes(StandardCharsets.UTF_8),
                      vn.binhxet.register.record.Sha256.hex(
                          broken.release().snapshot().files().get(RuleFolder.TARGETS))));
      assertThatThrownBy(() -> kept(register).open(broken.hash()))
          .isInstanceOfSatisfying(
              RegisterFault.class,
              fault -> assertThat(fault.code()).isEqualTo("RELEASE_NOT_OPENED"))
          .hasMessageContaining(RuleFolder.TARGETS + " has been changed");
      assertThatThrownBy(() -> kept(register).open("0".repeat(64)))
          .isInstanceOf(RegisterFault.class)
          .hasMessageContaining("keeps no such release");
      List<Replayed> departing = new ArrayList<>();
      ReplayCount count = replayAll(register, departing);
      assertThat(count.identical()).isEqualTo(3);
      assertThat(count.notReplayed()).isEqualTo(3);
      assertThat(departing)
          .extracting(one -> one.problem().code())
          .containsOnly("RELEASE_NOT_OPENED");
    }
  }

  @Test
  void few_releases_stay_open_the_one_in_force_is_shared_and_concurrent_openers_wait_for_one()
      throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      List<OpenRelease> all = new ArrayList<>();
      for (int i = 0; i < KeptReleases.MOST + 2; i++) {
        all.add(rules("4" + i));
        register.keep(all.get(i).release());
      }
      KeptReleases kept = new KeptReleases(register.records(), new OneRelease(all.get(0)));
      assertThat(kept.open(all.get(0).hash())).isSameAs(all.get(0));
      assertThat(kept.size()).isZero();

      Callable<OpenRelease> opening = () -> kept.open(all.get(1).hash());
      ExecutorService pool = Executors.newFixedThreadPool(8);
      try {
        List<Future<OpenRelease>> opened =
            pool.invokeAll(java.util.Collections.nCopies(8, opening));
        Set<OpenRelease> distinct = new java.util.HashSet<>();
        for (Future<OpenRelease> one : opened) {
          distinct.add(one.get());
        }
        assertThat(distinct).hasSize(1);
      } finally {
        pool.shutdown();
      }
      OpenRelease second = kept.open(all.get(1).hash());
      for (int i = 2; i <= KeptReleases.MOST; i++) {
        kept.open(all.get(i).hash());
      }
      // Used again just now, so the one after it has to go.
      assertThat(kept.open(all.get(1).hash())).isSameAs(second);
      OpenRelease third = kept.open(all.get(2).hash());
      assertThat(kept.open(all.get(1).hash())).isSameAs(second);
      kept.open(all.get(KeptReleases.MOST + 1).hash());
      assertThat(kept.size()).isEqualTo(KeptReleases.MOST);
      assertThat(kept.open(all.get(1).hash())).isSameAs(second);
      assertThat(kept.open(all.get(2).hash())).isSameAs(third);
      assertThat(all.stream().map(OpenRelease::hash).collect(Collectors.toSet()))
          .hasSize(all.size());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_held_verdict_is_told_under_the_incident_that_was_recorded(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      OpenRelease release = TinyRules.open();
      release.giveBack(atOdds(release));
      long id = StoredSamples.store(register, release, TinyRules.village("V-1", "49.9"));
      StoredVerdict stored =
          StoredVerdicts.whole(new StoredVerdicts(register.records()).find(id).orElseThrow());
      String recorded = RecordJson.read(stored.verdict()).get("incident").asText();
      release.giveBack(atOdds(release));
      Replayer replayer =
          new Replayer(new KeptReleases(register.records(), new OneRelease(release)));
      for (Detail detail : Detail.values()) {
        Replayer.Again again = replayer.again(stored, detail);
        assertThat(again.replayed().answer()).isEqualTo(Answer.IDENTICAL);
        assertThat(RecordJson.read(again.json()).get("incident").asText()).isEqualTo(recorded);
      }
    }
  }

  /** A desk at which the derived rule of the income never says that it is too low. */
  private static Desk atOdds(OpenRelease release) {
    Evaluator evaluator =
        new Evaluator(
            release.hash(),
            law -> {
              Derived d = Derivation.derive(law);
              String silent = d.drl().replaceAll("(?s)(rule \"1a/N\".*?then).*?end", "$1\nend");
              assertThat(silent).isNotEqualTo(d.drl());
              return Engine.compile(new Derived(d.law(), d.slots(), d.lists(), d.leaves(), silent));
            });
    return new Desk(new AssessmentReader(release.editions()), evaluator, new VerdictWriter());
  }

  @Test
  void a_release_that_is_being_opened_is_not_let_go_and_opened_twice() throws Exception {
    OpenRelease release = rules("50");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger openings = new AtomicInteger();
    KeptReleases kept =
        new KeptReleases(
            null,
            hash -> {
              if (hash.equals("slow")) {
                openings.incrementAndGet();
                begun.countDown();
                awaited(go);
              }
              return release;
            });
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<OpenRelease> first = pool.submit(() -> kept.open("slow"));
      awaited(begun);
      for (int i = 0; i <= KeptReleases.MOST; i++) {
        kept.open("other-" + i);
      }
      Future<OpenRelease> second = pool.submit(() -> kept.open("slow"));
      go.countDown();
      assertThat(first.get()).isSameAs(second.get());
      assertThat(openings).hasValue(1);
      assertThat(kept.size()).isEqualTo(KeptReleases.MOST);
    } finally {
      go.countDown();
      pool.shutdown();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_run_that_failed_tells_no_more() {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      StoredSamples.store(register, rules("50"), villages(400));
      AtomicInteger told = new AtomicInteger();
      ReplayRun run =
          new ReplayRun(
              register.records(),
              kept(register),
              1,
              (one, count) -> {
                told.incrementAndGet();
                throw new IllegalStateException("the terminal is gone");
              });
      assertThatThrownBy(run::all).hasMessage("The replay broke off");
      assertThat(told).hasValue(1);
    }
  }
}
