package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.binhxet.testing.EditionFixture.group;
import static vn.binhxet.testing.EditionFixture.number;
import static vn.binhxet.testing.EditionFixture.score;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.testing.EditionFixture;
import vn.binhxet.testing.FixedFinder;

class PointsCheckTest {
  private static List<InputProblem> problems(EditionFixture fixture, String data) {
    byte[] bytes = Bodies.with(data).getBytes(StandardCharsets.UTF_8);
    try {
      new AssessmentReader(new FixedFinder(fixture)).read(bytes, 0, bytes.length);
      return List.of();
    } catch (BadAssessment bad) {
      return bad.problems();
    }
  }

  private static EditionFixture scores() {
    return EditionFixture.edition("test-family")
        .fields(number("a", null, null, 6), number("b", null, null, 6))
        .nodes(group("1", score("1.a", "a"), score("1.b", "b")));
  }

  @Test
  void where_no_maximum_is_known_none_is_invented() {
    assertThat(problems(scores(), "\"a\":999999,\"b\":999999999999.999999")).isEmpty();
  }

  @Test
  void points_are_never_below_zero() {
    assertThat(problems(scores(), "\"a\":-0.5"))
        .extracting(InputProblem::code)
        .containsExactly("OUT_OF_RANGE");
  }

  @Test
  void the_maximum_itself_is_accepted() {
    assertThat(problems(scores().target("1.a/max", "", "4.5"), "\"a\":4.500000")).isEmpty();
  }

  @Test
  void a_maximum_that_is_not_loaded_refuses_nothing() {
    assertThat(problems(scores().target("1.a/max", "", ""), "\"a\":99")).isEmpty();
  }

  @Test
  void a_maximum_that_differs_by_column_refuses_nothing() {
    EditionFixture differs =
        scores().columns("x", "y").target("1.a/max", "x", "4").target("1.a/max", "y", "5");

    assertThat(problems(differs, "\"a\":6")).isEmpty();
  }

  @Test
  void a_maximum_loaded_for_one_column_only_refuses_nothing() {
    assertThat(problems(scores().columns("x", "y").target("1.a/max", "x", "4"), "\"a\":6"))
        .isEmpty();
  }

  @Test
  void a_maximum_alike_in_all_columns_counts() {
    EditionFixture alike =
        scores().columns("x", "y").target("1.a/max", "x", "4.0").target("1.a/max", "y", "4");

    assertThat(problems(alike, "\"a\":4.1"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("POINTS_ABOVE_MAX", "/data/a"));
  }

  @Test
  void the_sum_of_a_group_is_exact_and_does_not_overflow() {
    EditionFixture group = scores().target("1/max", "", "1999999999999.999998");

    assertThat(problems(group, "\"a\":999999999999.999999,\"b\":999999999999.999999")).isEmpty();
    assertThat(problems(group, "\"a\":1000000000000,\"b\":999999999999.999999"))
        .extracting(InputProblem::code, InputProblem::pointer)
        .containsExactly(tuple("POINTS_ABOVE_MAX", "/data/b"));
  }

  @Test
  void a_group_is_only_held_against_the_points_that_are_there() {
    assertThat(problems(scores().target("1/max", "", "8"), "\"a\":8")).isEmpty();
  }
}
