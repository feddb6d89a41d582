package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.Edition;
import vn.binhxet.testing.RealLaw;

/** The pre-encoded way and the general way of writing a finding give the same bytes. */
class WaysOfWritingTest {

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void both_ways_write_the_same(Edition edition) {
    Evaluator evaluator = new Evaluator(RealLaw.release());
    int compared = 0;
    for (byte[] line : RealLaw.sample(edition, 60, 11)) {
      Assessment assessment = RealLaw.read(line);
      Evaluation evaluation = evaluator.evaluate(assessment);
      Judged judged = evaluation.judged();
      if (judged == null || evaluation.columns().size() != 1) {
        continue;
      }
      for (FindingWriter writer : judged.edition().template().findings()) {
        for (Detail detail : Detail.values()) {
          JsonBytes ready = new JsonBytes();
          JsonBytes general = new JsonBytes();
          writer.write(judged.results(), assessment.values(), assessment.values(), detail, ready);
          writer.writeGenerally(
              judged.results(), assessment.values(), assessment.values(), detail, general);
          assertThat(text(ready)).isEqualTo(text(general));
          compared++;
        }
      }
    }
    assertThat(compared > 0 || edition.title().kind() == vn.binhxet.law.Title.Kind.RANKING)
        .as("findings compared of %s", edition.id())
        .isTrue();
  }

  private static String text(JsonBytes bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
  }
}
