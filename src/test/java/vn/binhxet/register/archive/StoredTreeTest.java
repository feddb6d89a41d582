package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhxet.register.archive.StoredTrees.IDENTICAL;
import static vn.binhxet.register.archive.StoredTrees.RELEASE;
import static vn.binhxet.register.archive.StoredTrees.TREES;
import static vn.binhxet.register.archive.StoredTrees.audit;
import static vn.binhxet.register.archive.StoredTrees.correct;
import static vn.binhxet.register.archive.StoredTrees.key;
import static vn.binhxet.register.archive.StoredTrees.record;
import static vn.binhxet.register.archive.StoredTrees.replay;
import static vn.binhxet.register.archive.StoredTrees.send;
import static vn.binhxet.register.archive.StoredTrees.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.audit.Finding;
import vn.binhxet.register.audit.FindingCode;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.AssessmentCore;
import vn.binhxet.register.record.CountedParts;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.record.TreeSpan;
import vn.binhxet.register.replay.KeptReleases;
import vn.binhxet.register.replay.PartsFound;
import vn.binhxet.register.replay.ReplayCount;
import vn.binhxet.register.replay.ReplayRun;
import vn.binhxet.register.replay.Replayed;
import vn.binhxet.register.replay.Replayer;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.StoredTree;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.tree.TreeRules;
import vn.binhxet.verdict.Detail;

/** Trees of subjects: stored in one commit, and replayed years later. */
@Timeout(240)
class StoredTreeTest {
  @TempDir private Path folder;

  private static Map<String, JsonNode> evaluated(String tree) throws Exception {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(RELEASE, body, body.length).write(Detail.FULL, one -> {}, out);
    Map<String, JsonNode> verdicts = new HashMap<>();
    collect(RecordJson.read(out.toByteArray()), verdicts);
    return verdicts;
  }

  private static void collect(JsonNode subject, Map<String, JsonNode> verdicts) {
    subject.get("verdicts").forEach(verdict -> verdicts.put(name(verdict), verdict));
    subject.get("below").forEach(below -> collect(below, verdicts));
  }

