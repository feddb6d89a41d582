package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.binhxet.testing.EditionFixture.field;
import static vn.binhxet.testing.EditionFixture.list;
import static vn.binhxet.testing.EditionFixture.notAbove;
import static vn.binhxet.testing.EditionFixture.number;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.FieldType;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class NotAboveCheckTest {
  private static final EditionFixture MEETING =
      EditionFixture.edition("test-family")
          .fields(
              notAbove("called", field("present", FieldType.INTEGER)),
              field("called", FieldType.INTEGER),
              number("area", null, null, 6),
              notAbove("area", number("steep", null, null, 6)),
              field("clean", FieldType.SHARE),
              notAbove("clean", field("central", FieldType.SHARE)),
              list(
                  "families",
                  "Family",
                  notAbove("present", field("votes", FieldType.INTEGER)),
                  notAbove("votes", field("written", FieldType.INTEGER))));

  private static List<InputProblem> problems(String data) {
    byte[] bytes = Bodies.with(data).getBytes(StandardCharsets.UTF_8);
    try {
      new AssessmentReader(new FixedFinder(MEETING)).read(bytes, 0, bytes.length);
      return List.of();
    } catch (BadAssessment bad) {
      return bad.problems();
    }
  }

  @Test
  void a_part_above_its_whole_is_refused_with_both_values() {
    assertThat(problems("\"present\":31,\"called\":30"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("ABOVE_OTHER_FIELD");
              assertThat(problem.pointer()).isEqualTo("/data/present");
              assertThat(problem.message().vi())
                  .isEqualTo(
                      "“Trường present” (present): 31 lớn hơn “Trường called” (called): 30."
                          + " Hãy kiểm tra lại cả hai.");
              assertThat(problem.message().en())
                  .isEqualTo(
                      "\"Field present\" (present): 31 is above \"Field called\" (called): 30."
                          + " Check both.");
            });
  }

  @Test
  void a_part_may_be_the_whole() {
    assertThat(problems("\"called\":30,\"present\":30,\"steep\":7.50,\"area\":7.5")).isEmpty();
  }

  @Test
  void values_are_compared_exactly_whatever_their_digits() {
    assertThat(problems("\"area\":100000000000,\"steep\":100000000000.000001"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("ABOVE_OTHER_FIELD", "/data/steep"));
    assertThat(problems("\"area\":100000000000.000001,\"steep\":100000000000")).isEmpty();
    assertThat(problems("\"area\":9.5,\"steep\":10")).hasSize(1);
    assertThat(problems("\"area\":-1,\"steep\":-0.5")).hasSize(1);
  }

  @Test
  void shares_are_compared_as_percentages_or_as_counts_of_the_same_whole() {
    assertThat(problems("\"clean\":89.9,\"central\":89.90")).isEmpty();
    assertThat(problems("\"clean\":89.9,\"central\":89.91"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("ABOVE_OTHER_FIELD", "/data/central"));
    assertThat(problems(shares("40,\"of\":50", "40,\"of\":50"))).isEmpty();
    assertThat(problems(shares("40,\"of\":50", "41,\"of\":50")))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().en())
                    .contains("(central): 41/50 is above", "(clean): 40/50"));
  }

  @Test
  void shares_of_different_wholes_or_written_differently_are_not_compared() {
    assertThat(problems(shares("40,\"of\":50", "41,\"of\":51"))).isEmpty();
    assertThat(problems("\"clean\":80,\"central\":{\"count\":41,\"of\":50}")).isEmpty();
    assertThat(problems("\"clean\":{\"count\":40,\"of\":50},\"central\":90")).isEmpty();
  }

  private static String shares(String clean, String central) {
    return "\"clean\":{\"count\":" + clean + "},\"central\":{\"count\":" + central + "}";
  }

  @Test
  void where_one_of_them_is_not_known_nothing_is_refused() {
    assertThat(problems("\"present\":31,\"steep\":1,\"families\":[{\"written\":3}]")).isEmpty();
  }

  @Test
  void a_members_value_is_held_against_its_owners_and_its_own() {
    assertThat(
            problems(
                "\"families\":[{\"votes\":5,\"written\":5},{\"votes\":6},{\"votes\":2,\"written\":3}],"
                    + "\"present\":5"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(
            tuple("ABOVE_OTHER_FIELD", "/data/families/1/votes"),
            tuple("ABOVE_OTHER_FIELD", "/data/families/2/written"));
  }

  @Test
  void the_schema_names_the_whole() {
    var schema = AssessmentSchema.of(MEETING.law(), EditionFixture.YEAR).at("/properties/data");

    assertThat(schema.at("/properties/steep/x-notAbove").asText()).isEqualTo("area");
    assertThat(schema.at("/properties/area/x-notAbove").isMissingNode()).isTrue();
    assertThat(schema.at("/properties/families/items/properties/votes/x-notAbove").asText())
        .isEqualTo("present");
  }
}
