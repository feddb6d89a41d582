package vn.binhxet.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Releases;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.Brief;
import vn.binhxet.verdict.Detail;

/** Every sample tree gives the verdicts that the law gives it. */
class TreeSamplesTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static OpenRelease release;
  private static JsonNode expected;

  @BeforeAll
  static void load() throws Exception {
    release = new OpenRelease(Releases.open(Path.of("rules"), ReleaseCheck.NONE).current());
    expected = JSON.readTree(SAMPLES.resolve("trees/expected.json").toFile());
  }

  @TestFactory
  Stream<DynamicTest> each_tree_gives_the_expected_verdicts() {
    return StreamSupport.stream(expected.spliterator(), false)
        .map(one -> DynamicTest.dynamicTest(one.get("file").asText(), () -> check(one)));
  }

  private static void check(JsonNode sample) throws Exception {
    Map<String, JsonNode> verdicts = verdicts(sample, Detail.FULL);
    sample.get("expect").properties().forEach(one -> verdict(verdicts, one));
  }

  @Test
  void brief_answers_have_the_cores_values() throws Exception {
    for (JsonNode sample : expected) {
      Map<String, JsonNode> briefs = verdicts(sample, Detail.BRIEF);
      Map<String, JsonNode> cores = verdicts(sample, Detail.CORE);
      assertThat(briefs.keySet()).isEqualTo(cores.keySet()).isNotEmpty();
      cores.forEach((id, core) -> assertThat(briefs.get(id)).as(id).isEqualTo(Brief.of(core)));
    }
  }

  private static Map<String, JsonNode> verdicts(JsonNode sample, Detail detail) throws Exception {
    byte[] body = Files.readAllBytes(SAMPLES.resolve(sample.get("file").asText()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeEvaluation.read(release, body, body.length).write(detail, one -> {}, out);
    Map<String, JsonNode> verdicts = new HashMap<>();
    collect(JSON.readTree(out.toByteArray()), verdicts);
    return verdicts;
  }

  private static void collect(JsonNode subject, Map<String, JsonNode> verdicts) {
    for (JsonNode verdict : subject.get("verdicts")) {
      String id = verdict.at("/subject/id").asText() + " " + verdict.get("title").asText();
      verdicts.put(id, verdict);
    }
    subject.get("below").forEach(below -> collect(below, verdicts));
  }

  private static void verdict(Map<String, JsonNode> verdicts, Map.Entry<String, JsonNode> one) {
    JsonNode verdict = verdicts.get(one.getKey());
    assertThat(verdict).as(one.getKey()).isNotNull();
    assertThat(verdict.get("outcome")).as(one.getKey()).isEqualTo(one.getValue().get("outcome"));
    one.getValue()
        .path("findings")
        .properties()
        .forEach(finding -> finding(verdict, finding.getKey(), finding.getValue()));
  }

  private static void finding(JsonNode verdict, String id, JsonNode wanted) {
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals(id)) {
        assertThat(finding.get("status")).as(id).isEqualTo(wanted.get("status"));
        wanted
            .properties()
            .forEach(
                member -> {
                  if (!member.getKey().equals("status")) {
                    assertThat(finding.at("/from/0/" + member.getKey()))
                        .as(id + " " + member.getKey())
                        .isEqualTo(member.getValue());
                  }
                });
        return;
      }
    }
    throw new AssertionError("no finding " + id);
  }

  @Test
  void every_tree_is_listed() throws Exception {
    TreeSet<String> listed = new TreeSet<>();
    expected.forEach(one -> listed.add(SAMPLES.resolve(one.get("file").asText()).toString()));
    TreeSet<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(SAMPLES.resolve("trees"))) {
      files.filter(file -> !file.endsWith("expected.json")).forEach(f -> there.add(f.toString()));
    }
    assertThat(there).isEqualTo(listed);
  }
}
