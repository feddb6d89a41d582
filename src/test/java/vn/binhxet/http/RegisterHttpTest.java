package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Storing, correcting and deciding, over HTTP against a real register. */
@Timeout(60)
class RegisterHttpTest {
  @TempDir static Path rules;
  @TempDir static Path kept;
  private static Register register;
  private static Served served;
  private static int keys;

  @BeforeAll
  static void start() throws Exception {
    register = TestRegister.open(Dialect.SQLITE, kept);
    served = Served.storing(InForce.open(TinyRules.writeTo(rules), ReleaseCheck.NONE), register);
  }

  @AfterAll
  static void stop() {
    served.close();
    register.close();
  }

  @Test
  void a_stored_assessment_is_answered_with_its_number_and_verdict() throws Exception {
    HttpResponse<String> answer = store(TinyRules.village("V-1"), nextKey());
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode stored = Served.json(answer);
    assertThat(stored.at("/verdict/title").asText()).isEqualTo("clean-village");
    String id = stored.get("id").asText();
    assertThat(answer.headers().firstValue("etag")).hasValue("\"" + id + "\"");
    assertThat(answer.headers().firstValue("location")).hasValue("/api/v1/verdicts/" + id);
    JsonNode shown = Served.json(served.get("/api/v1/assessments/" + id));
    assertThat(shown.get("assessment")).isEqualTo(Served.JSON.readTree(TinyRules.village("V-1")));
    assertThat(shown.get("version").asInt()).isEqualTo(1);
  }

  @Test
  void a_repeated_request_is_stored_once() throws Exception {
    String key = nextKey();
    String first = Served.json(store(TinyRules.village("V-2"), key)).get("id").asText();
    long end = register.records().head().seq();
    HttpResponse<String> again = store(TinyRules.village("V-2"), key);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("idempotency-replayed")).hasValue("true");
    assertThat(Served.json(again).get("id").asText()).isEqualTo(first);
    assertThat(Served.json(again).get("verdict"))
        .isEqualTo(Served.json(served.evaluate(TinyRules.village("V-2"))));
    assertThat(register.records().head().seq()).isEqualTo(end);
    HttpResponse<String> other = store(TinyRules.village("V-3"), key);
    problem(other, 422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(register.records().head().seq()).isEqualTo(end);
  }

  @Test
  void what_is_refused_is_not_stored() throws Exception {
    store(TinyRules.village("V-4"), nextKey());
    long end = register.records().head().seq();
    problem(store("{", nextKey()), 400, "SYNTAX");
    problem(
        store(TinyRules.village("V-4").replace("registered", "registred"), nextKey()),
        400,
        "UNKNOWN_FIELD");
    problem(store(TinyRules.village("V-4"), null), 400, "IDEMPOTENCY_KEY_MISSING");
    problem(store(TinyRules.village("V-4"), "short"), 400, "IDEMPOTENCY_KEY_BAD");
    assertThat(register.records().head().seq()).isEqualTo(end);
  }

  @Test
  void a_correction_is_a_new_version_of_the_latest_one() throws Exception {
    String id = Served.json(store(TinyRules.village("V-5"), nextKey())).get("id").asText();
    String fixed = TinyRules.village("V-5").replace("true", "false");
    HttpResponse<String> second = correct(id, "\"" + id + "\"", nextKey(), "Nhập sai", fixed);
    assertThat(second.statusCode()).isEqualTo(201);
    JsonNode answer = Served.json(second);
    assertThat(answer.get("version").asInt()).isEqualTo(2);
    assertThat(answer.get("assessment").asText()).isEqualTo(id);
    // The version before stays as it was; a correction of it comes too late.
    problem(correct(id, "\"" + id + "\"", nextKey(), "Chậm", fixed), 412, "VERSION_CONFLICT");
    problem(correct(id, "\"999999\"", nextKey(), "Lạ", fixed), 412, "VERSION_CONFLICT");
    problem(correct(id, null, nextKey(), "Quên", fixed), 428, "IF_MATCH_NEEDED");
    String latest = "\"" + answer.get("id").asText() + "\"";
    problem(correct(id, latest, nextKey(), " ", fixed), 400, "MISSING");
    JsonNode shown = Served.json(served.get("/api/v1/assessments/" + id));
    assertThat(shown.get("versions")).hasSize(2);
    assertThat(shown.get("assessment")).isEqualTo(Served.JSON.readTree(fixed));
  }

  @Test
  void a_decision_that_departs_from_the_verdict_says_why() throws Exception {
    JsonNode stored = Served.json(store(TinyRules.village("V-6"), nextKey()));
    boolean met = stored.at("/verdict/outcome").asText().equals("MET");
    ObjectNode decision = Served.JSON.createObjectNode();
    decision.put("verdict", stored.get("id").asText());
    decision.put("decided", met ? "withheld" : "granted").put("number", "12/QĐ-UBND");
    decision.put("date", "2024-12-20").put("signer", "Trần Thị Mẫu, Chủ tịch (giả định)");
    problem(decide(decision, nextKey()), 400, "DEPARTURE_UNEXPLAINED");
    decision.putObject("departure").put("clause", "Điều 7").put("reason", "Có đơn chưa giải quyết");
    String key = nextKey();
    HttpResponse<String> answer = decide(decision, key);
    assertThat(answer.statusCode()).isEqualTo(201);
    String id = Served.json(answer).get("id").asText();
    assertThat(Served.json(decide(decision, key)).get("id").asText()).isEqualTo(id);
    JsonNode shown = Served.json(served.get("/api/v1/decisions/" + id));
    assertThat(shown.at("/departure/clause").asText()).isEqualTo("Điều 7");
    String assessment = "/api/v1/assessments/" + stored.get("id").asText();
    assertThat(Served.json(served.get(assessment)).at("/decisions/0").asText()).isEqualTo(id);
    decision.put("decided", met ? "granted" : "withheld");
    problem(decide(decision, nextKey()), 400, "NO_DEPARTURE");
    decision.put("verdict", "999999").put("decided", "maybe").put("date", "30/2");
    JsonNode problem = Served.json(decide(decision, nextKey()));
    assertThat(problem.get("problems")).hasSize(2);
  }

