package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.law.Edition;
import vn.binhxet.service.Samples;
import vn.binhxet.testing.Brief;
import vn.binhxet.testing.RealLaw;

/** A brief answer says of a subject what the core says of it, value by value. */
class BriefAnswerTest {
  private final Evaluator evaluator = new Evaluator(RealLaw.release());
  private final VerdictWriter writer = new VerdictWriter();

  static Stream<Edition> editions() {
    return RealLaw.lawbook().editions().stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void it_has_the_cores_values_in_every_edition(Edition edition) {
    for (long seed = 1; seed <= 4; seed++) {
      for (byte[] line : RealLaw.sample(edition, 25, seed)) {
        assertSame(evaluator.evaluate(RealLaw.read(line)));
      }
    }
  }

  @Test
  void it_has_the_cores_values_in_every_sample() throws Exception {
    Set<String> members = new TreeSet<>();
    for (Samples.Sample sample : Samples.all()) {
      JsonNode brief = assertSame(evaluator.evaluate(RealLaw.read(sample.text())));
      brief.fieldNames().forEachRemaining(members::add);
      brief.path("findings").forEach(f -> f.fieldNames().forEachRemaining(members::add));
      brief.get("basis").fieldNames().forEachRemaining(members::add);
    }
    assertThat(members)
        .as("the samples show every kind of member but marginCount and HELD's incident")
        .contains("result", "causes", "overlay", "reliedOn", "margin", "parts", "matching");
  }

  private JsonNode assertSame(Evaluation evaluation) {
    JsonNode brief = RealLaw.json(writer.write(evaluation, Detail.BRIEF));
    JsonNode core = RealLaw.json(writer.write(evaluation, Detail.CORE));
    assertThat(brief).isEqualTo(Brief.of(core));
    assertThat(names(brief)).isEqualTo(names(Brief.of(core)));
    return brief;
  }

  private static List<String> names(JsonNode verdict) {
    return Stream.concat(Stream.of(verdict), Stream.of(verdict.get("basis")))
        .flatMap(node -> node.properties().stream())
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  @Test
  void it_leaves_out_what_is_null_or_empty() {
    JsonNode brief =
        RealLaw.json(
            writer.write(
                evaluator.evaluate(
                    RealLaw.read(
                        """
                        {"title":"new-rural-commune","awardYear":2024,"assessedOn":"2024-12-01",
                         "subject":{"id":"X-1","territory":{"code":"62"}},
                         "data":{"incomePerCapita":99}}
                        """)),
                Detail.BRIEF));
    assertThat(brief.has("result")).isFalse();
    assertThat(brief.at("/causes/0").asText()).isNotEmpty();
    for (JsonNode finding : brief.get("findings")) {
      assertThat(finding.properties())
          .as(finding.toString())
          .noneMatch(member -> member.getValue().isNull());
      assertThat(finding.has("causes"))
          .isEqualTo(finding.get("status").asText().equals("UNDETERMINED"));
    }
  }
}
