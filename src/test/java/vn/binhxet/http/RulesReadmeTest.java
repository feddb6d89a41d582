package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.law.cases.CaseReader;
import vn.binhxet.law.reading.RulesSnapshot;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.ReadmeExample;
import vn.binhxet.testing.RealLaw;
import vn.binhxet.verdict.CaseCheck;

/** Does what rules/README.md says to the folder of a running service, and looks over HTTP. */
@Timeout(120)
class RulesReadmeTest {
  /** About two seconds are promised; a busy machine gets some more. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final String EDITION = "cultural-area/nd-122-2018/";
  private static final String CRITERIA = EDITION + "criteria.drl";
  private static final String TARGETS = EDITION + "targets.csv";

  @TempDir Path temp;
  private Path rules;
  private Served served;
  private String shipped;

  @BeforeEach
  void serve_a_copy_of_the_rules() throws Exception {
    rules = copy("rules");
    InForce inForce = InForce.open(rules, new CaseCheck());
    served = Served.by(inForce);
    inForce.watch();
    shipped = ready().get("release").asText();
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void a_new_field_target_and_rule_are_live_without_a_restart() throws Exception {
    assertThat(schema().has("wasteSorted")).isFalse();
    HttpResponse<String> before = served.evaluate(area("2024-01-10", 69));
    assertThat(before.statusCode()).isEqualTo(400);
    assertThat(Served.json(before).get("code").asText()).isEqualTo("UNKNOWN_FIELD");
    assertThat(Served.json(before).get("pointer").asText()).isEqualTo("/data/wasteSorted");

    String release = live("indicator");

    assertThat(release).isNotEqualTo(shipped);
    assertThat(schema().at("/wasteSorted/title").asText()).startsWith("Tỷ lệ hộ phân loại rác");
    JsonNode below = verdict(area("2024-01-10", 69));
    assertThat(below.at("/basis/release").asText()).isEqualTo(release);
    assertThat(below.get("outcome").asText()).isEqualTo("NOT_MET");
    JsonNode finding = finding(below, "waste-sorting");
    assertThat(finding.get("status").asText()).isEqualTo("NOT_MET");
    assertThat(finding.get("citations").toString())
        .contains("122/2018/NĐ-CP")
        .contains("ví dụ không phải luật");
    assertThat(finding.at("/reason/vi").asText())
        .containsIgnoringCase("tỷ lệ hộ phân loại rác")
        .contains("69")
        .contains("70");
    assertThat(finding.at("/reason/en").asText()).contains("69").contains("70");
    assertThat(finding(verdict(area("2024-01-10", 70)), "waste-sorting").get("status").asText())
        .isEqualTo("MET");
  }

  @Test
  void a_mistake_leaves_the_rules_in_force_until_it_is_mended() throws Exception {
    Path draft = draft("indicator");
    change(draft, CRITERIA, "( wasteSorted >=", "( wasteSortd >=");
    publish(draft);
    refusedAt("UNKNOWN_FIELD", CRITERIA, "( wasteSortd >=");
    assertThat(ready().get("release").asText()).isEqualTo(shipped);
    assertThat(served.evaluate(area("2024-01-10", 69)).statusCode()).isEqualTo(400);

    change(draft, CRITERIA, "( wasteSortd >=", "( wasteSorted >=");
    change(draft, TARGETS, "waste-sorting,,,70,", "waste-sorting,,,71,");
    publish(draft);
    refusedAt("CASE_FAILS", EDITION + "cases.yaml", "đúng 70/100 hộ phân loại rác");
    assertThat(ready().get("release").asText()).isEqualTo(shipped);

    change(draft, TARGETS, "waste-sorting,,,71,", "waste-sorting,,,70,");
    publish(draft);
    String mended = RulesSnapshot.read(rules).hash();
    JsonNode ready = ready(now -> now.get("release").asText().equals(mended));
    assertThat(ready.get("refused").isNull()).isTrue();
    JsonNode verdict = verdict(area("2024-01-10", 70));
    assertThat(verdict.at("/basis/release").asText()).isEqualTo(mended);
    assertThat(finding(verdict, "waste-sorting").get("status").asText()).isEqualTo("MET");
  }

  @Test
  void a_changed_figure_holds_from_its_day_and_the_next_example_goes_on_top() throws Exception {
    assertThat(total("2023-12-20")).isEqualTo("MET");

    String figure = live("figure");
    assertThat(total("2023-12-14")).isEqualTo("MET");
    assertThat(total("2023-12-20")).isEqualTo("NOT_MET");

    assertThat(live("indicator")).isNotEqualTo(figure);
    JsonNode both = verdict(area("2024-01-10", 70));
    assertThat(finding(both, "total").get("status").asText()).isEqualTo("NOT_MET");
    assertThat(finding(both, "waste-sorting").get("status").asText()).isEqualTo("MET");
  }

  /** Does an example to the folder served, waits until it is in force, and gives its hash. */
  private String live(String example) throws Exception {
    publish(draft(example));
    String hash = RulesSnapshot.read(rules).hash();
    JsonNode ready = ready(now -> now.get("release").asText().equals(hash));
    assertThat(ready.get("refused").isNull()).isTrue();
    return hash;
  }

