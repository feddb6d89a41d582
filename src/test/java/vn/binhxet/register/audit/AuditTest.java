package vn.binhxet.register.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.RegisterPlace;
import vn.binhxet.register.record.NewRecord;
import vn.binhxet.register.record.RecordJson;
import vn.binhxet.register.record.RecordKind;
import vn.binhxet.register.record.RegisterFault;
import vn.binhxet.register.seal.HighMark;
import vn.binhxet.register.seal.SigningKey;
import vn.binhxet.register.store.Database;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.testing.AuditOrders;
import vn.binhxet.testing.TestRegister;

/** What an audit says of registers tampered with on purpose; the random ones are another test. */
class AuditTest {
  @TempDir private Path folder;

  private Register filled(Dialect dialect) {
    Register register = Register.open(TestRegister.place(dialect, folder), SmallRegister.ticking());
    SmallRegister.fill(register);
    return register;
  }

  private static AuditReport audit(Register register, AuditOrder order) {
    return Audit.run(register.database(), order, (done, all) -> {});
  }

  private static List<Finding> findings(Register register) {
    return audit(register, AuditOrders.PLAIN).findings();
  }

  private static void change(Register register, String... statements) {
    register
        .database()
        .writer()
        .useTransaction(
            handle -> {
              for (String statement : statements) {
                handle.execute(statement);
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_untouched_register_gives_no_finding_and_says_where_it_ends(Dialect dialect)
      throws IOException {
    try (Register register = filled(dialect)) {
      NotedHead noted = NotedHead.of(register);
      HighMark mark = HighMark.read(register.place().mark()).orElseThrow();
      AuditReport report = audit(register, new AuditOrder(register.publicKey(), noted, mark));
      assertThat(report.findings()).isEmpty();
      assertThat(report.register()).isEqualTo(register.id());
      assertThat(report.records()).isEqualTo(report.seq()).isEqualTo(mark.seq());
      assertThat(report.link()).isEqualTo(mark.link());
      NotedHead again = NotedHead.read(noted.json().toString().getBytes(StandardCharsets.UTF_8));
      assertThat(again.json()).isEqualTo(noted.json());
      assertThat(again.vouched()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_database_is_audited_without_the_key_and_without_changing_anything(Dialect dialect)
      throws IOException {
    RegisterPlace place = TestRegister.place(dialect, folder);
    try (Register register = Register.open(place, SmallRegister.ticking())) {
      SmallRegister.fill(register);
    }
    Files.delete(folder.resolve("register.key"));
    try (Database database = place.look()) {
      assertThat(Audit.run(database, AuditOrders.PLAIN, (done, all) -> {}).findings()).isEmpty();
    }
    assertThat(folder.resolve("register.key")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void two_records_that_changed_places_are_named_together(Dialect dialect) {
    try (Register register = filled(dialect)) {
      change(
          register,
          "UPDATE record SET seq = -1 WHERE seq = 9",
          "UPDATE record SET seq = 9 WHERE seq = 11",
          "UPDATE record SET seq = 11 WHERE seq = -1");
      assertThat(findings(register))
          .filteredOn(finding -> finding.code() == FindingCode.RECORDS_SWAPPED)
          .containsExactly(Finding.pair(FindingCode.RECORDS_SWAPPED, 9, 11));
      assertThat(findings(register))
          .extracting(Finding::code)
          .containsOnly(
              FindingCode.RECORDS_SWAPPED,
              FindingCode.ENTRY_CHANGED,
              FindingCode.ENTRY_ADDED,
              FindingCode.ENTRY_REMOVED);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void records_in_another_order_are_named_with_the_numbers_they_stand_under_now(Dialect dialect) {
    try (Register register = filled(dialect)) {
      change(
          register,
          "UPDATE record SET seq = -1 WHERE seq = 8",
          "UPDATE record SET seq = 8 WHERE seq = 10",
          "UPDATE record SET seq = 10 WHERE seq = 11",
          "UPDATE record SET seq = 11 WHERE seq = -1");
      assertThat(findings(register))
          .contains(
              Finding.pair(FindingCode.RECORD_MOVED, 8, 11),
              Finding.pair(FindingCode.RECORD_MOVED, 10, 8),
              Finding.pair(FindingCode.RECORD_MOVED, 11, 10));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_removed_record_is_named_and_no_other_is_called_changed(Dialect dialect) {
    try (Register register = filled(dialect)) {
      change(register, "DELETE FROM record WHERE seq = 10");
      assertThat(findings(register))
          .contains(Finding.of(FindingCode.RECORD_REMOVED, 10))
          .extracting(Finding::code)
          .doesNotContain(FindingCode.RECORD_CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_older_state_put_back_whole_is_known_by_the_mark_or_by_a_noted_end(Dialect dialect) {
    RegisterPlace place = TestRegister.place(dialect, folder);
    try (Register register = Register.open(place, Clock.systemUTC())) {
      register.append(note("a"));
      register.append(note("b"));
      HighMark mark = HighMark.read(place.mark()).orElseThrow();
      NotedHead noted = NotedHead.of(register);
      change(
          register,
          "DELETE FROM record WHERE seq = 3",
          "DELETE FROM seal WHERE seq = 3",
          "UPDATE head SET seq = 2, at = (SELECT at FROM record WHERE seq = 2),"
              + " link = (SELECT link FROM record WHERE seq = 2)");
      assertThat(findings(register)).isEmpty();
      assertThat(audit(register, new AuditOrder(null, null, mark)).findings())
          .containsExactly(Finding.of(FindingCode.REGISTER_SET_BACK, 3));
      assertThat(audit(register, new AuditOrder(null, noted, null)).findings())
          .containsExactly(Finding.of(FindingCode.REGISTER_SET_BACK, 3));
      // Others are appended in their place, properly sealed: the note still tells.
      register.append(note("c"));
      assertThat(findings(register)).isEmpty();
      assertThat(audit(register, new AuditOrder(null, noted, null)).findings())
          .extracting(Finding::code)
          .containsExactly(FindingCode.NOTED_HEAD_DIFFERS);
      assertThat(audit(register, new AuditOrder(null, null, mark)).findings())
          .containsExactly(Finding.of(FindingCode.MARK_DIFFERS, 3));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void another_key_than_the_one_noted_is_told(Dialect dialect) {
    try (Register register = filled(dialect)) {
      String other = SigningKey.at(folder.resolve("other.key")).publicKey();
      assertThat(audit(register, new AuditOrder(other, null, null)).findings())
          .contains(Finding.of(FindingCode.KEY_OTHER, 1))
          .extracting(Finding::code)
          .contains(FindingCode.SEAL_CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void content_may_be_gone_only_where_an_erasure_names_it(Dialect dialect) {
    try (Register register = filled(dialect)) {
      change(
          register,
          "UPDATE record SET content = NULL WHERE seq = 6",
          "UPDATE record SET content = (SELECT content FROM record WHERE seq = 7) WHERE seq = 5");
      assertThat(findings(register))
          .contains(
              Finding.of(FindingCode.CONTENT_REMOVED, 6),
              Finding.of(FindingCode.CONTENT_NOT_ERASED, 5),
              Finding.of(FindingCode.CONTENT_CHANGED, 5));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void an_audit_sees_one_moment_while_others_write(Dialect dialect) {
    try (Register register = filled(dialect)) {
      long before = register.records().head().seq();
      AtomicLong written = new AtomicLong();
      AuditReport report =
          Audit.run(
              register.database(),
              AuditOrders.PLAIN,
              (done, all) -> {
                register.append(note("meanwhile"));
                written.incrementAndGet();
              });
      assertThat(report.findings()).isEmpty();
      assertThat(report.seq()).isEqualTo(before);
      assertThat(written.get()).isPositive();
      assertThat(findings(register)).isEmpty();
    }
  }

  @Test
  void where_there_is_no_register_none_is_begun() {
    RegisterPlace place = new RegisterPlace(folder.resolve("nothing"), null);
    assertThatThrownBy(place::look)
        .isInstanceOfSatisfying(
            RegisterFault.class,
            fault -> assertThat(fault.code()).isEqualTo("REGISTER_NOT_OPENED"));
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void a_report_says_in_json_what_it_means_and_what_to_do_and_quotes_no_content()
      throws IOException {
    try (Register register = filled(Dialect.SQLITE)) {
      change(register, "UPDATE verdict SET name = 'Nguyễn Văn Mẫu' WHERE seq = 4");
      String text = AuditJson.of(audit(register, AuditOrders.PLAIN)).toString();
      JsonNode json = RecordJson.read(text.getBytes(StandardCharsets.UTF_8));
      assertThat(json.at("/findings/0/code").asText()).isEqualTo("ENTRY_CHANGED");
      assertThat(json.at("/findings/0/what").asText()).isEqualTo("verdict.name");
      assertThat(json.at("/findings/0/meaning/vi").asText()).isNotEmpty();
      assertThat(json.at("/findings/0/advice/en").asText()).isNotEmpty();
      assertThat(text).doesNotContain("Mẫu");
    }
  }

  private static NewRecord note(String text) {
    byte[] core = ("{\"note\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8);
    return new NewRecord(RecordKind.ERASURE, core, null, null, null, null, List.of());
  }
}
