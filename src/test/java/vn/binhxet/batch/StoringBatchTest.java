package vn.binhxet.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.AssessmentContent;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.service.Language;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;
import vn.binhxet.tree.TreeRules;
import vn.binhxet.verdict.Detail;

@Timeout(120)
class StoringBatchTest {
  private static final OpenRelease RELEASE = TinyRules.open();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void every_answer_names_the_record_that_holds_it(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      List<JsonNode> answers = run(register, "a", input(1_000, 7));
      assertThat(answers).hasSize(1_001);
      for (JsonNode answer : answers.subList(0, 1_000)) {
        int line = answer.get("line").asInt();
        if (line % 7 == 0) {
          assertThat(answer.has("problem")).isTrue();
        } else {
          byte[] content =
              register.records().record(answer.at("/stored/id").asLong()).orElseThrow().content();
          assertThat(AssessmentContent.read(content).input().at("/subject/id").asText())
              .isEqualTo("V-" + line)
              .isEqualTo(answer.at("/verdict/subject/id").asText());
        }
      }
      // One opening, one release, and every line that was answered.
      assertThat(register.records().head().seq()).isEqualTo(2 + 1_000 - 1_000 / 7);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void the_same_run_again_stores_nothing_twice(Dialect dialect) throws Exception {
    try (Register register = TestRegister.open(dialect, folder)) {
      run(register, "b", input(300, 1_000));
      long end = register.records().head().seq();
      List<JsonNode> again = run(register, "b", input(400, 1_000));
      assertThat(again.subList(0, 300)).allMatch(a -> a.at("/stored/repeated").asBoolean());
      assertThat(again.subList(300, 400)).noneMatch(a -> a.at("/stored").has("repeated"));
      assertThat(register.records().head().seq()).isEqualTo(end + 100);
      String changed = input(3, 1_000).replace("V-2", "V-other");
      List<JsonNode> other = run(register, "b", changed);
      assertThat(other.get(0).at("/stored/repeated").asBoolean()).isTrue();
      assertThat(other.get(1).at("/problem/code").asText()).isEqualTo("LINE_STORED_OTHERWISE");
      assertThat(other.get(2).at("/stored/repeated").asBoolean()).isTrue();
      assertThat(other.get(3).at("/summary/bad").asInt()).isEqualTo(1);
      assertThat(run(register, "c", changed).get(1).at("/stored").has("repeated")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_repeated_line_shows_the_verdict_its_record_holds_though_the_rules_changed(Dialect dialect)
      throws Exception {
    OpenRelease stricter =
        TinyRules.open(
            TinyRules.folder().change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60"));
    try (Register register = TestRegister.open(dialect, folder)) {
      List<JsonNode> then = run(register, "d", input(2, 1_000));
      assertThat(then.get(0).at("/verdict/outcome").asText()).isEqualTo("UNDETERMINED");
      String three = input(3, 1_000);
      List<JsonNode> now = run(stricter, register, "d", three);
      for (JsonNode answer : now.subList(0, 2)) {
        assertThat(answer.at("/stored/repeated").asBoolean()).isTrue();
        assertThat(answer.at("/stored/asStored").asBoolean()).isTrue();
        assertThat(answer.at("/verdict/outcome").asText()).isEqualTo("UNDETERMINED");
        assertThat(answer.at("/verdict/basis/release").asText()).isEqualTo(RELEASE.hash());
      }
      assertThat(now.get(2).at("/verdict/outcome").asText()).isEqualTo("NOT_MET");
      assertThat(now.get(2).at("/stored").has("repeated")).isFalse();
      assertThat(now.get(3).at("/summary/ok").asInt()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_line_may_be_a_tree_and_is_stored_whole(Dialect dialect) throws Exception {
    OpenRelease release = TreeRules.open();
    String houses = TreeRules.house("H1", "tt") + "," + TreeRules.house("H2", "tf");
    String tree = TreeRules.village("\"houses\":2", "\"lamps\":true", houses).replace("\n", " ");
    String bad = tree.replace("true", "7");
    String input = tree + "\n" + bad + "\n" + TreeRules.house("H3", "tt").replace("\n", " ") + "\n";
    try (Register register = TestRegister.open(dialect, folder)) {
      List<JsonNode> answers = run(release, register, "e", input);
      long first = answers.get(0).at("/stored/first").asLong();
      assertThat(answers.get(0).at("/stored/last").asLong()).isEqualTo(first + 3);
      assertThat(answers.get(0).at("/tree/verdicts/0/title").asText()).isEqualTo("tidy-village");
      assertThat(answers.get(1).at("/problem/status").asInt()).isEqualTo(400);
      assertThat(answers.get(2).at("/stored/last").asLong()).isEqualTo(first + 4);
      assertThat(register.records().head().seq()).isEqualTo(first + 4);

      List<JsonNode> again = run(release, register, "e", input);
      assertThat(again.get(0).at("/stored/repeated").asBoolean()).isTrue();
      assertThat(again.get(0).at("/stored/first").asLong()).isEqualTo(first);
      assertThat(again.get(0).get("tree")).isEqualTo(answers.get(0).get("tree"));
      assertThat(register.records().head().seq()).isEqualTo(first + 4);

      OpenRelease other =
          TinyRules.open(
              TreeRules.folder()
                  .change("tidy-house/nd-9/criteria.drl", "swept == true", "swept == false"));
      JsonNode asStored = run(other, register, "e", input).get(0);
      assertThat(asStored.at("/stored/asStored").asBoolean()).isTrue();
      assertThat(asStored.has("tree")).isFalse();
      JsonNode changed = run(release, register, "e", tree.replace("H2", "H7") + "\n").get(0);
      assertThat(changed.at("/problem/code").asText()).isEqualTo("LINE_STORED_OTHERWISE");
    }
  }

  private static String input(int lines, int bad) {
    StringBuilder input = new StringBuilder();
    for (int i = 1; i <= lines; i++) {
      input.append(i % bad == 0 ? "{}" : TinyRules.village("V-" + i)).append('\n');
    }
    return input.toString();
  }

  private static List<JsonNode> run(Register register, String name, String input)
      throws IOException {
    return run(RELEASE, register, name, input);
  }

  private static List<JsonNode> run(
      OpenRelease release, Register register, String name, String input) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BatchRun.storing(
            release,
            Detail.CORE,
            Language.VI,
            2,
            BatchWatcher.NONE,
            new BatchKeeping(register, name))
        .run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }
}
