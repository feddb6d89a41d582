package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.record.Sha256;
import vn.binhxet.register.record.StoredRecord;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Reload;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** A stored verdict asked for again, long after the rules have changed. */
@Timeout(120)
class VerdictHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private HttpApi api;

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + api.port() + path);
    return CLIENT.send(request.uri(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  private HttpResponse<String> evaluate(String body) throws Exception {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        "/api/v1/evaluations");
  }

  /** The answer's body, which fits what the contract says of it. */
  private static JsonNode fits(String path, HttpResponse<String> answer) throws Exception {
    Contract.fits(path, "get", answer);
    return JSON.readTree(answer.body());
  }

  private JsonNode verdict(long id, String query, int status) throws Exception {
    HttpResponse<String> answer = get("/api/v1/verdicts/" + id + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return fits("/api/v1/verdicts/{id}", answer);
  }

  private JsonNode replay(long id, int status) throws Exception {
    HttpResponse<String> answer = get("/api/v1/verdicts/" + id + "/replay");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return fits("/api/v1/verdicts/{id}/replay", answer);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_verdict_stays_what_it_was_when_the_rules_change_and_the_service_when_they_are_lost(
      Dialect dialect) throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    try (Register register = TestRegister.open(dialect, folder.resolve("register"));
        InForce inForce = InForce.open(rules, ReleaseCheck.NONE)) {
      String before = inForce.current().hash();
      long id = StoredSamples.store(register, inForce.current(), TinyRules.village("V-1", "52.5"));
      TinyRules.folder()
          .change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60")
          .writeTo(rules);
      assertThat(inForce.reload()).isInstanceOf(Reload.Swapped.class);
      assertThat(inForce.current().hash()).isNotEqualTo(before);
      String changed = TinyRules.village("V-2", "52.5");

      try (HttpApi open = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
        api = open.start("127.0.0.1", 0);
        assertThat(status(JSON.readTree(evaluate(changed).body()))).isEqualTo("NOT_MET");
        JsonNode full = verdict(id, "", 200);
        assertThat(status(full)).isEqualTo("MET");
        assertThat(full.at("/basis/release").asText()).isEqualTo(before);
        assertThat(full.at("/summary/vi").asText()).isNotEmpty();
        assertThat(full.at("/record/id").asText()).isEqualTo("" + id);
        assertThat(full.at("/record/assessment").asText()).isEqualTo("" + id);
        assertThat(full.at("/record/version").asInt()).isEqualTo(1);
        assertThat(full.at("/record/replacedBy").isNull()).isTrue();
        assertThat(full.at("/record/release").asText()).isEqualTo(before);
        assertThat(full.at("/record/replay").asText()).isEqualTo("identical");
        assertThat(verdict(id, "?detail=core", 200).has("summary")).isFalse();
        assertThat(get("/api/v1/verdicts/" + id).headers().firstValue("etag"))
            .contains("\"" + id + "\"");
        JsonNode replayed = replay(id, 200);
        assertThat(replayed.get("answer").asText()).isEqualTo("identical");
        assertThat(replayed.get("release").asText()).isEqualTo(before);
        assertThat(replayed.at("/coreHash/recorded")).isEqualTo(replayed.at("/coreHash/replayed"));
      }

      register
          .database()
          .writer()
          .useHandle(
              handle -> handle.execute("DELETE FROM release_file WHERE length(bytes) > 2000"));
      try (HttpApi open = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
        api = open.start("127.0.0.1", 0);
        JsonNode refused = verdict(id, "", 500);
        assertThat(refused.get("code").asText()).isEqualTo("RELEASE_NOT_OPENED");
        assertThat(refused.get("detail").asText()).contains(before).contains("thiếu tệp");
        assertThat(replay(id, 500).get("code").asText()).isEqualTo("RELEASE_NOT_OPENED");
        assertThat(evaluate(changed).statusCode()).isEqualTo(200);
        long later = StoredSamples.store(register, inForce.current(), changed);
        assertThat(status(verdict(later, "", 200))).isEqualTo("NOT_MET");
      }
    }
  }

  private static String status(JsonNode verdict) {
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals("1a")) {
        return finding.get("status").asText();
      }
    }
    return "none";
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void where_another_verdict_comes_out_the_recorded_one_is_shown(Dialect dialect) throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    try (Register register = TestRegister.open(dialect, folder.resolve("register"));
        InForce inForce = InForce.open(rules, ReleaseCheck.NONE);
        HttpApi open = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
      api = open.start("127.0.0.1", 0);
      long id = StoredSamples.store(register, inForce.current(), TinyRules.village("V-1", "52.5"));
      long other =
          StoredSamples.store(register, inForce.current(), TinyRules.village("V-2", "49.9"));
      judgedOtherwise(register, id);
      JsonNode shown = verdict(id, "", 200);
      assertThat(status(shown)).isEqualTo("NOT_MET");
      assertThat(shown.at("/record/replay").asText()).isEqualTo("different");
      JsonNode replayed = replay(id, 200);
      assertThat(replayed.get("answer").asText()).isEqualTo("different");
      assertThat(replayed.at("/first/node").asText()).isEqualTo("1a");
      assertThat(get("/api/v1/verdicts/" + id + "/difference?to=" + other).statusCode())
          .isEqualTo(200);
    }
  }

  /** As a program would have stored it that took the income of 52.5 for too low. */
  private static void judgedOtherwise(Register register, long id) throws IOException {
    StoredRecord record = register.records().record(id).orElseThrow();
    ObjectNode content = (ObjectNode) JSON.readTree(record.content());
    for (JsonNode finding : content.at("/verdict/findings")) {
      if (finding.get("id").asText().equals("1a")) {
        ((ObjectNode) finding).put("status", "NOT_MET");
      }
    }
    content.put("core", "0".repeat(64));
    byte[] bytes = JSON.writeValueAsBytes(content);
    ObjectNode core = (ObjectNode) JSON.readTree(record.core());
    byte[] pinning = JSON.writeValueAsBytes(core.put("content", Sha256.hex(bytes)));
    register
        .database()
        .writer()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE record SET content = ?, core = ? WHERE seq = ?", bytes, pinning, id));
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_was_changed_in_the_register_is_shown_to_nobody(Dialect dialect) throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    try (Register register = TestRegister.open(dialect, folder.resolve("register"));
        InForce inForce = InForce.open(rules, ReleaseCheck.NONE);
        HttpApi open = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
      api = open.start("127.0.0.1", 0);
      long id = StoredSamples.store(register, inForce.current(), TinyRules.village("V-1", "52.5"));
      long sound = StoredSamples.store(register, inForce.current(), TinyRules.village("V-2"));
      byte[] content =
          new String(register.records().record(id).orElseThrow().content(), "UTF-8")
              .replace("\"income\":52.5", "\"income\":49.9")
              .getBytes("UTF-8");
      register
          .database()
          .writer()
          .useHandle(
              handle -> handle.execute("UPDATE record SET content = ? WHERE seq = ?", content, id));
      JsonNode refused = verdict(id, "", 500);
      assertThat(refused.get("code").asText()).isEqualTo("RECORD_UNREADABLE");
      assertThat(refused.get("detail").asText()).contains("binhxet audit").contains("" + id);
      for (String path :
          new String[] {id + "/difference?to=" + sound, sound + "/difference?to=" + id}) {
        HttpResponse<String> answer = get("/api/v1/verdicts/" + path);
        assertThat(answer.statusCode()).isEqualTo(500);
        JsonNode told = fits("/api/v1/verdicts/{id}/difference", answer);
        assertThat(told.get("code").asText()).isEqualTo("RECORD_UNREADABLE");
      }
      // A replay says that it was changed, and where it shows.
      JsonNode replayed = replay(id, 200);
      assertThat(replayed.get("answer").asText()).isEqualTo("different");
      assertThat(replayed.at("/first/node").asText()).isEqualTo("1a");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void what_is_not_there_is_explained(Dialect dialect) throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    try (Register register = TestRegister.open(dialect, folder.resolve("register"));
        InForce inForce = InForce.open(rules, ReleaseCheck.NONE);
        HttpApi open = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
      api = open.start("127.0.0.1", 0);
      long id = StoredSamples.store(register, inForce.current(), TinyRules.village("V-1"));
      register.append(
          DecisionDraft.of(
              new DecisionDraft.Decision(
                  id,
                  Decided.GRANTED,
                  null,
                  "12/QĐ-UBND",
                  LocalDate.parse("2024-12-20"),
                  "Người Ký Mẫu",
                  null,
                  null),
              null));
      assertThat(verdict(id, "", 200).at("/record/decisions/0").asText()).isEqualTo("" + (id + 1));
      assertThat(verdict(id + 1, "", 404).get("detail").asText()).contains("decision");
      assertThat(verdict(99, "", 404).get("detail").asText()).contains("1 đến " + (id + 1));
      assertThat(get("/api/v1/verdicts/abc").statusCode()).isEqualTo(404);
      assertThat(verdict(id, "?detail=all", 400).get("code").asText()).isEqualTo("BAD_PARAMETER");
      register
          .database()
          .writer()
          .useHandle(
              handle -> handle.execute("UPDATE record SET content = NULL WHERE seq = ?", id));
      assertThat(verdict(id, "", 410).get("code").asText()).isEqualTo("ERASED");
      assertThat(replay(id, 410).get("code").asText()).isEqualTo("ERASED");
    }
  }
}
