package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.TreeRecorder;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.tree.TreeRules;

/** Trees of subjects stored over HTTP, and looked at again. */
@Timeout(120)
class TreeHttpTest {
  @TempDir static Path rules;
  @TempDir static Path kept;
  private static Register register;
  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    register = TestRegister.open(Dialect.SQLITE, kept);
    served =
        Served.storing(
            InForce.open(TreeRules.folder().writeTo(rules), ReleaseCheck.NONE), register);
  }

  @AfterAll
  static void stop() {
    served.close();
    register.close();
  }

  /** A village of whose houses {@code said} tells: t, f or ? for each of two criteria. */
  private static String village(String... said) {
    return TreeRules.village(
        "\"houses\":5",
        "\"lamps\":true",
        IntStream.range(0, said.length)
            .mapToObj(i -> TreeRules.house("H" + i, said[i]))
            .collect(Collectors.joining(",")));
  }

  private static HttpResponse<String> store(String tree, String key) throws Exception {
    return served.send(
        served
            .to("/api/v1/assessments:tree")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(tree)));
  }

  private static JsonNode stored(String tree, String key) throws Exception {
    HttpResponse<String> answer = store(tree, key);
    Contract.fits("/api/v1/assessments:tree", "post", answer);
    assertThat(answer.statusCode()).isEqualTo(201);
    return Served.json(answer);
  }

  private static JsonNode get(String template, String id) throws Exception {
    HttpResponse<String> answer = served.get(template.replace("{id}", id));
    Contract.fits(template, "get", answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Served.json(answer);
  }

  private static HttpResponse<String> correct(
      String id, String reason, JsonNode assessment, String... stored) throws Exception {
    ObjectNode body = Served.JSON.createObjectNode().put("reason", reason);
    body.set("assessment", assessment);
    for (String number : stored) {
      body.withArray("stored").add(number);
    }
    return served.send(
        served
            .to("/api/v1/assessments/" + id)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "correct-" + id + "-" + body.hashCode())
            .header("If-Match", "\"" + id + "\"")
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  @Test
  void a_stored_tree_is_answered_with_its_numbers_and_the_same_ones_again() throws Exception {
    JsonNode first = stored(village("tt", "tt", "tt", "ft"), "tree-http-1");
    assertThat(first.get("count").asInt()).isEqualTo(6);
    assertThat(first.at("/records/0/subject").asText()).isEqualTo("H0");
    assertThat(first.at("/records/3/outcome").asText()).isEqualTo("NOT_MET");
    assertThat(first.at("/records/4/title").asText()).isEqualTo("tidy-village");
    assertThat(first.at("/records/4/parts").asInt()).isEqualTo(4);
    assertThat(first.at("/records/5/id")).isEqualTo(first.get("last"));

    long end = register.records().head().seq();
    HttpResponse<String> again = store(village("tt", "tt", "tt", "ft"), "tree-http-1");
    Contract.fits("/api/v1/assessments:tree", "post", again);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("idempotency-replayed")).hasValue("true");
    assertThat(Served.json(again).get("records")).isEqualTo(first.get("records"));
    HttpResponse<String> other = store(village("tt"), "tree-http-1");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(register.records().head().seq()).isEqualTo(end);
  }

  @Test
  void a_verdict_links_what_it_was_counted_from_and_a_part_what_counted_it() throws Exception {
    JsonNode tree = stored(village("tt", "tt", "t?"), "tree-http-2");
    String village = tree.at("/records/3/id").asText();
    String house = tree.at("/records/0/id").asText();
    JsonNode record = get("/api/v1/verdicts/{id}", village).get("record");
    assertThat(record.get("replay").asText()).isEqualTo("identical");
    assertThat(record.at("/parts/0/count").asInt()).isEqualTo(3);
    assertThat(record.at("/parts/0/records/2/outcome").asText()).isEqualTo("UNDETERMINED");
    assertThat(record.at("/parts/0/records/0/href").asText())
        .isEqualTo("/api/v1/verdicts/" + house);
    assertThat(record.at("/countedIn/0/id")).isEqualTo(tree.get("last"));
    JsonNode part = get("/api/v1/verdicts/{id}", house).get("record");
    assertThat(part.at("/countedIn/0/id").asText()).isEqualTo(village);
    assertThat(part.at("/tree/first")).isEqualTo(tree.get("first"));
    assertThat(part.has("parts")).isFalse();
    assertThat(get("/api/v1/verdicts/{id}/parts", village).get("parts"))
        .isEqualTo(record.get("parts"));
    assertThat(get("/api/v1/assessments/{id}", village).at("/filled/0/below/met").asInt())
        .isEqualTo(2);
    assertThat(served.get("/api/v1/verdicts/" + village + "/paper.pdf").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_tree_that_points_at_stored_verdicts_is_evaluated_and_stored() throws Exception {
    JsonNode tree = stored(village("tt", "tt", "ft"), "tree-http-9");
    String pointing =
        TreeRules.village("\"houses\":5", "\"lamps\":true", "")
            .replace(
                "\"below\":[]",
                "\"stored\":[\""
                    + tree.at("/records/0/id").asText()
                    + "-"
                    + tree.at("/records/2/id").asText()
                    + "\"]");
    JsonNode tried =
        Served.json(
            served.post("/api/v1/evaluations:tree?detail=core", "application/json", pointing));
    assertThat(tried.at("/verdicts/0/findings/0/from/0/met").asInt()).isEqualTo(2);
    JsonNode counted = stored(pointing, "tree-http-10");
    assertThat(counted.get("count").asInt()).isEqualTo(2);
    assertThat(counted.at("/records/0/parts").asInt()).isEqualTo(3);
    String house = tree.at("/records/0/id").asText();
    assertThat(get("/api/v1/verdicts/{id}", house).at("/record/countedIn")).hasSize(2);
  }

  @Test
  void a_corrected_part_is_told_by_the_replay_above() throws Exception {
    JsonNode tree = stored(village("tt", "tt", "tt", "ft"), "tree-http-3");
    String house = tree.at("/records/3/id").asText();
    ObjectNode given = (ObjectNode) get("/api/v1/assessments/{id}", house).get("assessment");
    ((ObjectNode) given.get("data")).put("swept", true);
    HttpResponse<String> corrected = correct(house, "Nhập sai", given);
    assertThat(corrected.statusCode()).isEqualTo(201);
    JsonNode replay = get("/api/v1/verdicts/{id}/replay", tree.at("/records/4/id").asText());
    assertThat(replay.get("answer").asText()).isEqualTo("identical");
    assertThat(replay.at("/parts/asNamed").asBoolean()).isTrue();
    assertThat(replay.at("/parts/corrected/0").asText()).isEqualTo(house);
    JsonNode parts =
        get("/api/v1/verdicts/{id}/parts", tree.at("/records/4/id").asText()).at("/parts/0");
    assertThat(parts.at("/records/3/replacedBy")).isEqualTo(Served.json(corrected).get("id"));
    assertThat(parts.at("/records/3/outcome").asText()).isEqualTo("NOT_MET");
  }

  @Test
  void a_correction_of_what_was_counted_states_the_count_itself() throws Exception {
    JsonNode tree = stored(village("tt", "tt", "tt"), "tree-http-4");
    String village = tree.at("/records/3/id").asText();
    ObjectNode given = (ObjectNode) get("/api/v1/assessments/{id}", village).get("assessment");
    HttpResponse<String> silent = correct(village, "Đếm lại", given);
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(Served.json(silent).findValuesAsText("code")).contains("COUNTED_FIELD_MISSING");
    ObjectNode data = (ObjectNode) given.get("data");
    data.put("tidyHouses", 1);
    data.putObject("tidy").put("count", 1).put("of", 5);
    data.putObject("tidyOfAssessed").put("count", 1).put("of", 3);
    HttpResponse<String> stated = correct(village, "Đếm lại", given);
    assertThat(stated.statusCode()).isEqualTo(201);
    String id = Served.json(stated).get("id").asText();
    JsonNode record = get("/api/v1/verdicts/{id}", id).get("record");
    assertThat(record.has("parts")).isFalse();
    assertThat(record.get("replay").asText()).isEqualTo("identical");
  }

  @Test
  void a_correction_counts_its_parts_again_in_their_latest_version() throws Exception {
    JsonNode tree = stored(village("tt", "tt", "tt", "ft"), "tree-http-11");
    String first = tree.get("first").asText();
    String house = tree.at("/records/3/id").asText();
    String village = tree.at("/records/4/id").asText();
    ObjectNode given = (ObjectNode) get("/api/v1/assessments/{id}", house).get("assessment");
    ((ObjectNode) given.get("data")).put("swept", true);
    String corrected = Served.json(correct(house, "Nhập sai", given)).get("id").asText();

    JsonNode same = get("/api/v1/assessments/{id}", village).get("assessment");
    String row = first + "-" + house;
    HttpResponse<String> anew = correct(village, "Một hộ được sửa", same, row);
    Contract.fits("/api/v1/assessments/{id}", "put", anew);
    assertThat(anew.statusCode()).as(anew.body()).isEqualTo(201);
    JsonNode answer = Served.json(anew);
    assertThat(answer.get("version").asInt()).isEqualTo(2);
    assertThat(answer.get("assessment").asText()).isEqualTo(village);
    assertThat(answer.at("/verdict/findings/0/from/0/met").asInt()).isEqualTo(4);
    JsonNode record = get("/api/v1/verdicts/{id}", answer.get("id").asText()).get("record");
    assertThat(record.get("replay").asText()).isEqualTo("identical");
    assertThat(record.at("/parts/0/records/3/id").asText()).isEqualTo(corrected);
    assertThat(get("/api/v1/verdicts/{id}", village).at("/record/replacedBy"))
        .isEqualTo(answer.get("id"));
    assertThat(get("/api/v1/assessments/{id}", village).at("/assessment/data"))
        .isEqualTo(same.get("data"));

    HttpResponse<String> again = correct(village, "Một hộ được sửa", same, row);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(Served.json(again).get("id")).isEqualTo(answer.get("id"));
    assertThat(correct(village, "Chậm", same, row).statusCode()).isEqualTo(412);
    HttpResponse<String> unknown =
        correct(village, "Lạ", same, String.valueOf(register.records().head().seq() + 9));
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(Served.json(unknown).findValuesAsText("code")).contains("VERDICT_UNKNOWN");
    ObjectNode both = same.deepCopy();
    ((ObjectNode) both.get("data")).put("tidyHouses", 4);
    HttpResponse<String> twice = correct(village, "Cả hai", both, row);
    assertThat(twice.statusCode()).isEqualTo(400);
    assertThat(twice.body()).contains("\"/data/tidyHouses\"").contains("FROM_VERDICTS");
  }

  @Test
  void what_is_asked_of_a_counted_verdict_knows_the_count_where_it_is_settled() throws Exception {
    String settled = stored(village("tt", "tt", "ft"), "tree-http-5").at("/records/3/id").asText();
    assertThat(served.get("/api/v1/verdicts/" + settled + "/missing").body())
        .doesNotContain("tidyHouses");
    String open = stored(village("tt", "tt", "??"), "tree-http-6").at("/records/3/id").asText();
    assertThat(served.get("/api/v1/verdicts/" + open + "/missing").body()).contains("tidy");
    for (String ask : new String[] {"remedies", "margins", "difference?to=" + open}) {
      assertThat(served.get("/api/v1/verdicts/" + settled + "/" + ask).statusCode())
          .as(ask)
          .isEqualTo(200);
    }
  }

  @Test
  void a_tree_that_is_refused_or_too_large_is_stored_nowhere() throws Exception {
    long end = register.records().head().seq();
    HttpResponse<String> bad = store(village("tt").replace("true", "7"), "tree-http-7");
    Contract.fits("/api/v1/assessments:tree", "post", bad);
    assertThat(bad.statusCode()).isEqualTo(400);
    String[] many = new String[TreeRecorder.MOST];
    java.util.Arrays.fill(many, "tt");
    String all = village(many).replace("\"houses\":5", "\"houses\":9000");
    HttpResponse<String> large = store(all, "tree-http-8");
    Contract.fits("/api/v1/assessments:tree", "post", large);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(Served.json(large).get("code").asText()).isEqualTo("TREE_TOO_LARGE_TO_STORE");
    assertThat(register.records().head().seq()).isEqualTo(end);
  }
}
