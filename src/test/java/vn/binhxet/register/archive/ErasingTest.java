package vn.binhxet.register.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.register.AssessmentDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.record.Ranges;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.register.store.Rebuild;
import vn.binhxet.testing.AuditOrders;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

@Timeout(120)
class ErasingTest {
  private static final Erasing.Order UP_TO_2023 =
      new Erasing.Order(LocalDate.of(2024, 1, 1), null, "Hết thời hạn lưu trữ");

  @TempDir private Path folder;

  private static List<StoredRecord> records(Register register) {
    List<StoredRecord> all = new ArrayList<>();
    register.records().each(1, Long.MAX_VALUE, all::add);
    return all;
  }

  private static List<Object> column(Register register, String sql) {
    return register
        .database()
        .reader()
        .withHandle(handle -> handle.createQuery(sql).map((row, c) -> row.getObject(1)).list());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void contents_of_years_that_are_over_are_gone_and_all_else_stays(Dialect dialect)
      throws Exception {
    try (Register register = TestRegister.open(dialect, folder.resolve("a"))) {
      Filled.fill(register, 24);
      List<StoredRecord> before = records(register);
      Map<String, List<String>> tables = Tables.all(register.database());
      List<Erasing.Count> counted = Erasing.count(register.database(), UP_TO_2023);
      assertThat(counted).containsExactly(new Erasing.Count("clean-village", 2023, 8, 2));
      assertThat(Tables.all(register.database())).isEqualTo(tables);

      Erasing.Erased done = Erasing.erase(register, UP_TO_2023);

      long end = before.size() + 1L;
      assertThat(done.record()).isEqualTo(OptionalLong.of(end));
      List<StoredRecord> after = records(register);
      Ranges gone = new Ranges();
      for (StoredRecord was : before) {
        StoredRecord is = after.get((int) was.seq() - 1);
        assertThat(is).usingRecursiveComparison().ignoringFields("content").isEqualTo(was);
        if (is.content() == null && was.content() != null) {
          gone.add(is.seq());
        }
      }
      var core = RecordJson.read(after.get((int) end - 1).core());
      assertThat(after.get((int) end - 1).kind()).isEqualTo(RecordKind.ERASURE);
      assertThat(core.get("before").asText()).isEqualTo("2024-01-01");
      assertThat(core.get("reason").asText()).isEqualTo("Hết thời hạn lưu trữ");
      List<Ranges.Range> said = new ArrayList<>();
      core.get("erased")
          .forEach(
              range -> said.add(new Ranges.Range(range.get(0).asLong(), range.get(1).asLong())));
      assertThat(said).isEqualTo(gone.all()).isNotEmpty();
      // Ten: eight assessments with their corrections, and the decisions on them.
      assertThat(said.stream().mapToLong(range -> range.to() - range.from() + 1).sum())
          .isEqualTo(10);
      assertThat(
              column(
                  register,
                  "SELECT COUNT(*) FROM verdict WHERE award_year = 2023 AND subject IS NULL AND"
                      + " name IS NULL AND outcome IS NOT NULL AND territory = '00011'"))
          .hasToString("[8]");
      assertThat(column(register, "SELECT seq FROM verdict WHERE award_year = 2024")).hasSize(24);
      assertThat(column(register, "SELECT 1 FROM verdict WHERE award_year = 2024 AND name IS NULL"))
          .isEmpty();
      for (Ranges.Range range : said) {
        String among = " WHERE seq BETWEEN " + range.from() + " AND " + range.to();
        assertThat(column(register, "SELECT seq FROM idempotency" + among)).isEmpty();
      }
      assertThat(Tables.all(register.database()).get("verdict_tag"))
          .isEqualTo(tables.get("verdict_tag"));
      // Nothing more to erase, and nothing is written then.
      assertThat(Erasing.erase(register, UP_TO_2023).record()).isEmpty();
      assertThat(register.records().head().seq()).isEqualTo(end);
      wholeAndRestorable(register, dialect);
    }
  }

  /** What is left is a whole register: tables, chain and backup agree. */
  private void wholeAndRestorable(Register register, Dialect dialect) throws Exception {
    Map<String, List<String>> tables = Tables.all(register.database());
    assertThat(Audit.run(register.database(), AuditOrders.PLAIN, (done, all) -> {}).findings())
        .isEmpty();
    Rebuild.all(register.database(), done -> {});
    assertThat(Tables.all(register.database())).isEqualTo(tables);
    Path file = folder.resolve("after.zip");
    Backup.write(register, file, true, Watcher.NONE);
    RegisterPlace place = TestRegister.place(dialect, folder.resolve("b"));
    Restore.into(place, file, null, Watcher.NONE);
    try (Register restored = Register.open(place, Clock.systemUTC())) {
      assertThat(Tables.all(restored.database())).isEqualTo(tables);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void only_the_title_asked_for_is_erased(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      Filled.fill(register, 8);
      Erasing.Order other =
          new Erasing.Order(LocalDate.of(2030, 1, 1), "another-title", "Hết thời hạn");
      assertThat(Erasing.count(register.database(), other)).isEmpty();
      assertThat(Erasing.erase(register, other).record()).isEmpty();
      Erasing.Order this1 =
          new Erasing.Order(LocalDate.of(2024, 12, 31), "clean-village", "Hết thời hạn");
      assertThat(Erasing.count(register.database(), this1))
          .extracting(Erasing.Count::awardYear)
          .containsExactly(2023);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_erasure_that_fails_has_erased_nothing(Dialect dialect) {
    try (Register register = TestRegister.open(dialect, folder)) {
      Filled.fill(register, 12);
      Map<String, List<String>> before = Tables.all(register.database());
      // The last step fails: nobody can seal a second time what is sealed.
      long next = register.records().head().seq() + 1;
      register
          .database()
          .writer()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO seal (seq, at, link, signature) VALUES (?, 0, ?, ?)",
                      next,
                      new byte[32],
                      new byte[64]));
      assertThatThrownBy(() -> Erasing.erase(register, UP_TO_2023))
          .isInstanceOfSatisfying(
              RegisterFault.class, fault -> assertThat(fault.code()).isEqualTo("NOT_STORED"));
      register
          .database()
          .writer()
          .useHandle(handle -> handle.execute("DELETE FROM seal WHERE seq = ?", next));
      assertThat(Tables.all(register.database())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 400})
  void erased_bytes_leave_the_files_of_sqlite(int others) throws Exception {
    // Once among few records, once among many, where the text index is merged.
    RegisterPlace place = TestRegister.place(Dialect.SQLITE, folder.resolve("a"));
    try (Register register = Register.open(place, Clock.systemUTC())) {
      List<String> planted = new ArrayList<>();
      for (int i = 0; i < others; i++) {
        String name = "Zyxwvut" + (char) ('a' + i % 26) + i + "q";
        planted.add(name);
        String village =
            Filled.inYear(TinyRules.village("ID" + name).replace("Thôn Mẫu", name), 2023);
        long seq = Filled.store(register, village, null);
        if (i % 50 == 0) {
          String fixed = village.replace("\"income\":52.5", "\"income\":49.9");
          Filled.store(register, fixed, new AssessmentDraft.Correction(seq, 2, seq, "Sửa " + name));
          Filled.decide(register, seq, "Ký " + name);
        }
        Filled.store(register, TinyRules.village("KEPT-" + i), null);
      }
      assertThat(found("zyxwvut", place)).isTrue();
      assertThat(found("Zyxwvut", place)).isTrue();
      Erasing.Erased done = Erasing.erase(register, UP_TO_2023);
      assertThat(done.left()).isTrue();
      assertThat(found("zyxwvut", place)).isFalse();
      assertThat(found("Zyxwvut", place)).isFalse();
      assertThat(found("KEPT-0", place)).isTrue();
      assertThat(planted).hasSize(others);
    }
    assertThat(found("Zyxwvut", place)).isFalse();
  }

  private static boolean found(String name, RegisterPlace place) throws IOException {
    try (var files = Files.list(place.folder())) {
      for (Path file : files.toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void a_reason_must_be_given_and_short() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    for (String reason : List.of("", "  ", "x".repeat(501))) {
      assertThatThrownBy(() -> new Erasing.Order(day, null, reason))
          .isInstanceOfSatisfying(
              RegisterFault.class,
              fault -> {
                assertThat(fault.code()).isEqualTo("REASON_REFUSED");
                assertThat(fault.text().vi()).contains("không nêu tên người");
              });
    }
  }
}
