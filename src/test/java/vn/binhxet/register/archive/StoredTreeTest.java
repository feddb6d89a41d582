package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Recorder;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditOrder;
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
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Rebuild;
import vn.binhxet.register.store.StoredTree;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.tree.TreeEvaluation;
import vn.binhxet.tree.TreeRules;
import vn.binhxet.verdict.Detail;

/** Trees of subjects: stored in one commit, found again, replayed years later. */
@Timeout(240)
class StoredTreeTest {
  private static final OpenRelease RELEASE = TreeRules.open();
  private static final AuditOrder PLAIN = new AuditOrder(null, null, null);

  /** Counts that settle, that stay open at both ends, that hang on provisional verdicts. */
  private static final List<String> TREES =
      List.of(
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "tt", "ft"),
          village("\"houses\":3", "\"lamps\":true", "tt", "tt", "??"),
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "t?"),
          village("\"houses\":5", "\"lamps\":true", "tt", "tt", "tf"),
          village("", "", "?t", "ft"),
          TreeRules.ballots(
              "",
              "\"about\":\"lamps\",\"valid\":1000,\"returned\":1000,\"content\":899,"
                  + "\"open\":true"),
          TreeRules.ballots(
              "", "\"about\":\"lamps\",\"valid\":100,\"returned\":120,\"content\":91"),
          TreeRules.house("H-9", "tt"));

  @TempDir private Path folder;

  private static String village(String tidy, String lit, String... houses) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < houses.length; i++) {
      all.add(TreeRules.house("H" + (i + 1), houses[i]));
    }
    return TreeRules.village(tidy, lit, String.join(",", all));
  }

  private static NewRecord.Key key(String name, byte[] body) {
    return new NewRecord.Key(name, Sha256.of(body));
  }

  private static Appended send(Register register, String name, String tree) throws BadAssessment {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    return new TreeRecorder(register)
        .record(RELEASE, body, body.length, key(name, body), one -> {});
  }

  /** The number of the last record. */
  private static long store(Register register, String name, String tree) throws BadAssessment {
    return ((Appended.Stored) send(register, name, tree)).seq();
  }

  private static StoredRecord record(Register register, long seq) {
    return register.records().record(seq).orElseThrow();
  }

  private static Replayed replay(Register register, long seq) {
    return new Replayer(new KeptReleases(register.records(), null)).replay(record(register, seq));
  }

  private static List<Finding> audit(Register register) {
    return Audit.run(register.database(), PLAIN, (done, all) -> {}).findings();
  }

  private static void change(Register register, String statement) {
    register.database().writer().useTransaction(handle -> handle.execute(statement));
  }

  /** The verdict of each subject and title, as evaluating without storing gives it in full. */
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

  private static final Replayed.Answer IDENTICAL = Replayed.Answer.IDENTICAL;

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

  /** The village without houses of its own, pointing at stored verdicts instead. */
  private static String pointing(String tidy, String... numbers) {
    String tree = TreeRules.village(tidy, "\"lamps\":true", "");
    return tree.substring(0, tree.lastIndexOf('}'))
        + ",\"stored\":[\""
        + String.join("\",\"", numbers)
        + "\"]}";
  }

  private static List<String> refusals(Register register, String tree) {
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> send(register, "refused-tree", tree));
    return bad.problems().stream().map(one -> one.code() + " " + one.pointer()).toList();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_tree_may_count_verdicts_that_are_in_the_register(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      String houses = "\"houses\":5";
      long whole = store(register, "sent-whole", TREES.get(0));
      String rows = (whole - 5) + "-" + (whole - 3);
      long last =
          store(register, "pointing-1", pointing(houses, rows, String.valueOf(whole - 2), rows));
      assertThat(last).isEqualTo(whole + 2);
      StoredRecord sent = record(register, whole - 1);
      StoredRecord pointing = record(register, last - 1);
      // The same parts, the same counts, the same verdict.
      assertThat(AssessmentCore.read(pointing).parts())
          .isEqualTo(AssessmentCore.read(sent).parts());
      assertThat(RecordJson.read(pointing.content()).get("core"))
          .isEqualTo(RecordJson.read(sent.content()).get("core"));
      Replayed replayed = replay(register, last - 1);
      assertThat(replayed.answer()).isEqualTo(IDENTICAL);
      assertThat(replayed.parts()).isEqualTo(new PartsFound(4, 4, true, 0, List.of()));
      assertThat(audit(register)).isEmpty();

      correct(register, whole - 2, "\"swept\":false", "\"swept\":true");
      long corrected = register.records().head().seq();
      long anew = store(register, "pointing-2", pointing(houses, rows, (whole - 2) + ""));
      assertThat(AssessmentCore.read(record(register, anew - 1)).parts().get(0).records())
          .extracting(CountedParts.Named::seq)
          .containsExactly(whole - 5, whole - 4, whole - 3, corrected);
      assertThat(replay(register, anew - 1).parts().corrected()).isEmpty();
      assertThat(replay(register, last - 1).parts().corrected()).containsExactly(whole - 2);
      Rebuild.all(register.database(), done -> {});
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_cannot_be_counted_is_told_and_nothing_is_stored(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      String houses = "\"houses\":9";
      long last = store(register, "to-point-at", TREES.get(0));
      String house = String.valueOf(last - 5);
      assertThat(refusals(register, pointing(houses, house, "999999")))
          .containsExactly("VERDICT_UNKNOWN /stored/1");
      assertThat(refusals(register, pointing(houses, house, "1")))
          .containsExactly("VERDICT_UNKNOWN /stored/1");
      long glad = store(register, "of-no-use", TREES.get(5));
      assertThat(refusals(register, pointing(houses, house, String.valueOf(glad))))
          .containsExactly("NOT_COUNTED /stored/1");
      assertThat(refusals(register, pointing(houses, house, String.valueOf(last))))
          .containsExactly("DUPLICATE_SUBJECT /assessments/0");
      assertThat(refusals(register, pointing(houses, "0"))).containsExactly("WRONG_TYPE /stored/0");
      String both = pointing(houses, house);
      assertThat(
              refusals(
                  register,
                  both.replace("\"below\":[", "\"below\":[" + TreeRules.house("H1", "tt"))))
          .containsExactly("DUPLICATE_SUBJECT /stored/0");
      assertThat(refusals(register, pointing("\"houses\":2", (last - 5) + "-" + (last - 2))))
          .containsExactly("WHOLE_TOO_SMALL /assessments/1/data/houses");
      Erasing.erase(
          register, new Erasing.Order(LocalDate.of(2025, 1, 1), "tidy-house", "Hết thời hạn"));
      assertThat(refusals(register, pointing(houses, house))).containsExactly("ERASED /stored/0");
      // The erasure, and nothing else.
      assertThat(register.records().head().seq()).isEqualTo(glad + 1);
    }
  }

  private static void correct(Register register, long seq, String piece, String by)
      throws Exception {
    byte[] fixed =
        RecordJson.read(record(register, seq).content())
            .get("input")
            .toString()
            .replace(piece, by)
            .getBytes(StandardCharsets.UTF_8);
    new Recorder(register)
        .record(
            RELEASE,
            fixed,
            fixed.length,
            Detail.BRIEF,
            key("corrected-" + seq, fixed),
            new AssessmentDraft.Correction(seq, 2, seq, "Nhập sai"),
            Recorder.Check.NONE);
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void the_table_of_parts_is_audited_and_made_anew_from_the_records(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "tabled-1", TREES.get(0));
      Map<String, List<String>> before = Tables.all(register.database());
      assertThat(before.get("part")).hasSize(5);
      change(register, "DELETE FROM part WHERE parent = " + (last - 1) + " AND child < " + last);
      change(register, "INSERT INTO part (parent, child) VALUES (" + (last - 3) + ", 1)");
      change(register, "UPDATE part SET child = 2 WHERE parent = " + last);
      assertThat(audit(register))
          .extracting(Finding::code, Finding::seq)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple(FindingCode.ENTRY_ADDED, last - 3),
              org.assertj.core.groups.Tuple.tuple(FindingCode.ENTRY_REMOVED, last - 1),
              org.assertj.core.groups.Tuple.tuple(FindingCode.ENTRY_CHANGED, last));
      Rebuild.all(register.database(), done -> {});
      assertThat(Tables.all(register.database())).isEqualTo(before);
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"SQLITE,POSTGRESQL", "POSTGRESQL,SQLITE"})
  void trees_come_back_from_a_backup_on_the_other_database(Dialect from, Dialect to)
      throws Exception {
    Path file = folder.resolve("trees.zip");
    Map<String, List<String>> before;
    long last;
    Path key;
    try (Register register = TestRegister.open(from, folder.resolve("a"))) {
      last = store(register, "moved-tree", TREES.get(2));
      Backup.write(register, file, false, Watcher.NONE);
      before = Tables.all(register.database());
      key = register.place().key();
    }
    RegisterPlace place = TestRegister.place(to, folder.resolve("b"));
    Restore.into(place, file, null, Watcher.NONE);
    Files.copy(key, place.key());
    try (Register register = Register.open(place, Clock.systemUTC())) {
      assertThat(Tables.all(register.database())).isEqualTo(before);
      assertThat(replay(register, last - 1).answer()).isEqualTo(IDENTICAL);
      assertThat(send(register, "moved-tree", TREES.get(2))).isEqualTo(new Appended.Repeated(last));
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_register_from_before_trees_is_audited_as_it_is_and_brought_up_to_date(Dialect dialect)
      throws Exception {
    RegisterPlace place = TestRegister.place(dialect, folder);
    try (Register register = Register.open(place, Clock.systemUTC())) {
      Filled.fill(register, 3);
      change(register, "DROP TABLE part");
      change(register, "DELETE FROM flyway_schema_history WHERE version = '3'");
    }
    try (Database database = place.look()) {
      assertThat(Audit.run(database, PLAIN, (done, all) -> {}).findings()).isEmpty();
    }
    try (Register register = Register.open(place, Clock.systemUTC())) {
      long last = store(register, "after-upgrade", TREES.get(0));
      assertThat(replay(register, last).answer()).isEqualTo(IDENTICAL);
      assertThat(audit(register)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void evidence_of_a_verdict_names_its_parts_and_holds_them_where_asked(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      long last = store(register, "evidence", TREES.get(0));
      Path alone = folder.resolve("alone.zip");
      Path whole = folder.resolve("whole.zip");
      Evidence.write(register, List.of(last - 1), StoredTreeTest::explain, alone);
      assertThat(EvidenceCheck.check(alone, register.publicKey()).verdicts())
          .extracting(EvidenceCheck.Proven::seq)
          .containsExactly(last - 1);
      assertThat(text(alone, last - 1))
          .contains("đếm từ 4 kết luận")
          .contains("bản ghi số " + (last - 5) + "–" + (last - 2));
      Evidence.write(
          register,
          EvidenceRecords.withParts(register, List.of(last)),
          StoredTreeTest::explain,
          whole);
      assertThat(EvidenceCheck.check(whole, register.publicKey()).verdicts())
          .extracting(EvidenceCheck.Proven::seq)
          .containsExactly(last - 5, last - 4, last - 3, last - 2, last - 1, last);
    }
  }

  private static Explainer.Explained explain(StoredRecord record) throws IOException {
    return new Explainer.Explained(StoredVerdicts.whole(record).verdict(), "kết luận", true);
  }

  private static String text(Path zip, long seq) throws IOException {
    try (java.util.zip.ZipFile file = new java.util.zip.ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(EvidenceFiles.verdictText(seq))).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }
}
