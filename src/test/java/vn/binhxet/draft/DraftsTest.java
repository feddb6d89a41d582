package vn.binhxet.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Drafts that are mended, finished and finished again when something came between. */
@Timeout(60)
class DraftsTest {
  private static final Target TARGET =
      new Target("clean-village", 2024, "00011", LocalDate.of(2024, 12, 1));
  private static final String HEAD =
      "subject.id,registered,income,satisfied.count,satisfied.of,road\n";
  private static OpenRelease release;

  @TempDir private Path folder;
  private Register register;
  private Drafts drafts;

  @BeforeAll
  static void open() {
    release = TinyRules.open();
  }

  @BeforeEach
  void begin() {
    register = TestRegister.open(Dialect.SQLITE, folder.resolve("register"));
    drafts = new Drafts(register, Clock.systemUTC(), Drafts.DAYS);
  }

  @AfterEach
  void end() {
    register.close();
  }

  private Path csv(String rows) throws Exception {
    return Files.writeString(folder.resolve("in.csv"), HEAD + rows);
  }

  private Drafts.Done create(String rows) throws Exception {
    return drafts.create(release, csv(rows), TARGET, Watcher.NONE);
  }

  private void sql(String statement) {
    register.database().writer().useHandle(handle -> handle.execute(statement));
  }

  @Test
  void a_row_stored_but_not_noted_is_noted_by_the_next_finish() throws Exception {
    String id = create("D-1,có,52,43,50,nhựa\nD-2,có,52,43,50,nhựa\n").draft().id();
    assertThat(drafts.finish(release, id, Watcher.NONE).stored()).isEqualTo(2);
    Long record = drafts.row(id, 1).orElseThrow().record();
    // As after a crash between the two, the first row edited since to another outcome.
    sql("UPDATE draft_row SET state = 'good', record = NULL, outcome = NULL");
    byte[] poor = TinyRules.village("D-1", "1").getBytes(StandardCharsets.UTF_8);
    drafts.replace(release, id, 1, poor);
    assertThat(drafts.finish(release, id, Watcher.NONE)).isEqualTo(new Finished(0, 2, 0, 0));
    DraftRow row = drafts.row(id, 1).orElseThrow();
    assertThat(row.state()).isEqualTo(DraftRow.State.STORED);
    assertThat(row.record()).isEqualTo(record);
    assertThat(row.outcome()).isEqualTo(drafts.row(id, 2).orElseThrow().outcome());
    assertThat(drafts.finish(release, id, Watcher.NONE)).isEqualTo(new Finished(0, 0, 0, 0));
  }

  @Test
  void a_row_changed_while_it_is_stored_is_not_taken_for_what_was_stored() throws Exception {
    String id = create("D-1,có,52,43,50,nhựa\n").draft().id();
    byte[] poor = TinyRules.village("D-1", "1").getBytes(StandardCharsets.UTF_8);
    sql(
        "CREATE TRIGGER meanwhile AFTER INSERT ON verdict BEGIN"
            + " UPDATE draft_row SET assessment = x'7B7D' WHERE n = 1; END");
    assertThat(drafts.finish(release, id, Watcher.NONE).stored()).isEqualTo(1);
    assertThat(drafts.row(id, 1).orElseThrow().state()).isEqualTo(DraftRow.State.GOOD);
    sql("DROP TRIGGER meanwhile");
    drafts.replace(release, id, 1, poor);
    assertThat(drafts.finish(release, id, Watcher.NONE)).isEqualTo(new Finished(0, 1, 0, 0));
  }

  @Test
  void a_row_cannot_take_the_code_of_a_stored_one() throws Exception {
    String id = create("D-1,có,52,43,50,nhựa\nD-2,có,tám,43,50,nhựa\n").draft().id();
    drafts.finish(release, id, Watcher.NONE);
    byte[] same = TinyRules.village("D-1").getBytes(StandardCharsets.UTF_8);
    BadAssessment refused =
        catchThrowableOfType(BadAssessment.class, () -> drafts.replace(release, id, 2, same));
    assertThat(refused.problems()).extracting("code").isEqualTo(List.of("DUPLICATE_SUBJECT"));
    assertThat(drafts.row(id, 2).orElseThrow().state()).isEqualTo(DraftRow.State.BAD);
  }
}
