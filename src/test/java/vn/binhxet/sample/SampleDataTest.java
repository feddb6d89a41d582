package vn.binhxet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.cases.Case;
import vn.binhxet.law.cases.CaseFile;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.rules.Release;
import vn.binhxet.testing.Judge;

/** Every sample assessment gives the verdict that the law gives it. */
class SampleDataTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static Judge judge;
  private static JsonNode expected;

  @BeforeAll
  static void load() throws Exception {
    judge = Judge.by(Path.of("rules"));
    expected = new ObjectMapper().readTree(SAMPLES.resolve("expected.json").toFile());
  }

  @TestFactory
  Stream<DynamicTest> each_sample_gives_the_expected_verdict() {
    return StreamSupport.stream(expected.spliterator(), false)
        .map(sample -> DynamicTest.dynamicTest(sample.path("file").asText(), () -> check(sample)));
  }

  private static void check(JsonNode sample) throws Exception {
    JsonNode verdict = judge.verdict(Files.readAllBytes(SAMPLES.resolve(file(sample))));
    JsonNode expect = sample.path("expect");
    for (Map.Entry<String, JsonNode> one : expect.properties()) {
      JsonNode wanted = one.getValue();
      switch (one.getKey()) {
        case "result" -> assertThat(verdict.at("/result/value")).isEqualTo(wanted);
        case "selected" -> assertThat(texts(verdict.at("/result/value"))).isEqualTo(texts(wanted));
        case "possible" ->
            assertThat(texts(verdict.at("/result/possible")))
                .containsExactlyInAnyOrderElementsOf(texts(wanted));
        case "overlay" -> assertThat(verdict.at("/basis/overlay")).isEqualTo(wanted);
        case "findings" ->
            wanted.properties().forEach(f -> finding(verdict, f.getKey(), f.getValue()));
        default -> assertThat(verdict.path(one.getKey())).as(one.getKey()).isEqualTo(wanted);
      }
    }
  }

  private static void finding(JsonNode verdict, String id, JsonNode wanted) {
    JsonNode finding =
        StreamSupport.stream(verdict.path("findings").spliterator(), false)
            .filter(f -> f.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no finding " + id));
    if (wanted.isTextual()) {
      assertThat(finding.path("status")).as(id).isEqualTo(wanted);
      return;
    }
    assertThat(finding.path("status")).as(id).isEqualTo(wanted.path("status"));
    if (wanted.has("causes")) {
      assertThat(finding.path("causes")).as(id).isEqualTo(wanted.path("causes"));
    }
    if (wanted.has("margin")) {
      assertThat(finding.at("/claim/margin").decimalValue())
          .as(id)
          .isEqualByComparingTo(wanted.path("margin").asText());
    }
  }

  @Test
  void every_file_is_listed_with_its_expected_verdict_and_in_the_guide() throws Exception {
    TreeSet<String> listed = new TreeSet<>();
    expected.forEach(sample -> listed.add(file(sample)));
    TreeSet<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      files
          .filter(path -> path.toString().endsWith(".json") && path.getNameCount() == 3)
          .filter(path -> !path.getName(1).toString().equals("trees"))
          .forEach(path -> there.add(SAMPLES.relativize(path).toString()));
    }
    assertThat(there).isEqualTo(listed);
    assertThat(Files.readString(SAMPLES.resolve("README.md"))).contains(listed);
  }

  @Test
  void every_edition_has_a_sample() {
    assertThat(judge.release().lawbook().editions())
        .allSatisfy(edition -> assertThat(expected.toString()).contains('"' + edition.id() + '"'));
  }

  /** What an edition's cases, written from the law, say can come out. */
  @Test
  void every_outcome_that_an_edition_can_reach_has_a_sample() throws Exception {
    Release release = judge.release();
    TreeSet<String> reachable = new TreeSet<>();
    for (CaseFile file : CaseReader.read(release.snapshot(), release.lawbook())) {
      for (Case one : file.cases()) {
        if (one.expected().outcome() != null) {
          reachable.add(file.edition().id() + " " + one.expected().outcome());
        }
      }
    }
    TreeSet<String> shown = new TreeSet<>();
    for (JsonNode sample : expected) {
      JsonNode expect = sample.path("expect");
      shown.add(expect.path("edition").asText() + " " + expect.path("outcome").asText());
    }
    assertThat(shown).containsAll(reachable);
  }

  @Test
  void of_the_batch_lines_five_and_nine_are_refused() throws Exception {
    List<String> lines = Files.readAllLines(SAMPLES.resolve("batch/eight-good-two-bad.ndjson"));
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        judge.verdict(lines.get(i).getBytes(StandardCharsets.UTF_8));
      } catch (BadAssessment bad) {
        refused.add(i + 1);
      }
    }
    assertThat(lines).hasSize(10);
    assertThat(refused).containsExactly(5, 9);
  }

  private static String file(JsonNode sample) {
    return sample.path("file").asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
