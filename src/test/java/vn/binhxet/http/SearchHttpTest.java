package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Decided;
import vn.binhxet.register.DecisionDraft;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Finding what was stored, over HTTP and as the contract says. */
@Timeout(60)
class SearchHttpTest {
  private static final String VERDICTS = "/api/v1/verdicts";
  @TempDir static Path rules;
  @TempDir static Path kept;
  private static Register register;
  private static Served served;
  private static String poor = "";

  @BeforeAll
  static void start() throws Exception {
    register = TestRegister.open(Dialect.SQLITE, kept);
    served = Served.storing(InForce.open(TinyRules.writeTo(rules), ReleaseCheck.NONE), register);
    store("V-1", "52.5");
    poor = store("V/2", "49.9");
    store("V-3", "52.5");
    DecisionDraft.Decision decision =
        new DecisionDraft.Decision(
            Long.parseLong(poor),
            Decided.WITHHELD,
            null,
            "12/QĐ-UBND",
            LocalDate.of(2024, 12, 20),
            "Người ký mẫu",
            null,
            null);
    register.append(DecisionDraft.of(decision, null));
  }

  @AfterAll
  static void stop() {
    served.close();
    register.close();
  }

  private static String store(String id, String income) throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .to("/api/v1/assessments")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "search-" + id)
                .POST(BodyPublishers.ofString(TinyRules.village(id, income))));
    assertThat(answer.statusCode()).isEqualTo(201);
    return Served.json(answer).get("id").asText();
  }

  private static JsonNode get(String path, String schema) throws Exception {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(schema.equals("Problem") ? 400 : 200);
    return Contract.body(schema, answer);
  }

  private static String enc(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Test
  void what_was_stored_is_found_as_the_contract_says() throws Exception {
    JsonNode all = get(VERDICTS, "FoundPage");
    assertThat(all.get("items")).hasSize(3);
    assertThat(all.get("next").isNull()).isTrue();
    JsonNode found =
        get(VERDICTS + "?title=clean-village&node=1a&year=2024&decided=withheld", "FoundPage");
    assertThat(found.get("items")).hasSize(1);
    JsonNode item = found.at("/items/0");
    assertThat(item.get("id").asText()).isEqualTo(poor);
    assertThat(item.get("outcome").asText()).isEqualTo("NOT_MET");
    assertThat(item.get("failed").toString()).isEqualTo("[\"1\",\"1a\"]");
    assertThat(item.at("/decision/number").asText()).isEqualTo("12/QĐ-UBND");
    assertThat(get(VERDICTS + "?q=" + enc("thôn mau"), "FoundPage").get("items")).hasSize(3);
    assertThat(get(VERDICTS + "?q=" + enc("thốn"), "FoundPage").get("items")).isEmpty();
    assertThat(get(VERDICTS + "?territory=00033", "FoundPage").get("items"))
        .as("the commune that 00011 became")
        .hasSize(3);
    assertThat(get(item.at("/links/history").asText(), "History").get("events")).hasSize(2);
    assertThat(served.get(item.at("/links/assessment").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  void pages_follow_each_other() throws Exception {
    JsonNode first = get(VERDICTS + "?limit=2", "FoundPage");
    assertThat(first.get("items")).hasSize(2);
    JsonNode last = get(VERDICTS + "?limit=2&cursor=" + first.get("next").asText(), "FoundPage");
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.get("next").isNull()).isTrue();
  }

  @Test
  void what_is_not_understood_is_refused() throws Exception {
    for (String query :
        new String[] {
          "?titel=x",
          "?q=",
          "?q=%00",
          "?year=soon",
          "?cursor=nope",
          "?limit=0",
          "?node=1a",
          "?outcome=MET&outcome=HELD",
          "?q=" + "a".repeat(5_000)
        }) {
      assertThat(get(VERDICTS + query, "Problem").get("code").asText()).isEqualTo("BAD_PARAMETER");
    }
    assertThat(get(VERDICTS + "?titel=x", "Problem").at("/details/vi").asText())
        .contains("Ý bạn là “title”?");
    assertThat(served.get(VERDICTS + "?q=" + "a".repeat(1_000_000)).statusCode())
        .as("longer than any request line")
        .isIn(400, 414, 431);
  }

  @Test
  void a_subject_not_known_and_a_service_without_register(@TempDir Path elsewhere)
      throws Exception {
    HttpResponse<String> nobody = served.get("/api/v1/subjects/nobody/history");
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(Served.json(nobody).get("code").asText()).isEqualTo("NOT_FOUND");
    try (Served without = Served.rules(elsewhere)) {
      assertThat(without.get(VERDICTS).statusCode()).isEqualTo(503);
      assertThat(without.get("/api/v1/subjects/V-1/history").statusCode()).isEqualTo(503);
    }
  }
}
