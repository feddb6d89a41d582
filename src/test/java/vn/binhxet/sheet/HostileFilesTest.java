package vn.binhxet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.sheet.file.FileRefused;
import vn.binhxet.sheet.reading.CellProblem;
import vn.binhxet.sheet.reading.ReadRow;
import vn.binhxet.sheet.reading.SheetReading;
import vn.binhxet.sheet.reading.Target;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.TinyRules;

/** Files that no decent program writes, and cells that people do write. */
class HostileFilesTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 1);
  private static OpenRelease release;
  private static Form form;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    release = TinyRules.open();
    form = form(2024);
  }

  private static Form form(int year) {
    return new FormFinder(release)
        .of(
            release.lawbook().title("clean-village").orElseThrow(),
            year,
            "00011",
            DAY.withYear(year))
        .form();
  }

  private static Filled village(String id, String key, Object value) {
    byte[] json = TinyRules.village(id).getBytes(StandardCharsets.UTF_8);
    Filled filled = new Filling(form).of(RealLaw.json(json));
    Map<String, Object> cells = new LinkedHashMap<>(filled.cells());
    cells.put(key, value);
    return Filled.of(cells, filled.members());
  }

  private Path file(Filled... rows) throws Exception {
    Path file = folder.resolve("in.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new Template(form, Language.VI).write(List.of(rows), out);
    }
    return file;
  }

  private static List<ReadRow> read(Path file, Target target) throws Exception {
    List<ReadRow> rows = new ArrayList<>();
    try (SheetReading reading = SheetReading.open(release, file, target)) {
      reading.rows(rows::add);
    }
    return rows;
  }

  private static String refusal(Path file, Target target) {
    FileRefused refused = catchThrowableOfType(FileRefused.class, () -> read(file, target));
    assertThat(refused).isNotNull();
    assertThat(refused.text().vi()).isNotBlank();
    assertThat(refused.text().en()).isNotBlank();
    return refused.code();
  }

  private static String refusal(Path file) {
    return refusal(file, Target.OPEN);
  }

  private List<String> codes(String key, Object value) throws Exception {
    return read(file(village("V-1", key, value)), Target.OPEN).get(0).problems().stream()
        .map(problem -> problem.key() + " " + problem.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "income|85,5|85.5",
        "income|85.5|85.5",
        "income|1.234,5|1234.5",
        "income|1 234,5|1234.5",
        "income|12.345.678|12345678",
        "registered|X|true",
        "registered|KHÔNG|false",
        "road|NHỰA|\"paved\"",
        "road|paved|\"paved\"",
        "builtOn|5/3/2020|\"2020-03-05\"",
        "builtOn|2020-03-05|\"2020-03-05\"",
        "note|=cmd|\"=cmd\"",
        "note|+84 12|\"+84 12\"",
      })
  void what_people_write_is_understood(String key, String written, String json) throws Exception {
    ReadRow row = read(file(village("V-1", key, written)), Target.OPEN).get(0);
    assertThat(row.problems()).isEmpty();
    assertThat(RealLaw.json(row.assessment()).at("/data/" + key)).hasToString(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "income|1.234|AMBIGUOUS_NUMBER",
        "income|1,234|AMBIGUOUS_NUMBER",
        "income|tám|NOT_A_NUMBER",
        "income|86%|PERCENT_NOT_ASKED",
        "income|1e3|NOT_A_NUMBER",
        "income|-5|OUT_OF_RANGE",
        "income|5,123|AMBIGUOUS_NUMBER",
        "income|5,1234|TOO_MANY_DECIMALS",
        "registered|có lẽ|NOT_YES_OR_NO",
        "road|nhua|UNKNOWN_CHOICE",
        "builtOn|31/02/2020|BAD_DATE",
        "builtOn|2020|BAD_DATE",
        "subject.territory|99999|UNKNOWN_TERRITORY",
        "assessedOn|hôm qua|BAD_DATE",
      })
  void what_cannot_be_understood_is_named(String key, String written, String code)
      throws Exception {
    assertThat(codes(key, written)).containsExactly(key + " " + code);
  }

  @Test
  void a_year_in_a_cell_for_days_is_no_day_in_1905() throws Exception {
    assertThat(codes("builtOn", new java.math.BigDecimal("2020")))
        .containsExactly("builtOn BAD_DATE");
    assertThat(codes("builtOn", new java.math.BigDecimal("43895")))
        .as("a number that is not shown as a day")
        .isNotEmpty();
  }

  @Test
  void what_stays_wrong_behind_a_wrong_head_is_told_at_once() throws Exception {
    Filled row = village("V-1", "subject.territory", "99999");
    Map<String, Object> cells = new LinkedHashMap<>(row.cells());
    cells.put("income", "-1");
    List<CellProblem> problems =
        read(file(Filled.of(cells, row.members())), Target.OPEN).get(0).problems();
    assertThat(problems)
        .extracting(CellProblem::code)
        .containsExactlyInAnyOrder("UNKNOWN_TERRITORY", "OUT_OF_RANGE");
  }

  @Test
  void a_code_that_stands_twice_is_told_at_both_places() throws Exception {
    List<ReadRow> rows =
        read(file(village("V-1", "note", "a"), village("V-1", "note", "b")), Target.OPEN);
    assertThat(rows).allMatch(row -> !row.good() && row.doubled());
    assertThat(rows.get(0).problems().get(0).message().vi()).contains("dòng 5");
    assertThat(rows.get(1).problems().get(0).message().vi()).contains("dòng 4");
  }

  @Test
  void formulas_and_merged_cells_are_told_by_cell() throws Exception {
    Path file = file(village("V-1", "income", new java.math.BigDecimal("51.25")));
    Path formula =
        XlsxEdit.of(file)
            .replace(XlsxEdit.MAIN, "<v>51.25</v>", "<f>50+1.25</f><v>51.25</v>")
            .write(folder.resolve("formula.xlsx"));
    assertThat(read(formula, Target.OPEN).get(0).problems())
        .extracting(CellProblem::code)
        .containsExactly("FORMULA");
    Path merged =
        XlsxEdit.of(file)
            .replace(
                XlsxEdit.MAIN,
                "</sheetData>",
                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"F4:G4\"/></mergeCells>")
            .write(folder.resolve("merged.xlsx"));
    assertThat(read(merged, Target.OPEN).get(0).problems())
        .extracting(CellProblem::code)
        .containsOnly("MERGED_CELLS");
  }

  @Test
  void entities_and_document_types_are_refused() throws Exception {
    Path file =
        XlsxEdit.of(file(village("V-1", "note", "a")))
            .change(
                XlsxEdit.MAIN,
                xml ->
                    xml.replace(
                        "<worksheet ",
                        "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet "))
            .write(folder.resolve("dtd.xlsx"));
    assertThat(refusal(file)).isEqualTo("XML_ENTITIES");
  }

  @Test
  void a_zip_bomb_is_refused_before_it_fills_the_memory() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    Path whole = file(village("V-1", "note", "a"));
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        java.util.zip.ZipFile from = new java.util.zip.ZipFile(whole.toFile())) {
      for (ZipEntry entry : from.stream().toList()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          zip.write("<?xml version=\"1.0\"?><sst><si><t>".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 300; i++) {
            zip.write(spaces);
          }
        } else {
          zip.write(bytes);
        }
      }
    }
    assertThat(Files.size(file)).isLessThan(2_000_000);
    assertThat(refusal(file)).isEqualTo("INFLATES_TOO_MUCH");
  }

  @Test
  void a_million_empty_rows_are_passed_over() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int row = 10; row < 1_000_000; row++) {
      rows.append("<row r=\"").append(row).append("\" spans=\"1:9\"/>");
    }
    Path file =
        XlsxEdit.of(file(village("V-1", "note", "a")))
            .replace(XlsxEdit.MAIN, "</sheetData>", rows + "</sheetData>")
            .write(folder.resolve("empty.xlsx"));
    long start = System.nanoTime();
    assertThat(read(file, Target.OPEN)).hasSize(1).allMatch(ReadRow::good);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void a_cell_of_a_megabyte_and_control_characters_are_named() throws Exception {
    Path control =
        XlsxEdit.of(file(village("V-1", "note", "CONTROL")))
            .replace("xl/sharedStrings.xml", "CONTROL", "a_x0001_b")
            .write(folder.resolve("control.xlsx"));
    assertThat(read(control, Target.OPEN).get(0).problems())
        .extracting(CellProblem::code)
        .containsExactly("BAD_CHARACTER");
    Path file =
        XlsxEdit.of(file(village("V-1", "note", "GIANT")))
            .change("xl/sharedStrings.xml", xml -> xml.replace("GIANT", "x".repeat(1_000_000)))
            .write(folder.resolve("giant.xlsx"));
    assertThat(read(file, Target.OPEN).get(0).problems())
        .extracting(CellProblem::code)
        .containsExactly("CELL_TOO_LONG");
  }

  @Test
  void files_of_other_kinds_say_what_they_are() throws Exception {
    Path file = folder.resolve("other");
    byte[] whole = Files.readAllBytes(file(village("V-1", "note", "a")));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(refusal(file)).isEqualTo("BROKEN_FILE");
    Files.write(file, new byte[0]);
    assertThat(refusal(file)).isEqualTo("EMPTY_FILE");
    Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    assertThat(refusal(file)).isEqualTo("ENCRYPTED_OR_OLD_FILE");
    Files.write(file, "%PDF-1.7\0\0".getBytes(StandardCharsets.UTF_8));
    assertThat(refusal(file)).isEqualTo("NOT_A_SPREADSHEET");
    Files.write(file, "Mã,Tên\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(refusal(file)).isIn("NOT_A_SPREADSHEET", "NOT_UTF8");
    ByteArrayOutputStream ods = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(ods)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, ods.toByteArray());
    assertThat(refusal(file)).isEqualTo("ODS_FILE");
  }

  @Test
  void a_template_of_something_else_or_older_is_refused() throws Exception {
    Path file = file(village("V-1", "note", "a"));
    assertThat(refusal(file, new Target("cultural-family", null, null, null)))
        .isEqualTo("OTHER_TEMPLATE");
    assertThat(refusal(file, new Target(null, 2023, null, null))).isEqualTo("OTHER_TEMPLATE");
    assertThat(refusal(file, new Target(null, null, "00022", null))).isEqualTo("OTHER_TEMPLATE");
    assertThat(refusal(file, new Target(null, null, null, DAY.minusDays(1))))
        .isEqualTo("OTHER_TEMPLATE");
    assertThat(read(file, new Target(null, null, null, DAY))).hasSize(1);
    Path older =
        XlsxEdit.of(file)
            .replace("xl/sharedStrings.xml", form.hash(), "0123456789abcdef")
            .write(folder.resolve("older.xlsx"));
    assertThat(refusal(older)).isEqualTo("TEMPLATE_OUTDATED");
    Path noSheet =
        XlsxEdit.of(file)
            .replace("xl/sharedStrings.xml", "subject.id", "something")
            .change(
                "xl/workbook.xml",
                xml -> xml.replaceAll("(<sheet name=)\"H[^\"]*\"", "$1\"Sheet1\""))
            .write(folder.resolve("sheet.xlsx"));
    assertThat(refusal(noSheet)).isEqualTo("SHEET_MISSING");
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'\t'"})
  void csv_is_read_by_labels_or_keys_whatever_separates(String separator) throws Exception {
    Target target = new Target("clean-village", 2024, "00011", DAY);
    String nfd = java.text.Normalizer.normalize("Mã đối tượng", java.text.Normalizer.Form.NFD);
    String csv =
        "\uFEFF"
            + String.join(separator, nfd, "registered", "THU NHẬP", "Vi phạm")
            + "\r\n"
            + String.join(separator, "V-1", "có", "\"85,5\"", "không có")
            + "\r\n\r\n"
            + String.join(separator, "V-2", "không", "7", "")
            + "\r\n";
    Path file = Files.writeString(folder.resolve("in.csv"), csv);
    List<ReadRow> rows = read(file, target);
    assertThat(rows).hasSize(2).allMatch(ReadRow::good);
    assertThat(RealLaw.json(rows.get(0).assessment()).get("data"))
        .hasToString("{\"registered\":true,\"income\":85.5,\"fines\":[]}");
    assertThat(rows.get(1).row()).isEqualTo(4);
  }

  @Test
  void what_would_run_as_a_formula_leaves_as_a_text() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableOut table = TableOut.csv(out)) {
      table.row(List.of("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "a=1", 5));
      table.finish();
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"'=cmd|' /C calc'!A0\",\"'+1\",\"'-1\",\"'@SUM(A1)\",\"'\t=1\",\"' =1\",\"a=1\",5\r\n");
  }

  @Test
  void csv_that_is_cut_or_damaged_is_not_taken_for_whole() throws Exception {
    Target target = new Target("clean-village", 2024, "00011", DAY);
    Path file = folder.resolve("in.csv");
    Files.writeString(file, "subject.id,registered,income\nV-1,có,5\nV-2,c");
    assertThat(read(file, target).get(1).problems())
        .extracting(CellProblem::code)
        .contains("ROW_TOO_SHORT");
    Files.writeString(file, "subject.id,registered,income\nV-1,có,85,5\nV-2,có,\"85,5\",\n");
    List<ReadRow> rows = read(file, target);
    assertThat(rows.get(0).problems())
        .extracting(CellProblem::code)
        .containsExactly("ROW_TOO_LONG");
    assertThat(rows.get(1).good()).isTrue();
    Files.writeString(file, "subject.id,registered,income\nV-1,\"có,5\nV-2,c");
    assertThat(refusal(file, target)).isEqualTo("BROKEN_CSV");
    Files.writeString(file, "subject.id,registred\nV-1,có\n");
    assertThat(refusal(file, target)).isEqualTo("UNKNOWN_COLUMN");
    Files.writeString(file, "subject.id,registered\nV-1,có\n");
    assertThat(refusal(file)).isEqualTo("TARGET_NEEDED");
    Files.write(file, "subject.id,note\nV-1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal(file, target)).isEqualTo("NOT_UTF8");
  }

  @Test
  void a_cell_that_waits_to_be_mended_is_taken_by_no_column() throws Exception {
    for (Column column : form.columns()) {
      assertThat(codes(column.key(), "#SỬA (FORMULA)"))
          .as(column.key())
          .contains(column.key() + " FORMULA");
    }
    assertThat(codes("note", "#SỬA")).containsExactly("note TO_BE_MENDED");
  }

  @Test
  void codes_longer_than_any_are_not_kept_to_find_them_twice() throws Exception {
    String code = "x".repeat(201);
    List<ReadRow> rows =
        read(file(village(code, "note", "a"), village(code, "note", "b")), Target.OPEN);
    assertThat(rows).hasSize(2).allMatch(row -> !row.good() && !row.doubled());
  }
}