  private static String name(JsonNode verdict) {
    return verdict.at("/subject/id").asText() + " " + verdict.get("title").asText();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_verdict_of_a_tree_is_a_record_that_replays_identical_and_says_what_was_evaluated(
      Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      Replayer replayer = new Replayer(new KeptReleases(register.records(), null));
      for (int i = 0; i < TREES.size(); i++) {
        long last = store(register, "tree-" + i, TREES.get(i));
        Map<String, JsonNode> expected = evaluated(TREES.get(i));
        TreeSpan span = new TreeSpan(last - expected.size() + 1, last);
        StoredTree tree = StoredTree.ending(register.database(), last);
        assertThat(tree.verdicts()).hasSize(expected.size());
        for (StoredTree.Verdict one : tree.verdicts()) {
          StoredRecord record = record(register, one.seq());
          assertThat(AssessmentCore.read(record).tree()).isEqualTo(span);
          Replayer.Again again = replayer.again(StoredVerdicts.whole(record), Detail.FULL);
          assertThat(again.replayed().answer()).as("%s %s", i, one).isEqualTo(IDENTICAL);
          assertThat(again.replayed().parts() != null).isEqualTo(one.parts() > 0);
          JsonNode full = RecordJson.read(again.json());
          assertThat(full).isEqualTo(expected.remove(name(full)));
          JsonNode brief =
              RecordJson.read(replayer.again(StoredVerdicts.whole(record), Detail.BRIEF).json());
          assertThat(brief).isEqualTo(RecordJson.read(StoredVerdicts.whole(record).verdict()));
          assertThat(one.outcome()).isEqualTo(full.get("outcome").asText());
          assertThat(one.provisional()).isEqualTo(full.get("provisional").asBoolean());
        }
        assertThat(expected).isEmpty();
      }
      assertThat(audit(register)).isEmpty();
      List<Replayed> departing = new ArrayList<>();
      ReplayCount count =
          new ReplayRun(
                  register.records(),
                  new KeptReleases(register.records(), null),
                  2,
                  (one, so) -> {
                    if (one.answer() != IDENTICAL) {
                      departing.add(one);
                    }
                  })
              .all();
      assertThat(departing).isEmpty();
      assertThat(count.identical()).isEqualTo(count.all()).isGreaterThan(20);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_tree_is_one_commit_and_its_parents_name_those_they_were_counted_from(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "once-only", TREES.get(0));
      // One seal stands over all six: nobody can have seen some of them without the others.
      List<Long> seals =
          register
              .database()
              .reader()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT seq FROM seal WHERE seq > :before ORDER BY seq")
                          .bind("before", last - 6)
                          .mapTo(Long.class)
                          .list());
      assertThat(seals).containsExactly(last);
      CountedParts parts = AssessmentCore.read(record(register, last - 1)).parts().get(0);
      assertThat(parts.title()).isEqualTo("tidy-house");
      assertThat(parts.subject()).isEqualTo("below");
      assertThat(parts.fields()).containsExactly("tidy", "tidyOfAssessed", "tidyHouses");
      assertThat(parts.records())
          .extracting(CountedParts.Named::seq)
          .containsExactly(last - 5, last - 4, last - 3, last - 2);
      for (CountedParts.Named named : parts.records()) {
        assertThat(named.content()).isEqualTo(Sha256.hex(record(register, named.seq()).content()));
      }
      CountedParts own = AssessmentCore.read(record(register, last)).parts().get(0);
      assertThat(own.subject()).isEqualTo("same");
      assertThat(own.records()).extracting(CountedParts.Named::seq).containsExactly(last - 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_tree_that_is_refused_anywhere_is_stored_nowhere(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long end = register.records().head().seq();
      String bad = TREES.get(0).replaceFirst("\"hedge\":true", "\"hedge\":7");
      assertThat(catchThrowableOfType(BadAssessment.class, () -> send(register, "bad-part", bad)))
          .isNotNull();
      assertThat(register.records().head().seq()).isEqualTo(end);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void the_same_key_stores_a_tree_once_in_one_commit_or_in_several(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      register.keep(RELEASE.release());
      byte[] body = TREES.get(0).getBytes(StandardCharsets.UTF_8);
      List<NewRecord> twice = new ArrayList<>(drafts(body));
      twice.addAll(drafts(body));
      List<Appended> appended = register.append(twice).join();
      long last = register.records().head().seq();
      assertThat(appended.get(5)).isEqualTo(new Appended.Stored(last));
      assertThat(appended.subList(6, 12)).containsOnly(new Appended.Repeated(last));
      assertThat(send(register, "twice-sent", TREES.get(0))).isEqualTo(new Appended.Repeated(last));
      assertThat(send(register, "twice-sent", TREES.get(1)))
          .isEqualTo(new Appended.KeyReused(last));
      assertThat(register.records().head().seq()).isEqualTo(last);
      assertThat(audit(register)).isEmpty();
    }
  }

  private static List<NewRecord> drafts(byte[] body) throws Exception {
    return TreeRecorder.drafts(
        TreeEvaluation.read(RELEASE, body, body.length),
        RELEASE,
        key("twice-sent", body),
        Detail.BRIEF,
        one -> {},
        new ByteArrayOutputStream());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_corrected_part_is_told_and_leaves_the_verdict_above_as_it_was(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "to-correct", TREES.get(0));
      long house = last - 2;
      correct(register, house, "\"swept\":false", "\"swept\":true");
      assertThat(AssessmentCore.read(record(register, last + 1)).outcome()).isEqualTo("MET");
      Replayed village = replay(register, last - 1);
      assertThat(village.answer()).isEqualTo(IDENTICAL);
      assertThat(village.parts()).isEqualTo(new PartsFound(4, 4, true, 0, List.of(house)));
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void erased_parts_leave_the_verdict_above_and_its_replay(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "to-erase", TREES.get(2));
      Erasing.erase(
          register, new Erasing.Order(LocalDate.of(2025, 1, 1), "tidy-house", "Hết thời hạn"));
      assertThat(record(register, last - 2).content()).isNull();
      Replayed village = replay(register, last - 1);
      assertThat(village.answer()).isEqualTo(IDENTICAL);
      assertThat(village.parts()).isEqualTo(new PartsFound(3, 3, true, 3, List.of()));
      assertThat(audit(register)).isEmpty();
      // The key stands with the last record, which is there.
      assertThat(send(register, "to-erase", TREES.get(2))).isEqualTo(new Appended.Repeated(last));
      assertThat(StoredTree.ending(register.database(), last).verdicts().get(0).subject()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_tree_counted_from_verdicts_erased_since_is_the_same_write_when_it_is_sent_again(
      Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "houses", TREES.get(2));
      String pointing =
          TreeRules.village("\"houses\":5", "\"lamps\":true", "")
              .replace("\"below\":[]", "\"stored\":[\"" + (last - 4) + "-" + (last - 2) + "\"]");
      long counted = store(register, "pointing", pointing);
      Erasing.erase(
          register, new Erasing.Order(LocalDate.of(2025, 1, 1), "tidy-house", "Hết thời hạn"));
      long end = register.records().head().seq();

      assertThat(send(register, "pointing", pointing)).isEqualTo(new Appended.Repeated(counted));
      assertThat(send(register, "pointing", TREES.get(0)))
          .isEqualTo(new Appended.KeyReused(counted));
      // Counting them anew is refused as before.
      assertThat(
              catchThrowableOfType(
                  BadAssessment.class, () -> send(register, "pointing-2", pointing)))
          .isNotNull();
      assertThat(register.records().head().seq()).isEqualTo(end);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_part_that_is_not_what_was_counted_makes_the_verdict_above_different(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "to-tamper", TREES.get(0));
      StoredRecord house = record(register, last - 2);
      String core = new String(house.core(), StandardCharsets.UTF_8);
      write(register, house.seq(), core.replace("NOT_MET", "MET"));
      Replayed counted = replay(register, last - 1);
      assertThat(counted.answer()).isEqualTo(Replayed.Answer.DIFFERENT);
      assertThat(counted.first().member()).isEqualTo("parts");
      assertThat(counted.parts()).isEqualTo(new PartsFound(4, 4, false, 0, List.of()));
      assertThat(audit(register)).extracting(Finding::code).contains(FindingCode.RECORD_CHANGED);

      String hash = AssessmentCore.read(house).content();
      write(register, house.seq(), core.replace(hash, "0".repeat(64)));
      assertThat(replay(register, last - 1).parts())
          .isEqualTo(new PartsFound(4, 3, false, 0, List.of()));

      write(register, house.seq(), core);
      assertThat(replay(register, last - 1).answer()).isEqualTo(IDENTICAL);
    }
  }

  private static void write(Register register, long seq, String core) {
    register
        .database()
        .writer()
        .useTransaction(
            handle ->
                handle.execute(
                    "UPDATE record SET core = ? WHERE seq = ?",
                    core.getBytes(StandardCharsets.UTF_8),
                    seq));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_count_changed_in_the_record_is_told(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "to-count", TREES.get(0));
      String content = new String(record(register, last - 1).content(), StandardCharsets.UTF_8);
      String changed =
          content.replace(
              "\"low\":\"{\\\"count\\\":3,\\\"of\\\":5}\"",
              "\"low\":\"{\\\"count\\\":1,\\\"of\\\":5}\"");
      assertThat(changed).isNotEqualTo(content);
      register
          .database()
          .writer()
          .useTransaction(
              handle ->
                  handle.execute(
                      "UPDATE record SET content = ? WHERE seq = ?",
                      changed.getBytes(StandardCharsets.UTF_8),
                      last - 1));
      assertThat(replay(register, last - 1).answer()).isEqualTo(Replayed.Answer.DIFFERENT);
      assertThat(audit(register))
          .extracting(Finding::code, Finding::seq)
          .contains(org.assertj.core.groups.Tuple.tuple(FindingCode.CONTENT_CHANGED, last - 1));
    }
  }
}
