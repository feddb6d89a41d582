package vn.binhxet.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.assessment.BadAssessment;

/** An assessment becomes a tree of one subject without a byte of what it says being changed. */
class CountedCorrectionTest {
  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String tree(String assessment) throws BadAssessment {
    return new String(
        new CountedCorrection(bytes(assessment), bytes("['3', '5-9']")).tree(),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'subject':{'id':'a}'},'year':2024 ,'data':{'share':44.20}}",
        "{ 'year' :2024 , 'subject' : {'id':'a}'} ,'data':{'share':44.20} }",
        "{'year':2024,'data':{'share':44.20}, 'subject':{'id':'a}'}}"
      })
  void the_subject_is_taken_out_wherever_it_stands(String assessment) throws Exception {
    assertThat(tree(assessment).replaceAll(" ", ""))
        .isEqualTo(
            "{'subject':{'id':'a}'},'assessments':[{'year':2024,'data':{'share':44.20}}],"
                    .replace('\'', '"')
                + "\"stored\":[\"3\",\"5-9\"]}");
  }

  @Test
  void every_kind_of_value_stays_as_it_was_written() throws Exception {
    assertThat(tree("{'a':-0.10,'b':'ộ\\n,','c':null,'d':[1, 2],'e':true,'subject':{},'f':1e2}"))
        .contains(
            "[{'a':-0.10,'b':'ộ\\n,','c':null,'d':[1, 2],'e':true,'f':1e2}]".replace('\'', '"'));
  }

  @Test
  void a_subject_that_is_missing_or_stands_twice_is_told() {
    assertThat(catchThrowableOfType(BadAssessment.class, () -> tree("{'a':1}")).problems())
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly("MISSING /subject");
    assertThat(
            catchThrowableOfType(
                    BadAssessment.class, () -> tree("{'subject':{},'a':1,'subject':{}}"))
                .problems())
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactly("DUPLICATE_KEY /subject");
  }
}
