package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.testing.Judge;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

/** Nodes that are not plain: left to the province, read one way as a group, scored but not read. */
class NodeWordsTest {
  private static final String OVERLAY_CRITERIA =
      "clean-village/nd-1/provinces/north-7/criteria.drl";
  private static final String GROUP_1 = "name: {vi: Kinh tế, en: Economy}";
  private static final String READING =
      "\n    interpretation: {vi: cả ba cùng đạt., en: all three.}";

  @TempDir Path folder;

  private static RuleFolder rules() {
    return TinyRules.folder();
  }

  /** The rules in which every content of criterion 1 is known. */
  private static RuleFolder decided() {
    return rules().change(RuleFolder.EDITION, "content: open", "content: open, weighs: false");
  }

  private JsonNode verdict(RuleFolder rules, String income) throws Exception {
    return judge(rules, TinyRules.village("V-1", income));
  }

  private JsonNode judge(RuleFolder rules, String village) throws Exception {
    return Judge.by(rules.writeTo(folder.resolve("rules")))
        .verdict(village.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode finding(JsonNode verdict, String id) {
    return StreamSupport.stream(verdict.get("findings").spliterator(), false)
        .filter(finding -> finding.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String vi(JsonNode finding) {
    return finding.at("/reason/vi").asText();
  }

  private static String en(JsonNode finding) {
    return finding.at("/reason/en").asText();
  }

  @Test
  void what_the_province_decides_is_open_until_its_decision_is_loaded() throws Exception {
    RuleFolder rules = rules().change(RuleFolder.EDITION, "content: open", "content: province");
    JsonNode verdict = verdict(rules, "52");
    assertThat(verdict.get("causes").toString()).isEqualTo("[\"OVERLAY_ABSENT\"]");
    assertThat(finding(verdict, "1c").get("causes").toString()).isEqualTo("[\"OVERLAY_ABSENT\"]");
    assertThat(vi(finding(verdict, "1c")))
        .startsWith("Nội dung này do UBND cấp tỉnh quy định")
        .endsWith("nên chưa kết luận được");
    assertThat(en(finding(verdict, "1c"))).startsWith("The province decides this");
  }

  @Test
  void a_rule_of_the_overlay_decides_what_is_left_to_the_province() throws Exception {
    RuleFolder rules =
        rules()
            .change(RuleFolder.EDITION, "content: open", "content: province")
            .with(
                OVERLAY_CRITERIA,
                """
                rule "1c" @clause("7/2021/QĐ-UBND, Điều 1")
                when
                    Village( road == "paved" )
                then
                    met("1c");
                end
                """);
    JsonNode verdict = verdict(rules, "52");
    assertThat(finding(verdict, "1c").get("status").asText()).isEqualTo("MET");
    assertThat(finding(verdict, "1c").at("/citations/0/clause").asText()).isEqualTo("Điều 1");
    assertThat(verdict.get("outcome").asText()).isEqualTo("MET");
  }

  @Test
  void an_item_whose_text_nobody_read_still_has_its_points() throws Exception {
    RuleFolder rules =
        decided()
            .change(
                RuleFolder.EDITION,
                "name: {vi: Điểm 2, en: Points 2}, confidence: read}",
                "name: {vi: Điểm 2, en: Points 2}, confidence: read, content: not-read}");
    JsonNode score = finding(verdict(rules, "52"), "s2");
    assertThat(score.get("status").asText()).isEqualTo("MET");
    assertThat(vi(score)).isEqualTo("Điểm 2: 4,5 điểm; chưa ai đọc văn bản quy định mục này");
    assertThat(en(score)).isEqualTo("Points 2: 4.5 points; nobody has read the text of this item");
  }

  @Test
  void a_group_of_scores_says_how_many_were_given_and_counts_nothing_listed_beside_them()
      throws Exception {
    RuleFolder rules =
        decided()
            .change(
                RuleFolder.EDITION,
                "    children:\n      - {id: s1,",
                "    children:\n"
                    + "      - {id: beside, kind: condition, name: {vi: Để xem, en: For show},"
                    + " confidence: read, weighs: false}\n"
                    + "      - {id: s1,")
            .append(
                RuleFolder.CRITERIA,
                """

                rule "beside" @clause("1/2020/NĐ-CP, Điều 4")
                when
                    Village( road == "dirt" )
                then
                    met("beside");
                end
                """);
    JsonNode verdict = verdict(rules, "52");
    assertThat(finding(verdict, "beside").get("status").asText()).isEqualTo("NOT_MET");
    JsonNode scores = finding(verdict, "scores");
    assertThat(scores.get("status").asText()).isEqualTo("MET");
    assertThat(scores.at("/claim/actual").asInt()).isEqualTo(2);
    assertThat(scores.at("/claim/required").asInt()).isEqualTo(2);
    assertThat(vi(scores)).isEqualTo("Đã chấm điểm 2 trong 2 mục");
    assertThat(en(scores)).isEqualTo("Points recorded for 2 of 2 items");
    assertThat(verdict.get("outcome").asText()).isEqualTo("MET");
  }

  @Test
  void a_plain_one_is_followed_by_a_singular_in_either_way_of_writing() throws Exception {
    RuleFolder rules =
        rules()
            .change(RuleFolder.EDITION, "en: million VND", "en: cases")
            .change(RuleFolder.TARGETS, ",million VND,", ",cases,");
    String village = TinyRules.village("V-1", "1").replace("\"points1\":5", "\"points1\":1");
    JsonNode verdict = judge(rules, village);
    assertThat(en(finding(verdict, "1a"))).startsWith("Income 1 case; the target");
    assertThat(en(finding(verdict, "s1"))).isEqualTo("Points 1: 1 point, maximum 5");
    assertThat(en(finding(verdict(rules, "1.5"), "1a"))).startsWith("Income 1.5 cases; ");
  }

  @Test
  void a_claim_about_a_sum_shows_the_sum() throws Exception {
    RuleFolder rules =
        rules()
            .change(
                RuleFolder.CRITERIA,
                "exists Fine( kind in (\"fire\"), decidedOn.year == awardYear )",
                "accumulate( Fine( kind in (\"fire\") ); $sum : sum(amount); $sum >= 10 )");
    String fines =
        "\"fines\":[{\"code\":\"F1\",\"kind\":\"fire\",\"amount\":4.5},"
            + "{\"code\":\"F2\",\"kind\":\"fire\",\"amount\":3}]";
    String village = TinyRules.village("V-1").replace("\"fines\":[]", fines);
    JsonNode claim = finding(judge(rules, village), "fined").get("claim");
    assertThat(claim.get("actual").decimalValue()).isEqualByComparingTo("7.5");
    assertThat(claim.get("total").decimalValue()).isEqualByComparingTo("7.5");
    assertThat(claim.get("required").asInt()).isEqualTo(10);
    assertThat(claim.get("matching").toString()).isEqualTo("[\"F1\",\"F2\"]");
    String open = village.replace(",\"amount\":3", "");
    claim = finding(judge(rules, open), "fined").get("claim");
    assertThat(claim.get("actual").isNull()).isTrue();
    assertThat(claim.get("total").isNull()).isTrue();
    assertThat(finding(verdict(rules(), "52"), "fined").get("claim").has("total")).isFalse();
  }

  @Test
  void a_verdict_that_needs_the_reading_of_a_group_is_provisional() throws Exception {
    RuleFolder rules = decided().change(RuleFolder.EDITION, GROUP_1, GROUP_1 + READING);
    JsonNode met = verdict(rules, "52");
    assertThat(met.get("outcome").asText()).isEqualTo("MET");
    assertThat(met.get("provisional").asBoolean()).isTrue();
    assertThat(met.at("/basis/reliedOn").toString())
        .contains("{\"id\":\"1\",\"why\":\"interpretation\"}");
    assertThat(vi(finding(met, "1"))).endsWith(". Hiểu theo cách: cả ba cùng đạt");
    JsonNode notMet = verdict(rules, "49");
    assertThat(notMet.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(notMet.get("provisional").asBoolean()).isTrue();
  }

  @Test
  void a_leaf_rests_on_its_reading_as_soon_as_one_of_several_others_would_answer_otherwise()
      throws Exception {
    // 43 of 50: the reading taken asks for 85 %, the first other for more than 85 %.
    assertThat(verdict(decided(), "52").get("provisional").asBoolean()).isFalse();
    RuleFolder third =
        decided()
            .append(
                RuleFolder.CRITERIA,
                """

                rule "1b/third" @reading("1b") @clause("1/2020/NĐ-CP, Điều 2")
                when
                    Village( satisfied >= 90 )
                then
                    met("1b");
                end
                """);
    JsonNode verdict = verdict(third, "52");
    assertThat(verdict.get("provisional").asBoolean()).isTrue();
    assertThat(verdict.at("/basis/reliedOn/0/id").asText()).isEqualTo("1b");
  }

  @Test
  void a_group_that_is_still_open_rests_on_no_reading() throws Exception {
    JsonNode verdict =
        verdict(rules().change(RuleFolder.EDITION, GROUP_1, GROUP_1 + READING), "52");
    assertThat(finding(verdict, "1").get("status").asText()).isEqualTo("UNDETERMINED");
    assertThat(verdict.at("/basis/reliedOn").toString()).doesNotContain("\"1\"");
    assertThat(vi(finding(verdict, "1"))).doesNotContain("Hiểu theo cách");
  }

  @Test
  void a_failure_elsewhere_does_not_rest_on_the_reading_of_a_group() throws Exception {
    RuleFolder rules =
        decided()
            .change(RuleFolder.EDITION, GROUP_1, GROUP_1 + READING)
            .change(RuleFolder.CRITERIA, "registered == true", "registered == false");
    JsonNode verdict = verdict(rules, "52");
    assertThat(verdict.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(verdict.get("provisional").asBoolean()).isFalse();
    assertThat(verdict.at("/basis/reliedOn").toString()).contains("\"1\"");
  }
}
