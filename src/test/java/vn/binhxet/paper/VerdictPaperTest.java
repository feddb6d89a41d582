package vn.binhxet.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RealLaw;

/** What stands on the paper, read back out of the PDF. */
class VerdictPaperTest {
  private static final OpenRelease RELEASE = new OpenRelease(RealLaw.release());
  private static final String COMMUNE = "new-rural-commune/khanh-hoa-2024-not-met-income-49.9";

  private static String sample(String name) throws Exception {
    return Files.readString(Path.of("sample-data", name + ".json"));
  }

  private static byte[] pdf(String assessment, Language language) throws Exception {
    byte[] body = assessment.getBytes(StandardCharsets.UTF_8);
    return FreshPaper.pdf(RELEASE, body, body.length, language);
  }

  /** The text of all pages; what a table's column broke over lines is put together again. */
  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void the_paper_says_who_what_and_under_which_law() throws Exception {
    String text = text(pdf(sample(COMMUNE), Language.VI));

    assertThat(text)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        .contains("BIÊN BẢN ĐỐI CHIẾU TIÊU CHÍ")
        .contains("Xã nông thôn mới, năm 2024")
        .contains("Xã Thử Nghiệm 14 (mã XA-014)")
        .contains("Khánh Hòa (mã 56, tại ngày 10/12/2024)")
        .contains("10/12/2024")
        .contains("new-rural-commune.qd-318-2022")
        .contains("✘ Chưa đạt")
        .contains("TẠM THỜI: kết luận có thể khác sau khi đối chiếu văn bản về: 10")
        .contains("318/QĐ-TTg, Phụ lục I, 1.1")
        .contains("Chương trình chỉ đối chiếu hồ sơ với tiêu chí và không quyết định gì")
        .contains("chưa ghi sổ")
        .contains("Thư ký")
        .contains("Chủ trì");
  }

  @Test
  void vietnamese_sentences_come_out_of_the_file_whole_and_composed() throws Exception {
    String text =
        text(pdf(sample("cultural-family/nd-122-undetermined-score-missing"), Language.VI));

    assertThat(text)
        .contains("Vì sao áp dụng bộ tiêu chí này")
        .contains("Hồ sơ còn thiếu số liệu (2): 2a Ông bà, cha mẹ và các thành viên được chăm sóc")
        .contains("Tiêu chuẩn Gia đình văn hóa theo Nghị định 122/2018/NĐ-CP");
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void every_finding_stands_with_what_was_found_and_what_is_required() throws Exception {
    String text =
        text(pdf(sample("cultural-family/nd-122-undetermined-score-missing"), Language.VI));

    assertThat(text)
        .contains("30/50")
        .contains("≥ 60 %")
        .contains("81,5–89,0 điểm")
        .contains("≥ 85 điểm")
        .contains("không thuộc")
        .contains("đọc ở nguồn công khai");
  }

  @Test
  void the_type_is_embedded_in_every_page_and_the_file_is_tagged() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(sample(COMMUNE), Language.VI))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("DejaVuSansCondensed");
        }
      }
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Biên bản đối chiếu tiêu chí – Xã nông thôn mới");
    }
  }

  @Test
  void a_long_table_repeats_its_head_and_every_page_has_its_number() throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf(sample(COMMUNE), Language.VI))) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(5, 10);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper one = new PDFTextStripper();
        one.setStartPage(page);
        one.setEndPage(page);
        String text = one.getText(document).replaceAll("\\s+", " ");
        assertThat(text).contains(page + "/" + pages);
        if (page < pages) {
          assertThat(text).contains("Kết quả và lý do");
        }
      }
    }
  }

  @Test
  void the_same_verdict_gives_the_same_bytes() throws Exception {
    assertThat(pdf(sample(COMMUNE), Language.VI)).isEqualTo(pdf(sample(COMMUNE), Language.VI));
  }

  @Test
  void a_paper_can_be_had_in_english() throws Exception {
    String text = text(pdf(sample(COMMUNE), Language.EN));

    assertThat(text)
        .contains("RECORD OF CRITERIA COMPARED")
        .contains("✘ Not met")
        .contains("The program compares and decides nothing")
        .doesNotContain("CỘNG HÒA");
  }

  @Test
  void a_name_is_text_whatever_stands_in_it() throws Exception {
    String hostile = "<img src='http://example.invalid/x.png'/><script>1</script>&amp; \\u202Eabc";
    String body = sample(COMMUNE).replace("Xã Thử Nghiệm 14", hostile);

    String text = text(pdf(body, Language.VI));

    assertThat(text)
        .contains("<img src='http://example.invalid/x.png'/><script>1</script>&amp; \\u202Eabc");
  }

  @Test
  void a_name_without_a_space_is_broken_and_does_not_leave_the_sheet() throws Exception {
    String name = "Đ".repeat(200);
    byte[] pdf = pdf(sample(COMMUNE).replace("Xã Thử Nghiệm 14", name), Language.VI);

    assertThat(text(pdf).replace(" ", "")).contains(name);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float width = document.getPage(0).getMediaBox().getWidth();
      new PDFTextStripper() {
        @Override
        protected void writeString(
            String text, List<org.apache.pdfbox.text.TextPosition> positions) {
          for (org.apache.pdfbox.text.TextPosition at : positions) {
            assertThat(at.getXDirAdj() + at.getWidthDirAdj()).isLessThan(width - 20);
          }
        }
      }.getText(document);
    }
  }

  @Test
  void decomposed_letters_and_strange_scripts_break_nothing() throws Exception {
    String name = Normalizer.normalize("Hộ Đặng Thị Ngọ", Normalizer.Form.NFD) + " 漢字 שלום 😀";

    String text = text(pdf(sample(COMMUNE).replace("Xã Thử Nghiệm 14", name), Language.VI));

    assertThat(text).contains("Hộ Đặng Thị Ngọ");
  }

  @Test
  void a_stored_verdict_says_its_record_its_correction_and_the_decisions() throws Exception {
    byte[] body = sample(COMMUNE).getBytes(StandardCharsets.UTF_8);
    byte[] full = RELEASE.answer(body, body.length, vn.binhxet.verdict.Detail.FULL).json();

    byte[] pdf =
        VerdictPaper.pdf(
            FreshPaper.read(full),
            RealLaw.lawbook(),
            "ab".repeat(32),
            new StoredAs(7, 1, 9L, Instant.parse("2024-12-11T03:00:00Z"), List.of(8L, 12L), true),
            Language.VI);

    assertThat(text(pdf))
        .contains("bản ghi số 7, lần 1, ghi ngày 11/12/2024")
        .contains("ĐÃ ĐƯỢC SỬA bằng bản ghi số 9")
        .contains("quyết định: bản ghi số 8, 12")
        .contains("ab".repeat(32));
  }
}
