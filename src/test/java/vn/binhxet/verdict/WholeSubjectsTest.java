package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.reading.LawRefused;
import vn.binhxet.testing.RealLaw;

/** Whole subjects, judged in the words that a careful reader of the law would use. */
class WholeSubjectsTest {
  private static final Evaluator EVALUATOR = new Evaluator(RealLaw.release());

  /**
   * @param name of the case under rules/
   * @param node on which it turns
   */
  record Subject(String name, String node, String vi, String en) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Subject> subjects() {
    return Stream.of(
        new Subject(
            "Một xã ở Khánh Hòa, năm 2024, 10: 48 triệu đồng, mức 2023 (47) không dùng cho năm 2024"
                + " (50)",
            "10",
            "Thu nhập bình quân đầu người 48 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng"
                + " Duyên hải Nam Trung Bộ là từ 50 trở lên: chưa đạt, còn thiếu 2",
            "Income per head 48 million VND/person/year; the target for 2024 in the South Central"
                + " Coast column is at least 50: not met, 2 short"),
        new Subject(
            "Một xã ở Kon Rẫy, năm 2024, không thuộc danh sách đặc biệt: chỉ thu nhập 44,2 dưới mức"
                + " 50 của Tây Nguyên",
            "10",
            "Thu nhập bình quân đầu người 44,2 triệu đồng/người/năm; mức chuẩn năm 2024 của vùng"
                + " Tây Nguyên là từ 50 trở lên: chưa đạt, còn thiếu 5,8",
            "Income per head 44.2 million VND/person/year; the target for 2024 in the Central"
                + " Highlands column is at least 50: not met, 5.8 short"),
        new Subject(
            "Một phường ở Khánh Hòa, năm 2024, công nhận lại: mức 2 năm của lần đầu không dùng,"
                + " đăng ký 4 năm chưa đủ 5",
            "years",
            "Số năm đăng ký đã đủ: 4; mức chuẩn cho công nhận lại là từ 5 trở lên: chưa đạt, còn"
                + " thiếu 1",
            "Full years of registration: 4; the target in the re-recognition column is at least 5:"
                + " not met, 1 short"),
        new Subject(
            "Một thôn 130 hộ, 120 hộ đăng ký, 112 hộ được công nhận (86,2 % số hộ, 93,3 % số đăng"
                + " ký): tỉnh chưa nạp mức nên tỷ lệ nào cũng chưa kết luận",
            "cultural-family-share",
            "Tỷ lệ hộ được công nhận Gia đình văn hóa của năm trên số hộ đang sinh sống 112/130"
                + " (86,15%); mức chuẩn do tỉnh quy định mà bộ quy tắc chưa có mức của tỉnh, nên"
                + " chưa kết luận được",
            "Share of the households living there that were recognised as cultural families for"
                + " the year 112 of 130 (86.15%); the target is set by the province, and its"
                + " figure has not been loaded, so nothing follows yet"),
        new Subject(
            "Xã Trị An (Đồng Nai) sau sáp nhập, năm 2025, 10: 62 triệu đồng; mức của vùng khác (53,"
                + " 62) không dùng cho Đông Nam Bộ (71)",
            "10",
            "Thu nhập bình quân đầu người 62 triệu đồng/người/năm; mức chuẩn năm 2025 của vùng"
                + " Đông Nam Bộ là từ 71 trở lên: chưa đạt, còn thiếu 9",
            "Income per head 62 million VND/person/year; the target for 2025 in the South East"
                + " column is at least 71: not met, 9 short"));
  }

  private static Case named(String name) throws LawRefused {
    return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
        .flatMap(file -> file.cases().stream())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void every_node_gives_its_reason_in_both_languages_and_the_one_that_decides_as_the_law_has_it(
      Subject subject) throws LawRefused {
    String json = named(subject.name()).assessment().toString();
    JsonNode verdict =
        RealLaw.json(
            new VerdictWriter().write(EVALUATOR.evaluate(RealLaw.read(json)), Detail.FULL));

    assertThat(verdict.get("findings")).isNotEmpty();
    for (JsonNode finding : verdict.get("findings")) {
      assertThat(finding.at("/reason/vi").asText()).as(finding.toString()).isNotBlank();
      assertThat(finding.at("/reason/en").asText()).as(finding.toString()).isNotBlank();
    }
    JsonNode decides =
        StreamSupport.stream(verdict.get("findings").spliterator(), false)
            .filter(finding -> finding.get("id").asText().equals(subject.node()))
            .findFirst()
            .orElseThrow();
    assertThat(decides.at("/reason/vi").asText()).isEqualTo(subject.vi());
    assertThat(decides.at("/reason/en").asText()).isEqualTo(subject.en());
  }
}
