package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.testing.EditionFixture;

class AssessmentSchemaTest {
  private final EditionFixture fixture = EditionFixture.household();
  private final ObjectNode schema = AssessmentSchema.of(fixture.law(), EditionFixture.YEAR);
  private final SchemaCheck check = new SchemaCheck(fixture.law(), EditionFixture.YEAR);

  private JsonNode field(String name) {
    return schema.at("/properties/data/properties/" + name);
  }

  @Test
  void it_is_a_schema() {
    assertThat(SchemaCheck.faultsOf(schema)).isEmpty();
    assertThat(SchemaCheck.faultsOf(AssessmentSchema.of(EditionFixture.commune().law(), 2025)))
        .isEmpty();
  }

  @Test
  void a_full_assessment_is_accepted() {
    assertThat(check.faults(Bodies.FULL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"incomPerCapita\":1",
        "\"incomePerCapita\":44.201",
        "\"incomePerCapita\":-1",
        "\"incomePerCapita\":\"44.2\"",
        "\"incomePerCapita\":null",
        "\"registered\":1",
        "\"quorum\":86",
        "\"quorum\":{\"count\":1}",
        "\"members\":{\"notApplicable\":\"x\"}",
        "\"marketOpen\":{\"notApplicable\":\"\"}",
        "\"povertyStatus\":\"rich\"",
        "\"appliedOn\":\"2023-02-29\"",
        "\"sanctions\":[{}]",
        "\"trips\":[{\"day\":1}]",
        "\"score1a\":5.01"
      })
  void what_the_reader_refuses_for_its_form_the_schema_refuses(String data) {
    assertThat(check.faults(Bodies.with(data))).isNotEmpty();
  }

  @Test
  void a_field_is_named_in_both_languages() {
    assertThat(field("incomePerCapita").get("title").textValue())
        .isEqualTo("Trường incomePerCapita / Field incomePerCapita");
    assertThat(field("incomePerCapita").at("/x-label/vi").textValue())
        .isEqualTo("Trường incomePerCapita");
  }

  @Test
  void a_field_names_the_nodes_that_read_it() {
    assertThat(field("incomePerCapita").get("x-nodes")).hasToString("[\"income\"]");
    assertThat(field("sanctions").get("x-nodes")).hasToString("[\"clean\"]");
    assertThat(field("sanctions").at("/items/properties/kind/x-nodes")).hasToString("[\"clean\"]");
    assertThat(field("remark").has("x-nodes")).isFalse();
  }

  @Test
  void limits_are_plain_figures() {
    assertThat(field("members").toString()).contains("\"maximum\":1000000000000,");
    assertThat(field("balance").toString()).contains("\"multipleOf\":0.000001");
    assertThat(field("score1b").get("maximum")).hasToString("4.5");
  }

  @Test
  void every_example_is_accepted() {
    schema
        .at("/properties/data/properties")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .path("examples")
                    .forEach(
                        example ->
                            assertThat(
                                    check.faults(
                                        Bodies.with("\"" + entry.getKey() + "\":" + example)))
                                .isEmpty()));
  }
}
