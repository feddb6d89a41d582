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
