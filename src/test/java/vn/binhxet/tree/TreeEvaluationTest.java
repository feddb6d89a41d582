package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;

class TreeEvaluationTest {
  private static final OpenRelease RELEASE = TreeRules.open();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode evaluate(String tree) throws BadAssessment, IOException {
    byte[] body = tree.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(RELEASE, body, body.length).write(Detail.FULL, one -> {}, out);
    return JSON.readTree(out.toByteArray());
  }

  private static List<InputProblem> refused(String tree) {
    BadAssessment bad = catchThrowableOfType(BadAssessment.class, () -> evaluate(tree));
    assertThat(bad).as("the tree is refused").isNotNull();
    return bad.problems();
  }

  private static String houses(String... said) {
    List<String> houses = new ArrayList<>();
    for (int i = 0; i < said.length; i++) {
      houses.add(TreeRules.house("H" + (i + 1), said[i]));
    }
    return String.join(",", houses);
  }

  private static JsonNode verdict(JsonNode tree, String title) {
    for (JsonNode verdict : tree.get("verdicts")) {
      if (verdict.get("title").asText().equals(title)) {
        return verdict;
      }
    }
    throw new AssertionError("no verdict on " + title);
  }

  private static JsonNode finding(JsonNode verdict, String id) {
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals(id)) {
        return finding;
      }
    }
    throw new AssertionError("no finding " + id);
  }

  @Test
  void a_village_is_judged_by_the_verdicts_on_its_houses_and_names_those_that_fail()
      throws Exception {
    JsonNode tree =
        evaluate(
            TreeRules.village("\"houses\":5", "\"lamps\":true", houses("tt", "tt", "tt", "ft")));
    JsonNode village = verdict(tree, "tidy-village");

    assertThat(village.get("outcome").asText()).isEqualTo("MET");
    assertThat(finding(village, "share").at("/claim/parts/0/actual"))
        .hasToString("{\"count\":3,\"of\":5}");
    JsonNode from = finding(village, "share").get("from").get(0);
    assertThat(from.get("met").asInt()).isEqualTo(3);
    assertThat(from.get("notMet").asInt()).isEqualTo(1);
    assertThat(from.get("of").asInt()).isEqualTo(5);
    assertThat(from.get("failing")).hasToString("[\"H4\"]");
    assertThat(finding(village, "share").at("/reason/vi").asText())
        .contains("Theo kết luận về “Nhà sạch” của 4 hộ gia đình bên dưới: 3 đạt, 1 chưa đạt (H4)");
    assertThat(tree.get("below")).hasSize(4);
    assertThat(tree.get("below").get(3).at("/verdicts/0/outcome").asText()).isEqualTo("NOT_MET");
    assertThat(tree.get("release").asText()).isEqualTo(RELEASE.hash());
  }

  @Test
  void a_title_is_judged_after_those_of_the_same_subject_that_fill_it_whatever_their_order()
      throws Exception {
    JsonNode tree =
        evaluate(TreeRules.village("\"houses\":3", "\"lamps\":true", houses("tt", "tt", "tt")));
    JsonNode lit = verdict(tree, "lit-village");

    assertThat(lit.get("outcome").asText()).isEqualTo("MET");
    assertThat(finding(lit, "tidy").at("/from/0/outcome").asText()).isEqualTo("MET");
    assertThat(finding(lit, "tidy").at("/reason/en").asText())
        .contains("By this subject's own verdict on \"Tidy village\": met.");
  }

  @Test
  void open_verdicts_below_leave_open_only_what_they_can_change() throws Exception {
    JsonNode settled =
        verdict(
            evaluate(TreeRules.village("\"houses\":3", "\"lamps\":true", houses("tt", "tt", "??"))),
            "tidy-village");
    JsonNode open =
        verdict(
            evaluate(TreeRules.village("\"houses\":5", "\"lamps\":true", houses("tt", "tt", "t?"))),
            "tidy-village");

    assertThat(settled.get("outcome").asText()).isEqualTo("MET");
    assertThat(open.get("outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(finding(open, "share").get("status").asText()).isEqualTo("UNDETERMINED");
    assertThat(finding(open, "number").get("status").asText()).isEqualTo("MET");
    assertThat(finding(open, "share").at("/from/0/open")).hasToString("[\"H3\"]");
  }

  @Test
  void an_outcome_that_hangs_on_provisional_verdicts_is_provisional() throws Exception {
    // The hedge is unverified: a house without one fails, but not for sure.
    JsonNode hanging =
        verdict(
            evaluate(TreeRules.village("\"houses\":5", "\"lamps\":true", houses("tt", "tt", "tf"))),
            "tidy-village");
    JsonNode firm =
        verdict(
            evaluate(TreeRules.village("\"houses\":5", "\"lamps\":true", houses("ff", "ff", "ft"))),
            "tidy-village");

    assertThat(hanging.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(hanging.get("provisional").asBoolean()).isTrue();
    assertThat(hanging.at("/basis/reliedOn").toString()).contains("verdicts-below");
    assertThat(hanging.get("provisionalOn").findValuesAsText("id")).containsExactly("share");
    assertThat(firm.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(firm.get("provisional").asBoolean()).isFalse();
  }

  @Test
  void ballots_counted_for_one_title_fill_another_of_the_same_subject() throws Exception {
    JsonNode tree =
        evaluate(
            TreeRules.ballots(
                "",
                "\"about\":\"lamps\",\"valid\":1000,\"returned\":1000,\"content\":899,"
                    + "\"open\":true"));
    JsonNode glad = finding(verdict(tree, "glad-village"), "glad");

    assertThat(glad.get("status").asText()).isEqualTo("NOT_MET");
    assertThat(glad.at("/claim/actual")).hasToString("{\"count\":899,\"of\":1000}");
    assertThat(glad.at("/from/0/takenFrom").asText()).isEqualTo("content");
    assertThat(glad.at("/from/0/outcome").asText()).isEqualTo("MET");
    assertThat(glad.at("/reason/vi").asText())
        .endsWith(
            "Số liệu lấy từ hồ sơ “Lấy phiếu” của chính đối tượng này (kết luận của hồ sơ đó:"
                + " đạt).");
    assertThat(finding(verdict(tree, "glad-village"), "openly").get("status").asText())
        .isEqualTo("MET");
  }

  /** The verdict on a village by 90 of 100 valid ballots, which is just enough. */
  private static JsonNode byBallots(String more) throws Exception {
    String ballots = "'about':'lamps','valid':100,'content':90," + more;
    return verdict(evaluate(TreeRules.ballots("", ballots.replace('\'', '"'))), "glad-village");
  }

  @Test
  void a_share_that_is_enough_by_either_reading_of_its_whole_is_firm() throws Exception {
    JsonNode same = byBallots("'returned':100,'open':true");
    assertThat(same.get("outcome").asText()).isEqualTo("MET");
    assertThat(same.get("provisional").asBoolean()).isFalse();
    assertThat(finding(same, "glad").at("/from/0").has("doubtful")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"101, 90/101", "0, not known"})
  void a_share_that_hangs_on_the_reading_of_its_whole_is_provisional(int returned, String other)
      throws Exception {
    String said = returned == 0 ? "" : "'returned':" + returned + ",";
    JsonNode verdict = byBallots(said + "'open':true");
    assertThat(verdict.get("outcome").asText()).isEqualTo("MET");
    assertThat(verdict.get("provisional").asBoolean()).isTrue();
    assertThat(verdict.at("/basis/reliedOn").toString())
        .contains("{\"id\":\"glad\",\"why\":\"interpretation\"}");
    JsonNode glad = finding(verdict, "glad");
    assertThat(glad.at("/from/0/doubtful").asBoolean()).isTrue();
    assertThat(glad.at("/reason/en").asText()).contains("leaves open").contains(other);
    assertThat(glad.at("/reason/vi").asText()).contains("Văn bản chưa rõ tính trên số nào");
  }

  @Test
  void ballots_of_a_survey_that_is_not_met_are_in_doubt() throws Exception {
    JsonNode verdict = byBallots("'returned':100,'open':false,'sealed':false");
    JsonNode glad = finding(verdict, "glad");
    assertThat(glad.get("status").asText()).isEqualTo("MET");
    assertThat(glad.at("/from/0/outcome").asText()).isEqualTo("NOT_MET");
    assertThat(glad.at("/from/0/doubtful").asBoolean()).isTrue();
    assertThat(glad.at("/reason/vi").asText()).contains("chưa đạt nên số liệu này còn nghi vấn");
  }

  @Test
  void a_verdict_that_hangs_on_ballots_of_a_survey_not_met_is_provisional() throws Exception {
    String ballots = "'about':'lamps','valid':100,'returned':100,'content':80,'sealed':false,";
    JsonNode notMet =
        verdict(
            evaluate(TreeRules.ballots("", (ballots + "'open':false").replace('\'', '"'))),
            "glad-village");
    assertThat(notMet.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(notMet.get("provisional").asBoolean()).isTrue();
    assertThat(notMet.at("/basis/reliedOn").toString()).contains("verdicts-below");
    JsonNode firm =
        verdict(
            evaluate(TreeRules.ballots("", (ballots + "'open':true").replace('\'', '"'))),
            "glad-village");
    assertThat(firm.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(firm.get("provisional").asBoolean()).isFalse();
  }

  @Test
  void ballots_on_another_matter_leave_the_field_to_the_officer() throws Exception {
    JsonNode tree =
        evaluate(
            TreeRules.ballots(
                "\"glad\":{\"count\":9,\"of\":10}",
                "\"about\":\"roads\",\"valid\":10,\"content\":1,\"open\":true"));
    JsonNode glad = finding(verdict(tree, "glad-village"), "glad");

    assertThat(glad.get("status").asText()).isEqualTo("MET");
    assertThat(glad.has("from")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'valid':10,'content':10,'open':true",
        "'about':'lamps','content':10,'open':true",
        "'about':'lamps','valid':10,'open':true",
        "'about':'lamps','valid':0,'content':0,'open':true"
      })
  void what_the_ballots_do_not_say_yet_is_not_known(String ballots) throws Exception {
    JsonNode tree = evaluate(TreeRules.ballots("", ballots.replace('\'', '"')));
    JsonNode glad = finding(verdict(tree, "glad-village"), "glad");

    assertThat(glad.get("status").asText()).isEqualTo("UNDETERMINED");
    assertThat(glad.get("causes")).hasToString("[\"DATA_MISSING\"]");
    assertThat(glad.at("/reason/en").asText()).contains("Not yet said in this subject's own");
  }

  @Test
  void what_the_ballots_fill_is_not_handed_in_and_must_fit() {
    List<InputProblem> both =
        refused(
            TreeRules.ballots(
                "\"glad\":{\"count\":9,\"of\":10}", "\"about\":\"lamps\",\"valid\":10"));
    List<InputProblem> tooMany =
        refused(TreeRules.ballots("", "\"about\":\"lamps\",\"valid\":10,\"content\":11"));

    assertThat(both).extracting(InputProblem::code).containsExactly("FROM_VERDICTS");
    assertThat(tooMany).hasSize(1);
    assertThat(tooMany.get(0).pointer()).startsWith("/assessments/0/data/glad");
    assertThat(tooMany.get(0).message().vi()).contains("lấy từ hồ sơ khác trong cây này");
  }

  @Test
  void without_verdicts_below_a_field_is_the_officers() throws Exception {
    JsonNode tree =
        evaluate(
            TreeRules.village(
                "\"tidy\":{\"count\":9,\"of\":10},\"tidyHouses\":9", "\"lamps\":true", ""));

    assertThat(verdict(tree, "tidy-village").get("outcome").asText()).isEqualTo("MET");
    assertThat(finding(verdict(tree, "tidy-village"), "share").has("from")).isFalse();
  }

  @Test
  void every_fault_is_told_at_its_place_and_nothing_is_answered() {
    List<InputProblem> problems =
        refused(
            TreeRules.village(
                "\"houses\":1,\"tidy\":{\"count\":1,\"of\":2}",
                "\"lamps\":1",
                houses("tt") + "," + TreeRules.house("H1", "tt").replace("swept", "swepd")));

    assertThat(problems)
        .extracting(InputProblem::code, InputProblem::pointer)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "UNKNOWN_FIELD", "/below/1/assessments/0/data/swepd"),
            org.assertj.core.groups.Tuple.tuple("WRONG_TYPE", "/assessments/0/data/lamps"),
            org.assertj.core.groups.Tuple.tuple("FROM_VERDICTS", "/assessments/1/data/tidy"));
  }

  @Test
  void a_subject_counts_once_and_the_whole_is_not_less_than_its_parts() {
    assertThat(
            refused(
                TreeRules.village(
                    "\"houses\":9", "\"lamps\":true", houses("tt") + "," + houses("tt"))))
        .extracting(InputProblem::code)
        .containsExactly("DUPLICATE_SUBJECT");
    assertThat(refused(TreeRules.village("\"houses\":1", "\"lamps\":true", houses("tt", "tt"))))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("WHOLE_TOO_SMALL", "/assessments/1/data/houses"));
  }

  @Test
  void what_is_no_tree_is_refused_with_its_place() {
    assertThat(refused("{").get(0).code()).isEqualTo("SYNTAX");
    assertThat(refused("[]").get(0).code()).isEqualTo("WRONG_TYPE");
    assertThat(refused("{}").get(0).pointer()).isEqualTo("/subject");
    assertThat(refused("{\"subject\":{\"id\":\"a\"},\"belov\":[]}").get(0).pointer())
        .isEqualTo("/belov");
    assertThat(refused("{\"subject\":{\"id\":\"a\"},\"below\":[]}").get(0).code())
        .isEqualTo("MISSING");
    assertThat(refused("{\"subject\":{},\"below\":{}}").get(0).pointer()).isEqualTo("/below");
    assertThat(refused("{\"subject\":{},\"subject\":{}}").get(0).code()).isEqualTo("DUPLICATE_KEY");
    assertThat(refused("{\"subject\":{},\"below\":[]} x").get(0).code()).isEqualTo("SYNTAX");
    String deep = "{\"subject\":{},\"below\":[".repeat(9) + "]}".repeat(9);
    assertThat(refused(deep).get(0).code()).isEqualTo("TREE_TOO_LARGE");
  }

  @Test
  void a_byte_order_mark_is_passed_over() throws Exception {
    JsonNode tree =
        evaluate(
            "\uFEFF" + TreeRules.village("\"houses\":2", "\"lamps\":true", houses("tt", "tt")));

    assertThat(verdict(tree, "tidy-village").get("outcome").asText()).isEqualTo("MET");
  }

  @Test
  void two_thousand_houses_are_counted() throws Exception {
    String[] said =
        IntStream.range(0, 2_000).mapToObj(i -> i % 4 == 0 ? "ft" : "tt").toArray(String[]::new);
    JsonNode tree = evaluate(TreeRules.village("\"houses\":2000", "\"lamps\":true", houses(said)));
    JsonNode from = finding(verdict(tree, "tidy-village"), "share").at("/from/0");

    assertThat(from.get("met").asInt()).isEqualTo(1_500);
    assertThat(from.get("failing")).hasSize(50);
    assertThat(verdict(tree, "tidy-village").get("outcome").asText()).isEqualTo("MET");
  }
}
