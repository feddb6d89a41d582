package vn.binhxet.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.testing.RealLaw;

/** A title is for units of certain types; 25270 Lộc Ninh became a ward on 2026-04-30. */
class SubjectUnitTest {
  private final Lawbook law = RealLaw.lawbook();
  private final AssessmentReader reader =
      new AssessmentReader(new EditionsInForce(law, new EditionChooser(law)));

  private static byte[] body(String title, String day, String code) {
    return """
        {"title":"%s","awardYear":%s,"assessedOn":"%s",
         "subject":{"id":"X-1","territory":{"code":"%s"}},"data":{}}
        """
        .formatted(title, day.substring(0, 4), day, code)
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<InputProblem> refusal(String title, String day, String code) {
    byte[] body = body(title, day, code);
    BadAssessment bad =
        catchThrowableOfType(BadAssessment.class, () -> reader.read(body, 0, body.length));
    assertThat(bad).as("%s in %s on %s", title, code, day).isNotNull();
    return bad.problems();
  }

  private void accepted(String title, String day, String code) throws IOException, BadAssessment {
    byte[] body = body(title, day, code);
    assertThat(reader.read(body, 0, body.length).subject().territory()).isEqualTo(code);
  }

  @Test
  void a_wards_title_for_a_commune_is_refused_and_taught() {
    InputProblem problem = refusal("civilised-urban-ward", "2026-04-29", "25270").get(0);

    assertThat(problem.code()).isEqualTo("SUBJECT_UNIT_MISMATCH");
    assertThat(problem.pointer()).isEqualTo("/subject/territory/code");
    assertThat(problem.message().vi())
        .contains("xét cho phường, thị trấn", "25270", "xã Lộc Ninh", "territory.on");
    assertThat(problem.message().en())
        .contains("is for: ward, commune-level town", "Lộc Ninh commune");
  }

  @Test
  void the_day_on_which_the_commune_became_a_ward_turns_it_around() throws Exception {
    accepted("civilised-urban-ward", "2026-04-30", "25270");
    accepted("modern-rural-commune", "2026-04-29", "25270");
    assertThat(refusal("modern-rural-commune", "2026-04-30", "25270").get(0).code())
        .isEqualTo("SUBJECT_UNIT_MISMATCH");
  }

  @Test
  void a_title_may_be_for_communes_and_wards_alike() throws Exception {
    accepted("exemplary-commune", "2026-04-29", "25270");
    accepted("exemplary-commune", "2026-04-30", "25270");
  }

  @Test
  void a_province_stands_for_a_unit_the_lists_lack() throws Exception {
    accepted("civilised-urban-ward", "2026-04-29", "75");
  }

  @Test
  void a_household_may_live_in_any_unit() throws Exception {
    accepted("cultural-family", "2026-04-29", "25270");
    accepted("cultural-family", "2026-04-30", "25270");
  }
}
