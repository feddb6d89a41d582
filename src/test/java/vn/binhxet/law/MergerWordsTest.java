package vn.binhxet.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.testing.RuleFolder;

/** What is said where the subject's unit came from a merger, here 00033 on 2025-07-01. */
class MergerWordsTest {
  private static final String RULE =
      """
      afterMerger:
        - from: 2025-01-01
          rule: {vi: tỉnh quyết định, en: the province decides}
          clause: "1/2020/NĐ-CP, Điều 8"
          confidence: read
      """;

  private static Text why(String afterMerger, String code, int year, String day) {
    return why(new RuleFolder(), afterMerger, code, year, day);
  }

  private static Text why(
      RuleFolder folder, String afterMerger, String code, int year, String day) {
    try {
      Lawbook book =
          folder
              .append(RuleFolder.TITLE, afterMerger)
              .change(RuleFolder.EDITION, ", to: 2025-12-31", "")
              .read();
      return new EditionChooser(book)
          .choose(book.titles().get(0), year, LocalDate.parse(day), code, null, null)
          .why();
    } catch (LawRefused refused) {
      throw new AssertionError(refused);
    }
  }

  @Test
  void the_rule_is_told_with_the_former_units_and_its_clause() {
    Text why = why(RULE, "00033", 2025, "2025-12-01");

    assertThat(why.vi())
        .endsWith(
            " Đơn vị hình thành ngày 01/07/2025 từ nhiều đơn vị (một phần Xã Suối, Xã Cồn). Danh hiệu sau"
                + " sáp nhập: tỉnh quyết định (1/2020/NĐ-CP, Điều 8).");
    assertThat(why.en()).endsWith("the province decides (1/2020/NĐ-CP, Điều 8).");
  }

  @Test
  void a_rule_that_was_not_checked_says_so() {
    Text why =
        why(
            RULE.replace("confidence: read", "confidence: unverified"),
            "00033",
            2025,
            "2025-12-01");

    assertThat(why.vi()).endsWith("Điều 8; chưa đối chiếu).");
  }

  @Test
  void a_silent_text_is_said_to_be_silent_and_an_unread_one_unread() {
    String silent = "afterMerger: [{clause: \"35/2023/UBTVQH15\", confidence: read}]\n";

    assertThat(why(silent, "00033", 2025, "2025-12-01").en())
        .contains("35/2023/UBTVQH15) is silent");
    assertThat(why(silent.replace("read}", "not-loaded}"), "00033", 2025, "2025-12-01").en())
        .contains("was not read (35/2023/UBTVQH15)");
  }

  @Test
  void a_unit_whose_units_of_before_were_not_read_says_so() {
    EditionChooser chooser = RealLaw.release().chooser();
    Title rural = RealLaw.lawbook().title("new-rural-commune").orElseThrow();
    Text why =
        chooser.choose(rural, 2025, LocalDate.parse("2025-12-10"), "26170", null, null).why();

    assertThat(why.vi())
        .contains("theo danh mục tỉnh trước 01/7/2025: một trong: Đồng Nai (75), Bình Phước (70).")
        .contains(
            " Đơn vị có từ ngày 01/07/2025, chưa đọc được hình thành từ những đơn vị nào."
                + " Danh hiệu sau sáp nhập: ");
    assertThat(why.en())
        .contains("one of: Đồng Nai (75), Bình Phước (70).")
        .contains(" The unit exists since 2025-07-01; which units it came from was not read. ");
  }

  @Test
  void a_place_given_by_its_province_is_not_told_as_a_merged_commune() {
    EditionChooser chooser = RealLaw.release().chooser();
    Title rural = RealLaw.lawbook().title("new-rural-commune").orElseThrow();
    Text why = chooser.choose(rural, 2025, LocalDate.parse("2025-12-10"), "51", null, null).why();

    assertThat(why.vi())
        .contains(
            " Địa bàn khai theo tỉnh: Quảng Ngãi hình thành ngày 01/07/2025 từ nhiều tỉnh"
                + " (Quảng Ngãi, Kon Tum). ")
        .doesNotContain("Đơn vị hình thành");
  }

  @Test
  void nothing_is_said_of_a_unit_with_one_origin_or_none() {
    assertThat(why(RULE, "00011", 2025, "2025-12-01").en()).doesNotContain("merger");
    assertThat(why(RULE, "00011", 2024, "2024-12-01").en()).doesNotContain("merger");
  }

  @Test
  void a_part_of_a_divided_unit_is_said_to_be_one_and_the_rule_for_mergers_is_not_applied() {
    Text why = why(RULE, "00011", 2025, "2025-12-01");

    assertThat(why.vi())
        .endsWith(
            " Đơn vị hình thành ngày 01/07/2025 từ một phần của Xã Suối, đơn vị đã được chia; danh"
                + " hiệu khi đó được xử lý thế nào chưa đọc được.");
    assertThat(why.en()).endsWith("what becomes of the title then was not read.");
    assertThat(why("", "00011", 2025, "2025-12-01").en()).doesNotContain("divided");
  }

  @Test
  void a_change_of_type_under_the_same_code_does_not_hide_the_merger_before_it() {
    String ward = "00033,ward,Gộp,01,2026-04-30,,00033@2026-04-29,read,test\n";
    RuleFolder folder =
        new RuleFolder()
            .change(
                RuleFolder.UNITS,
                "00033,commune,Xã Gộp,01,2025-07-01,,",
                "00033,commune,Xã Gộp,01,2025-07-01,2026-04-29,")
            .append(RuleFolder.UNITS, ward);

    Text why = why(folder, RULE, "00033", 2026, "2026-12-01");

    assertThat(why.vi()).contains("hình thành ngày 01/07/2025 từ nhiều đơn vị (một phần Xã Suối");
  }

  @Test
  void nothing_is_said_of_mergers_before_the_entry_or_without_one() {
    String later = RULE.replace("2025-01-01", "2025-07-02");

    assertThat(why(later, "00033", 2025, "2025-12-01").en()).doesNotContain("merger");
    assertThat(why("", "00033", 2025, "2025-12-01").en()).doesNotContain("merger");
  }

  @Test
  void a_merger_is_told_for_five_years_and_no_longer() {
    assertThat(why(RULE, "00033", 2030, "2030-12-01").en()).contains("after the merger");
    assertThat(why(RULE, "00033", 2031, "2031-12-01").en()).doesNotContain("after the merger");
  }
}
