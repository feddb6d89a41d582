package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Node;
import vn.binhxet.testing.RealLaw;

/** What an officer reads is said in the law's words, not in those of the rule files. */
class OfficerWordsTest {
  private static final Evaluator EVALUATOR = new Evaluator(RealLaw.release());

  private static JsonNode verdict(String json) {
    return RealLaw.json(
        new VerdictWriter().write(EVALUATOR.evaluate(RealLaw.read(json)), Detail.FULL));
  }

  private static JsonNode area(String data) {
    return verdict(
        """
        {"title":"minority-area","awardYear":2026,"assessedOn":"2026-01-20",
         "subject":{"id":"XA-1","territory":{"code":"14"}},"data":{%s}}"""
            .formatted(data));
  }

  private static JsonNode commune2026(String data) {
    return verdict(
        """
        {"title":"new-rural-commune","awardYear":2026,"assessedOn":"2026-12-10",
         "subject":{"id":"XA-1","territory":{"code":"40"}},"data":{"communeGroup":"n2",%s}}"""
            .formatted(data));
  }

  private static JsonNode finding(JsonNode verdict, String id) {
    return StreamSupport.stream(verdict.get("findings").spliterator(), false)
        .filter(finding -> finding.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode bySentence(JsonNode verdict, String part) {
    return StreamSupport.stream(verdict.get("findings").spliterator(), false)
        .filter(finding -> finding.at("/reason/vi").asText().startsWith(part))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void no_reason_names_a_node_by_an_id_of_the_files(Edition edition) {
    List<Pattern> ids = new ArrayList<>();
    edition.nodes().forEach(node -> ids(node, ids));
    List<byte[]> samples = RealLaw.sample(edition, 12, 5);
    assertThat(samples).isNotEmpty();
    for (byte[] line : samples) {
      JsonNode verdict =
          RealLaw.json(
              new VerdictWriter().write(EVALUATOR.evaluate(RealLaw.read(line)), Detail.FULL));
      List<String> said = new ArrayList<>();
      verdict.get("findings").forEach(one -> said.add(one.at("/reason/vi").asText()));
      said.add(verdict.at("/summary/vi").asText());
      for (Pattern id : ids) {
        assertThat(said).noneMatch(sentence -> id.matcher(sentence).find());
      }
    }
  }

  private static void ids(Node node, List<Pattern> ids) {
    if (!NodeLabel.numbered(node.id())) {
      ids.add(Pattern.compile("(?<![\\w-])" + Pattern.quote(node.id()) + "(?![\\w-])"));
    }
    node.children().forEach(child -> ids(child, ids));
  }

  @ParameterizedTest
  @CsvSource({
    "7.3,true",
    "1đ,true",
    "4.(1),true",
    "II,true",
    "4.1-households,false",
    "total,false"
  })
  void a_number_of_the_law_names_a_node_and_an_english_word_does_not(String id, boolean numbered) {
    assertThat(NodeLabel.numbered(id)).isEqualTo(numbered);
  }

  @Test
  void two_thirds_are_said_as_two_thirds_and_the_claim_keeps_what_was_compared() {
    JsonNode high =
        bySentence(area("\"areaAbove200m\":5999,\"naturalArea\":9000"), "Diện tích tự nhiên ở");

    assertThat(high.at("/reason/vi").asText())
        .contains("5999 ha")
        .contains("không thấp hơn 2/3 của diện tích tự nhiên của xã (6000)")
        .endsWith("thấp hơn 1 so với ngưỡng");
    assertThat(high.at("/reason/en").asText()).contains("not lower than 2/3 of");
    assertThat(high.at("/claim/actual")).hasToString("17997");
    assertThat(high.at("/claim/required")).hasToString("18000");
    assertThat(high.at("/claim/margin")).hasToString("-3");
  }

  @Test
  void what_has_no_end_of_digits_is_rounded_in_words_only_and_said_to_be() {
    JsonNode villages = bySentence(area("\"villages\":10,\"mountainVillages\":7"), "Số thôn miền");

    assertThat(villages.at("/reason/vi").asText())
        .contains("Số thôn miền núi: 7;")
        .contains("2/3 tổng số thôn của xã (khoảng 6,67)")
        .contains("cao hơn khoảng 0,33");
    assertThat(villages.at("/claim/margin")).hasToString("1");
  }

  @Test
  void where_the_whole_is_missing_two_thirds_of_it_are_asked_all_the_same() {
    JsonNode high = bySentence(area("\"areaAbove200m\":5999"), "Diện tích tự nhiên ở");

    assertThat(high.at("/reason/vi").asText())
        .contains("2/3 của diện tích tự nhiên của xã, nhưng chưa có số liệu này");
  }

  @Test
  void a_multiple_by_a_target_says_the_figure_and_not_the_targets_id() {
    JsonNode poor = finding(area("\"povertyRate\":10,\"nationalPovertyRate\":6"), "8.2.2");

    assertThat(poor.at("/reason/vi").asText())
        .contains("không thấp hơn 2 lần tỷ lệ nghèo đa chiều chung của cả nước (12%)")
        .doesNotContain("8.2.2");
  }

  @Test
  void a_new_province_lies_in_one_of_its_former_ones() {
    JsonNode verdict =
        verdict(
            """
            {"title":"minority-area","awardYear":2026,"assessedOn":"2026-01-20",
             "subject":{"id":"XA-1","territory":{"code":"75"}},"data":{}}""");

    assertThat(verdict.at("/basis/why/vi").asText())
        .contains("một trong: Đồng Nai (75), Bình Phước (70)")
        .contains("Chưa nạp quy định nào của Đồng Nai (75) hoặc Bình Phước (70)");
  }

  @Test
  void needless_zeros_are_not_said_and_stay_in_the_claim() {
    JsonNode ten =
        finding(
            verdict(
                """
                {"title":"new-rural-commune","awardYear":2024,"assessedOn":"2024-12-01",
                 "subject":{"id":"XA-1","territory":{"code":"62"}},
                 "data":{"specialCommune":false,"incomePerCapita":44.20}}"""),
            "10");

    assertThat(ten.at("/reason/vi").asText())
        .contains("44,2 triệu đồng")
        .contains("còn thiếu 5,8")
        .doesNotContain("44,20")
        .doesNotContain("5,80");
    assertThat(ten.at("/claim/actual")).hasToString("44.20");
    assertThat(ten.at("/claim/margin")).hasToString("-5.80");
  }

  @Test
  void a_provisional_verdict_names_only_what_turns_it() {
    JsonNode verdict =
        commune2026(
            "\"incomePerCapita\":50,\"incomePerCapitaYearBefore\":50,\"industrialParkPlanned\":true");

    assertThat(verdict.get("provisional").asBoolean()).isTrue();
    assertThat(verdict.at("/basis/reliedOn").findValuesAsText("id")).contains("3.1", "3.10-plan");
    assertThat(verdict.get("provisionalOn").findValuesAsText("id")).containsExactly("3.1");
  }

  @Test
  void where_no_doubt_turns_it_alone_those_are_named_that_do_together() {
    JsonNode verdict =
        commune2026(
            "\"incomePerCapita\":50,\"incomePerCapitaYearBefore\":50,\"cooperatives\":[],"
                + "\"industrialParkPlanned\":true");

    assertThat(verdict.get("provisionalOn").findValuesAsText("id")).containsExactly("3.1", "3.6");
  }

  @Test
  void a_verdict_that_is_not_provisional_names_nothing() {
    JsonNode verdict = commune2026("\"incomePerCapita\":50");

    assertThat(verdict.get("provisional").asBoolean()).isFalse();
    assertThat(verdict.has("provisionalOn")).isFalse();
  }

  private static String said(String sample, String node) throws IOException {
    String json = Files.readString(Path.of("sample-data", sample + ".json"));
    return finding(verdict(json), node).at("/reason/vi").asText();
  }

  @Test
  void of_too_many_those_that_are_not_among_them_are_no_reason() throws IOException {
    assertThat(said("new-rural-commune-withdrawal/met-ten-failing-none-of-them-key", "band"))
        .isEqualTo(
            "Không thuộc trường hợp này: cần từ 6 đến 9 trong 19 nội dung đúng, hiện có 10, nhiều"
                + " hơn mức ấy");
  }

  @Test
  void a_part_of_a_target_says_of_what() throws IOException {
    assertThat(said("model-new-rural-commune/not-met-less-than-ten-percent-above", "2"))
        .contains("là từ 67,1 trở lên (110% của 61): chưa đạt");
    assertThat(said("cultural-family/nd-122-not-met-standard-1-below-half", "1-floor"))
        .startsWith("Tổng điểm tiêu chuẩn 1: 22,49; mức chuẩn là từ 22,5 trở lên (50% của 45)");
  }

  @Test
  void points_are_called_by_the_laws_own_word() throws IOException {
    assertThat(said("law-access-commune/qd-25-not-met-79.99-points", "1-floor"))
        .startsWith("Tổng điểm tiêu chí 1: 7,99");
  }
}
