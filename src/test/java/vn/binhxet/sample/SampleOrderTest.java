package vn.binhxet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhxet.testing.Judge;

class SampleOrderTest {
  private static Judge judge;

  @BeforeAll
  static void load() throws Exception {
    judge = Judge.by(Path.of("rules"));
  }

  @Test
  void a_sample_of_households_holds_every_outcome_and_provisional_ones() throws Exception {
    assertThat(outcomes("cultural-family", "nd-122-2018"))
        .contains("MET", "NOT_MET", "UNDETERMINED", "MET provisional");
  }

  @Test
  void a_sample_of_a_classification_holds_every_value_and_communes_it_does_not_apply_to()
      throws Exception {
    assertThat(outcomes("minority-area", null))
        .contains("MET I", "MET II", "MET III", "NOT_APPLICABLE", "UNDETERMINED");
  }

  @Test
  void a_sample_of_a_ranking_holds_lists_that_are_settled_open_and_empty() throws Exception {
    assertThat(outcomes("cultural-family-merit", null)).contains("MET", "NOT_MET", "UNDETERMINED");
  }

  @Test
  void every_title_can_be_sampled_without_saying_more() {
    assertThat(judge.release().lawbook().titles())
        .allSatisfy(
            title ->
                assertThat(first(order(title.id(), null, null)))
                    .contains("\"title\":\"" + title.id() + "\""));
  }

  @Test
  void a_sample_of_withdrawals_holds_every_outcome() throws Exception {
    assertThat(outcomes("new-rural-commune-withdrawal", null))
        .contains("MET", "NOT_MET", "UNDETERMINED");
  }

  @Test
  void the_latest_edition_is_taken_unless_a_day_or_an_edition_is_asked_for() throws Exception {
    assertThat(first(order("cultural-family", null, null)))
        .contains("\"assessedOn\":\"2024-12-01\"");
    assertThat(first(order("cultural-family", null, LocalDate.of(2022, 12, 20))))
        .contains("\"awardYear\":2022", "\"score1a\"");
    assertThat(first(order("cultural-family", "cultural-family.nd-122-2018", null)))
        .contains("\"assessedOn\":\"2023-12-01\"");
  }

  @Test
  void an_unknown_title_is_refused_with_the_titles_there_are() {
    refused(order("family", null, null), "UNKNOWN_TITLE", "cultural-family");
  }

  @Test
  void an_unknown_edition_is_refused_with_the_editions_there_are() {
    refused(
        order("cultural-family", "nd-1", null), "UNKNOWN_EDITION", "cultural-family.nd-86-2023");
  }

  @Test
  void a_day_on_which_no_edition_is_in_force_is_refused() {
    refused(
        order("cultural-family", null, LocalDate.of(2010, 1, 1)),
        "UNKNOWN_EDITION",
        "cultural-family.nd-122-2018");
  }

  @Test
  void a_territory_in_which_the_edition_does_not_apply_is_refused() {
    refused(
        new SampleOrder("cultural-family", null, null, null, List.of("999"), 1), "NO_PLACE", "999");
  }

  private static void refused(SampleOrder order, String code, String named) {
    assertThatThrownBy(() -> maker(order))
        .isInstanceOfSatisfying(
            SampleRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.text().vi()).contains(named);
              assertThat(refused.text().en()).contains(named);
            });
  }

  private static SampleOrder order(String title, String edition, LocalDate day) {
    return new SampleOrder(title, edition, day, null, List.of(), 7);
  }

  private static SampleMaker maker(SampleOrder order) throws SampleRefused {
    return order.maker(judge.release().lawbook(), judge.release().chooser());
  }

  private static String first(SampleOrder order) throws SampleRefused {
    return new String(maker(order).line(1), StandardCharsets.UTF_8);
  }

  private static TreeSet<String> outcomes(String title, String edition) throws Exception {
    SampleMaker maker = maker(order(title, edition, null));
    TreeSet<String> outcomes = new TreeSet<>();
    for (int number = 1; number <= 300; number++) {
      JsonNode verdict = judge.verdict(maker.line(number));
      String outcome = verdict.path("outcome").asText();
      JsonNode value = verdict.at("/result/value");
      outcomes.add(outcome);
      outcomes.add(outcome + (value.isTextual() ? " " + value.asText() : ""));
      outcomes.add(outcome + (verdict.path("provisional").asBoolean() ? " provisional" : ""));
    }
    assertThat(outcomes).doesNotContain("HELD");
    return outcomes;
  }
}