  @Test
  void what_no_other_system_could_carry_on_is_refused() throws Exception {
    String id = Served.json(store(TinyRules.village("V-9"), nextKey())).get("id").asText();
    String decision =
        "{\"verdict\":\""
            + id
            + "\",\"decided\":\"withdrawn\",\"number\":\"9/QĐ\",\"date\":\"2024-12-20\","
            + "\"signer\":\"Giả định\",\"form\":\"Công khai\"}";
    for (String half : new String[] {"\\ud800", "\\udc00\\ud800", "a\\u0000b"}) {
      for (String member : new String[] {"9/QĐ", "Giả định", "Công khai"}) {
        String body = decision.replace(member, half);
        problem(send("POST", "/api/v1/decisions", body, nextKey(), null), 400, "BAD_CHARACTER");
      }
      String fixed = TinyRules.village("V-9").replace("true", "false");
      problem(correct(id, "\"" + id + "\"", nextKey(), half, fixed), 400, "BAD_CHARACTER");
      String unknown = decision.replace("\"form\"", "\"" + half + "\"");
      assertThat(send("POST", "/api/v1/decisions", unknown, nextKey(), null).statusCode())
          .isEqualTo(400);
    }
    for (String day : new String[] {"+99999-01-01", "-2024-12-20", "0001-01-01", "2024-12-20Z"}) {
      String body = decision.replace("2024-12-20", day);
      problem(send("POST", "/api/v1/decisions", body, nextKey(), null), 400, "BAD_VALUE");
    }
    assertThat(send("POST", "/api/v1/decisions", decision, nextKey(), null).statusCode())
        .isEqualTo(201);
  }

  @Test
  void why_two_stored_verdicts_differ_is_told() throws Exception {
    String one = Served.json(store(TinyRules.village("V-8"), nextKey())).get("id").asText();
    String changed =
        TinyRules.village("V-8").replace("\"registered\":true", "\"registered\":false");
    String other = Served.json(store(changed, nextKey())).get("id").asText();
    String path = "/api/v1/verdicts/" + one + "/difference";
    HttpResponse<String> answer = served.get(path + "?to=" + other);
    Contract.fits("/api/v1/verdicts/{id}/difference", "get", answer);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("registered");
    problem(served.get(path), 400, "BAD_PARAMETER");
    problem(served.get(path + "?to=1"), 404, "NOT_FOUND");
  }

  @Test
  void every_file_of_a_release_is_kept() throws Exception {
    store(TinyRules.village("V-7"), nextKey());
    String hash = served.source.current().hash();
    JsonNode release = Served.json(served.get("/api/v1/releases/" + hash));
    assertThat(release.get("files"))
        .hasSameSizeAs(served.source.current().release().snapshot().files().keySet());
    String path = release.at("/files/0/path").asText();
    assertThat(served.get("/api/v1/releases/" + hash + "/file?path=" + path).body())
        .isEqualTo(
            new String(served.source.current().release().snapshot().files().get(path), "UTF-8"));
    assertThat(served.get("/api/v1/releases/" + hash + "/file?path=../x").statusCode())
        .isEqualTo(404);
    assertThat(Served.json(served.get("/api/v1/releases")).at("/items/0/hash").asText())
        .isEqualTo(hash);
  }

  @Test
  void numbers_that_are_none_are_not_found() throws Exception {
    for (String id : new String[] {"0", "1", "x", "-1", "99999999999999999999", "1.0"}) {
      problem(served.get("/api/v1/assessments/" + id), 404, "NOT_FOUND");
    }
  }

  @Test
  void without_a_register_nothing_is_stored() throws Exception {
    try (Served calculator = Served.by(served.source)) {
      problem(calculator.get("/api/v1/assessments/1"), 503, "NO_REGISTER");
    }
  }

  private static HttpResponse<String> store(String body, @Nullable String key) throws Exception {
    return send("POST", "/api/v1/assessments", body, key, null);
  }

  private static HttpResponse<String> correct(
      String id, @Nullable String match, String key, String reason, String assessment)
      throws Exception {
    String body = "{\"reason\":\"" + reason + "\",\"assessment\":" + assessment + "}";
    return send("PUT", "/api/v1/assessments/" + id, body, key, match);
  }

  private static HttpResponse<String> decide(JsonNode decision, String key) throws Exception {
    return send("POST", "/api/v1/decisions", decision.toString(), key, null);
  }

  private static HttpResponse<String> send(
      String method, String path, String body, @Nullable String key, @Nullable String match)
      throws Exception {
    HttpRequest.Builder request =
        served
            .to(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (match != null) {
      request.header("If-Match", match);
    }
    HttpResponse<String> answer = served.send(request);
    Contract.fits(path.replaceAll("/[0-9]+$", "/{id}"), method.toLowerCase(), answer);
    return answer;
  }

  private static void problem(HttpResponse<String> answer, int status, String code)
      throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Served.json(answer).get("code").asText()).isEqualTo(code);
  }

  private static String nextKey() {
    return "test-key-" + keys++;
  }
}