  /** A copy elsewhere with the example done, as the page advises. */
  private Path draft(String example) throws IOException {
    Path draft = copy("draft of " + example);
    for (String file : List.of("edition.yaml", "criteria.drl", "targets.csv", "cases.yaml")) {
      Files.writeString(
          draft.resolve(EDITION + file), Files.readString(rules.resolve(EDITION + file)));
    }
    ReadmeExample.named(example).doIn(draft);
    return draft;
  }

  private void publish(Path draft) throws IOException {
    for (String file : List.of("edition.yaml", "criteria.drl", "targets.csv", "cases.yaml")) {
      Files.write(rules.resolve(EDITION + file), Files.readAllBytes(draft.resolve(EDITION + file)));
    }
  }

  private Path copy(String name) throws IOException {
    Path from = Path.of("rules");
    Path to = temp.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
    return to;
  }

  private static void change(Path folder, String file, String out, String in) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).containsOnlyOnce(out);
    Files.writeString(folder.resolve(file), before.replace(out, in));
  }

  private void refusedAt(String code, String file, String text) throws Exception {
    List<String> lines = Files.readAllLines(rules.resolve(file));
    int line = 1;
    while (!lines.get(line - 1).contains(text)) {
      line++;
    }
    String place = file + ":" + line;
    ready(
        now ->
            Stream.iterate(0, i -> i + 1)
                .limit(now.at("/refused/problems").size())
                .map(i -> now.at("/refused/problems/" + i))
                .anyMatch(
                    problem ->
                        problem.get("code").asText().equals(code)
                            && problem.get("place").asText().equals(place)));
  }

  private JsonNode ready() throws Exception {
    HttpResponse<String> answer = served.get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Served.json(answer);
  }

  /** What /health/ready says once it says what is awaited. */
  private JsonNode ready(Predicate<JsonNode> awaited) throws Exception {
    long start = System.nanoTime();
    JsonNode now = ready();
    while (!awaited.test(now)) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("%s", now).isLessThan(SOON);
      Thread.sleep(50);
      now = ready();
    }
    return now;
  }

  /** The fields that an assessment of the area may hold. */
  private JsonNode schema() throws Exception {
    HttpResponse<String> answer =
        served.get(
            "/api/v1/editions/cultural-area.nd-122-2018/schema"
                + "?year=2023&territory=62&on=2024-01-10");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Served.json(answer).at("/properties/data/properties");
  }

  private JsonNode verdict(String body) throws Exception {
    HttpResponse<String> answer = served.evaluate(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Served.json(answer);
  }

  private String total(String day) throws Exception {
    return finding(verdict(base(day).toString()), "total").get("status").asText();
  }

  /** The area of the cases, with 80 points, where that many of 100 households sort. */
  private static String area(String day, int sorting) throws Exception {
    ObjectNode area = base(day);
    ((ObjectNode) area.get("data")).putObject("wasteSorted").put("count", sorting).put("of", 100);
    return area.toString();
  }

  private static ObjectNode base(String day) throws Exception {
    return CaseReader.read(RealLaw.release().snapshot(), RealLaw.lawbook()).stream()
        .filter(file -> file.file().equals(EDITION + "cases.yaml"))
        .findFirst()
        .orElseThrow()
        .cases()
        .get(0)
        .assessment()
        .put("assessedOn", day);
  }

  private static JsonNode finding(JsonNode verdict, String id) {
    return verdict.get("findings").findParents("status").stream()
        .filter(one -> one.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
