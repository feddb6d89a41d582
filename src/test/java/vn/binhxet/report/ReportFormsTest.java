package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Decided;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.report.SmallYear.Row;
import vn.binhxet.service.BadParameter;
import vn.binhxet.service.Language;
import vn.binhxet.testing.TestRegister;

/** A report on paper and as a spreadsheet. */
class ReportFormsTest {
  @TempDir private Path folder;

  private Report summary() throws Exception {
    try (Register register = TestRegister.open(Dialect.SQLITE, folder)) {
      SmallYear year = new SmallYear(register);
      LocalDate day = LocalDate.of(2024, 11, 20);
      for (int i = 0; i < 1_500; i++) {
        year.store(
            Row.family("HM-" + i, 2024, i % 3 == 0 ? "NOT_MET" : "MET").in("62001", "62", day));
      }
      year.decide(
          year.store(Row.family("HM-x", 2024, "MET").in("62", "62", day)),
          Decided.GRANTED,
          "2024-12-20");
      return Report.of(
          register.database(),
          year.question(
              Kind.SUMMARY,
              Map.of(
                  "year", List.of("2024"),
                  "cluster", List.of("=HYPERLINK(1):62"),
                  "households", List.of("62:3"))));
    }
  }

  @Test
  void the_paper_has_the_numbers_the_shares_and_bars_without_colour() throws Exception {
    Report report = summary();
    byte[] pdf = report.pdf(Language.VI);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

      assertThat(text)
          .contains("TỔNG HỢP KẾT QUẢ BÌNH XÉT")
          .contains("Năm xét 2024, toàn bộ sổ đăng ký")
          .contains("1.501")
          .contains("33,33 % (1/3)")
          .contains("chưa có")
          .contains("█ đạt")
          .contains("Kon Tum (62) – nay: Quảng Ngãi (51)");
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
    }
    assertThat(pdf).isEqualTo(report.pdf(Language.VI));
  }

  @Test
  void the_spreadsheet_has_a_sheet_for_each_table_and_no_formula() throws Exception {
    Map<String, String> files = new HashMap<>();
    Path book = Files.write(folder.resolve("book.xlsx"), summary().xlsx(Language.VI));
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), plain(new String(bytes, StandardCharsets.UTF_8)));
      }
    }

    assertThat(files.get("xl/workbook.xml")).contains("1 Tổng hợp").contains("4 Theo cụm");
    assertThat(files.get("xl/sharedStrings.xml")).contains("=HYPERLINK(1)").contains("█");
    assertThat(files.get("xl/worksheets/sheet2.xml")).contains("<v>1501</v>");
    files.forEach((name, text) -> assertThat(text).as(name).doesNotContain("<f>"));
  }

  /** Letters that XML wrote as numbers. */
  private static String plain(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }

  @Test
  void bars_show_every_part_and_are_always_as_long() {
    assertThat(Bars.parts(1, 1_000_000, 0, 1)).hasSize(20).startsWith("█░").endsWith("░▓");
    assertThat(Bars.parts(10, 5, 5, 0)).isEqualTo("██████████░░░░░▒▒▒▒▒");
    assertThat(Bars.parts(0, 0, 0, 0)).isEmpty();
  }

  @Test
  void a_share_is_cut_and_never_rounded_up() {
    assertThat(Cells.said(new Cell.Share(89_999, 100_000L), Language.VI))
        .isEqualTo("89,99 % (89.999/100.000)");
    assertThat(Cells.said(new Cell.Share(1, null), Language.EN)).isEqualTo("not known");
  }

  @Test
  void lists_come_as_plain_tables() throws Exception {
    assertThat(UnitLists.clusters(List.of("cụm,mã", "Cụm 1,62001", "Cụm 1;62002", "", "B,51")))
        .containsExactly("Cụm 1:62001,62002", "B:51");
    assertThat(UnitLists.households(List.of("mã,hộ,đăng ký", "62,100,90", "\"51\",7,")))
        .containsExactly("62:100:90", "51:7");
    assertThatThrownBy(() -> UnitLists.households(List.of("head", "62")))
        .isInstanceOf(BadParameter.class);
  }
}
