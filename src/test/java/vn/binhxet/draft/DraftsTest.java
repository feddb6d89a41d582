package vn.binhxet.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.Form;
import vn.binhxet.sheet.Template;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.CellProblem;
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

  private void begin(Dialect dialect) {
    register = TestRegister.open(dialect, folder.resolve("register"));
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_row_stored_but_not_noted_is_noted_by_the_next_finish(Dialect dialect) throws Exception {
    begin(dialect);
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

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_row_changed_while_it_is_stored_is_not_taken_for_what_was_stored(Dialect dialect)
      throws Exception {
    begin(dialect);
    String id = create("D-1,có,52,43,50,nhựa\n").draft().id();
    byte[] poor = TinyRules.village("D-1", "1").getBytes(StandardCharsets.UTF_8);
    String edit = "UPDATE draft_row SET assessment = %s WHERE n = 1;";
    if (dialect == Dialect.SQLITE) {
      sql(
          "CREATE TRIGGER meanwhile AFTER INSERT ON verdict BEGIN "
              + edit.formatted("x'7B7D'")
              + " END");
    } else {
      sql(
          "CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
              + edit.formatted("'{}'::bytea")
              + " RETURN NEW; END $$");
      sql(
          "CREATE TRIGGER meanwhile AFTER INSERT ON verdict FOR EACH ROW EXECUTE FUNCTION"
              + " meanwhile()");
    }
    assertThat(drafts.finish(release, id, Watcher.NONE).stored()).isEqualTo(1);
    assertThat(drafts.row(id, 1).orElseThrow().state()).isEqualTo(DraftRow.State.GOOD);
    sql("DROP TRIGGER meanwhile" + (dialect == Dialect.SQLITE ? "" : " ON verdict"));
    drafts.replace(release, id, 1, poor);
    assertThat(drafts.finish(release, id, Watcher.NONE)).isEqualTo(new Finished(0, 1, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_row_cannot_take_the_code_of_a_stored_one(Dialect dialect) throws Exception {
    begin(dialect);
    String id = create("D-1,có,52,43,50,nhựa\nD-2,có,tám,43,50,nhựa\n").draft().id();
    drafts.finish(release, id, Watcher.NONE);
    byte[] same = TinyRules.village("D-1").getBytes(StandardCharsets.UTF_8);
    BadAssessment refused =
        catchThrowableOfType(BadAssessment.class, () -> drafts.replace(release, id, 2, same));
    assertThat(refused.problems()).extracting("code").isEqualTo(List.of("DUPLICATE_SUBJECT"));
    assertThat(drafts.row(id, 2).orElseThrow().state()).isEqualTo(DraftRow.State.BAD);
  }

  private Path problems(String id, int most) throws Exception {
    ProblemSheet sheet =
        new ProblemSheet(drafts, release, drafts.find(id).orElseThrow(), Language.EN, most);
    Path file = folder.resolve("problems.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      sheet.write(Objects.requireNonNull(sheet.form()), out);
    }
    return file;
  }

  private static List<String> codes(Drafts.Done done) {
    return done.imported().problems().stream().map(CellProblem::code).sorted().toList();
  }

  private static String part(Path file, String name) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void rows_of_csv_too_long_or_too_short_stay_so_in_the_file_of_bad_rows(Dialect dialect)
      throws Exception {
    begin(dialect);
    Drafts.Done done =
        create("D-1,có,52,43,50,nhựa,5\nD-2,có,52\nD-3,có,52,43,50,\nD-4,có,1.234,43,50,nhựa\n");
    assertThat(codes(done)).containsExactly("AMBIGUOUS_NUMBER", "ROW_TOO_LONG", "ROW_TOO_SHORT");
    Path file = problems(done.draft().id(), 10);
    Drafts.Done again = drafts.create(release, file, Target.OPEN, Watcher.NONE);
    assertThat(codes(again)).isEqualTo(codes(done));
    assertThat(again.imported().rows()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_row_refused_at_the_finish_is_filled_and_marked(Dialect dialect) throws Exception {
    begin(dialect);
    String id = create("D-1,có,52,43,50,nhựa\n").draft().id();
    byte[] low = TinyRules.village("D-1", "-7").getBytes(StandardCharsets.UTF_8);
    register
        .database()
        .writer()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE draft_row SET assessment = :body")
                    .bind("body", low)
                    .execute());
    assertThat(drafts.finish(release, id, Watcher.NONE)).isEqualTo(new Finished(0, 0, 1, 1));
    Path file = problems(id, 10);
    assertThat(part(file, "xl/worksheets/sheet2.xml")).contains("<v>-7</v>");
    Drafts.Done again = drafts.create(release, file, Target.OPEN, Watcher.NONE);
    assertThat(again.imported().problems())
        .extracting(CellProblem::key, CellProblem::code, CellProblem::value)
        .containsExactly(tuple("income", "OUT_OF_RANGE", "-7"));
    assertThat(drafts.rows(again.draft().id(), null, 0, 10))
        .extracting(DraftRow::subject)
        .containsExactly("D-1");
    assertThat(part(file, "xl/comments2.xml")).contains("0");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_file_of_bad_rows_has_so_many_and_says_so(Dialect dialect) throws Exception {
    begin(dialect);
    String id =
        create("D-1,có,a,43,50,nhựa\nD-2,có,b,43,50,nhựa\nD-3,có,c,43,50,nhựa\n").draft().id();
    Path file = problems(id, 2);
    assertThat(drafts.create(release, file, Target.OPEN, Watcher.NONE).imported().rows())
        .isEqualTo(2);
    assertThat(part(file, "xl/sharedStrings.xml")).contains("ONLY THE FIRST 2 of 3 bad rows");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_good_row_does_not_give_way_to_one_that_says_less(Dialect dialect) throws Exception {
    begin(dialect);
    String id = create("D-1,có,52,43,50,nhựa\nD-2,có,52,43,50,nhựa\n").draft().id();
    Drafts.Done done = drafts.update(release, id, csv("D-1,có,,43,50,nhựa\n"), Watcher.NONE);
    assertThat(codes(done)).containsExactly("FEWER_VALUES");
    assertThat(done.imported().problems().get(0).message().vi()).contains("income");
    assertThat(done.imported().good()).isZero();
    assertThat(done.draft().rows()).isEqualTo(new Draft.Count(2, 0, 0));
    assertThat(new String(drafts.row(id, 1).orElseThrow().assessment(), StandardCharsets.UTF_8))
        .contains("\"income\":52");
    // The other row is not in that file.
    assertThat(done.imported().notInFile()).isEqualTo(1);
    assertThat(done.imported().notices()).hasSize(1);
    Drafts.Done other = drafts.update(release, id, csv("D-1,không,51,43,50,\n"), Watcher.NONE);
    assertThat(codes(other)).containsExactly("FEWER_VALUES");
    Drafts.Done more = drafts.update(release, id, csv("D-1,không,51,43,50,đất\n"), Watcher.NONE);
    assertThat(more.imported().good()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void many_rows_are_stored_in_their_order_by_several_threads_and_once(Dialect dialect)
      throws Exception {
    begin(dialect);
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 1_500; i++) {
      rows.append("D-").append(i).append(",có,").append(i % 90).append(",43,50,nhựa\n");
    }
    String id = create(rows.toString()).draft().id();
    Draft draft = drafts.find(id).orElseThrow();
    assertThat(new FinishRun(register, release, draft, Watcher.NONE, 4).run().stored())
        .isEqualTo(1_500);
    List<Long> records =
        drafts.rows(id, DraftRow.State.STORED, 0, 2_000).stream().map(DraftRow::record).toList();
    assertThat(records).hasSize(1_500).isSorted().doesNotHaveDuplicates();
    sql("UPDATE draft_row SET state = 'good', record = NULL WHERE n > 700");
    assertThat(new FinishRun(register, release, draft, Watcher.NONE, 3).run())
        .isEqualTo(new Finished(0, 800, 0, 0));
    assertThat(drafts.rows(id, DraftRow.State.STORED, 0, 2_000))
        .extracting(DraftRow::record)
        .isEqualTo(records);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bad_rows_as_csv_are_defused_and_can_be_imported_again(Dialect dialect) throws Exception {
    begin(dialect);
    Drafts.Done done =
        create("D-1,có,=1+1,43,50,nhựa\nD-2,có,1.234,43,50,nhựa\nD-3,có,52,43,50,nhựa\n");
    String id = done.draft().id();
    ProblemSheet sheet =
        new ProblemSheet(drafts, release, drafts.find(id).orElseThrow(), Language.VI);
    Path file = folder.resolve("problems.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      sheet.writeCsv(Objects.requireNonNull(sheet.form()), out);
    }
    String text = Files.readString(file);
    assertThat(text).startsWith("\uFEFF\"## Cần sửa\",");
    assertThat(text).doesNotContain(",\"=1+1\"").doesNotContain("D-3");
    // As it is: the same faults of the same cells.
    Drafts.Done again = drafts.update(release, id, file, Watcher.NONE);
    assertThat(codes(again)).isEqualTo(codes(done));
    assertThat(again.draft().rows()).isEqualTo(new Draft.Count(1, 2, 0));
    // Mended.
    Files.writeString(
        file, text.replaceAll("\"'?=1\\+1\"|\"#SỬA[^\"]*\"", "52").replace("\"1.234\"", "52"));
    Drafts.Done mended = drafts.update(release, id, file, Watcher.NONE);
    assertThat(codes(mended)).isEmpty();
    assertThat(mended.draft().rows()).isEqualTo(new Draft.Count(3, 0, 0));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_draft_without_a_day_takes_no_file_that_has_one(Dialect dialect) throws Exception {
    begin(dialect);
    Path rows =
        Files.writeString(
            folder.resolve("in.csv"),
            "subject.id,assessedOn,registered,income,satisfied.count,satisfied.of,road\n"
                + "D-1,2024-12-01,có,52,43,50,nhựa\n");
    Target none = new Target(TARGET.title(), TARGET.year(), TARGET.territory(), null);
    Drafts.Done done = drafts.create(release, rows, none, Watcher.NONE);
    assertThat(codes(done)).isEmpty();
    Draft dated = create("D-2,có,x,43,50,nhựa\n").draft();
    Form form =
        Objects.requireNonNull(new ProblemSheet(drafts, release, dated, Language.VI).form());
    Path file = folder.resolve("dated.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new Template(form, Language.VI).write(out);
    }
    FileRefused refused =
        catchThrowableOfType(
            FileRefused.class, () -> drafts.update(release, done.draft().id(), file, Watcher.NONE));
    assertThat(refused.code()).isEqualTo("OTHER_TEMPLATE");
    assertThat(refused.text().vi()).contains("2024-12-01");
    assertThat(drafts.update(release, dated.id(), file, Watcher.NONE).imported().rows()).isZero();
  }
}
