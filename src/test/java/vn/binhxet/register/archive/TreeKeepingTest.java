package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.register.archive.StoredTrees.IDENTICAL;
import static vn.binhxet.register.archive.StoredTrees.PLAIN;
import static vn.binhxet.register.archive.StoredTrees.TREES;
import static vn.binhxet.register.archive.StoredTrees.audit;
import static vn.binhxet.register.archive.StoredTrees.change;
import static vn.binhxet.register.archive.StoredTrees.replay;
import static vn.binhxet.register.archive.StoredTrees.send;
import static vn.binhxet.register.archive.StoredTrees.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.Finding;
import vn.binhxet.register.audit.FindingCode;
import vn.binhxet.register.record.Appended;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.replay.StoredVerdicts;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Rebuild;
import vn.binhxet.testing.TestRegister;

/** Registers with trees in them: audited, made anew, moved, brought up to date, shown to others. */
@Timeout(240)
class TreeKeepingTest {
  @TempDir private Path folder;

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
      change(register, "DROP INDEX IF EXISTS verdict_by_standing");
      change(register, "DROP INDEX IF EXISTS verdict_latest");
      change(register, "ALTER TABLE verdict DROP COLUMN standing");
      change(register, "DELETE FROM flyway_schema_history WHERE version IN ('3', '4')");
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
      Evidence.write(register, List.of(last - 1), TreeKeepingTest::explain, alone);
      assertThat(EvidenceCheck.check(alone, register.publicKey()).verdicts())
          .extracting(EvidenceCheck.Proven::seq)
          .containsExactly(last - 1);
      assertThat(text(alone, last - 1))
          .contains("đếm từ 4 kết luận")
          .contains("bản ghi số " + (last - 5) + "–" + (last - 2));
      Evidence.write(
          register,
          EvidenceRecords.withParts(register, List.of(last)),
          TreeKeepingTest::explain,
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
