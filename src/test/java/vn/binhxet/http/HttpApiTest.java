package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.OneRelease;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.TinyRules;

@Timeout(60)
class HttpApiTest {
  @TempDir static Path rules;
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.rules(rules);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void an_assessment_gets_its_verdict() throws Exception {
    HttpResponse<String> answer = served.evaluate(TinyRules.village("V-1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    JsonNode verdict = Served.json(answer);
    assertThat(verdict.get("title").asText()).isEqualTo("clean-village");
    assertThat(verdict.at("/basis/release").asText()).hasSize(64);
    assertThat(verdict.at("/findings/0/reason/vi").asText()).isNotEmpty();
  }

  @Test
  void the_core_leaves_names_and_reasons_out() throws Exception {
    HttpResponse<String> answer =
        served.post(
            "/api/v1/evaluations?detail=core", "application/json", TinyRules.village("V-1"));
    JsonNode verdict = Served.json(answer);
    assertThat(verdict.at("/findings/0/status").asText()).isNotEmpty();
    assertThat(verdict.at("/findings/0/reason").isMissingNode()).isTrue();
    assertThat(verdict.has("summary")).isFalse();
  }

  @Test
  void a_bad_assessment_is_told_every_fault_in_the_language_asked_for() throws Exception {
    String body = TinyRules.village("V-1").replace("\"registered\":true", "\"registred\":\"yes\"");
    HttpResponse<String> answer =
        served.send(
            served
                .to("/api/v1/evaluations")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept-Language", "fr, en-GB;q=0.8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("content-language")).hasValue("en");
    JsonNode problem = Served.json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("urn:binhxet:problem:UNKNOWN_FIELD");
    assertThat(problem.get("pointer").asText()).isEqualTo("/data/registred");
    assertThat(problem.get("detail").asText()).contains("registered");
    assertThat(problem.get("detail")).isEqualTo(problem.at("/details/en"));
    assertThat(problem.at("/problems/0/detail/vi").asText()).contains("registered");
  }

  @Test
  void no_edition_is_422() throws Exception {
    String body =
        TinyRules.village("V-1")
            .replace("2024-12-01", "2019-12-01")
            .replace("\"awardYear\":2024", "\"awardYear\":2019");
    HttpResponse<String> answer = served.evaluate(body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Served.json(answer).get("code").asText()).isEqualTo("NO_EDITION");
  }

  @Test
  void another_media_type_is_415_and_says_which_one_to_use() throws Exception {
    HttpResponse<String> answer = served.post("/api/v1/evaluations", "text/plain", "{}");
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.headers().firstValue("accept-post")).hasValue("application/json");
    assertThat(Served.json(answer).get("code").asText()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    HttpResponse<String> none =
        served.send(
            served.to("/api/v1/evaluations").POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(none.statusCode()).isEqualTo(415);
  }

  @Test
  void another_method_is_405_with_what_is_allowed() throws Exception {
    HttpResponse<String> answer = served.get("/api/v1/evaluations");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("POST");
    assertThat(Served.json(answer).get("code").asText()).isEqualTo("METHOD_NOT_ALLOWED");
  }

  @Test
  void an_unknown_address_is_a_problem_document_too() throws Exception {
    for (String path :
        new String[] {
          "/api/v1/nothing", "/api/v1/editions/nope", "/api/v1/titles/nope/editions",
          "/static/../openapi.json", "/static/secret", "/api/v1/editions/%2e%2e"
        }) {
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.body()).as(path).doesNotContain("\tat ").doesNotContain("Exception");
    }
    assertThat(Served.json(served.get("/api/v1/nothing")).get("code").asText())
        .isEqualTo("NOT_FOUND");
  }

  @Test
  void titles_and_editions_are_listed_page_by_page() throws Exception {
    JsonNode titles = Served.json(served.get("/api/v1/titles?limit=1"));
    assertThat(titles.at("/items/0/id").asText()).isEqualTo("clean-village");
    assertThat(titles.get("next").isNull()).isTrue();
    JsonNode editions = Served.json(served.get("/api/v1/titles/clean-village/editions"));
    assertThat(editions.at("/items/0/id").asText()).isEqualTo("clean-village.nd-1");
    assertThat(editions.at("/items/0/figures/read").asInt()).isPositive();
    JsonNode after =
        Served.json(served.get("/api/v1/titles/clean-village/editions?cursor=clean-village.nd-1"));
    assertThat(after.get("items")).isEmpty();
    assertThat(served.get("/api/v1/titles?limit=0").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/titles?limit=x").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/titles?cursor=nope").statusCode()).isEqualTo(400);
  }

  @Test
  void an_edition_is_told_whole_with_figures_as_written() throws Exception {
    HttpResponse<String> answer = served.get("/api/v1/editions/clean-village.nd-1");
    JsonNode edition = Served.json(answer);
    assertThat(edition.at("/tree/2/children/0/id").asText()).isEqualTo("1a");
    assertThat(edition.at("/tree/2/children/0/rule").asText()).contains("income >= target");
    assertThat(answer.body()).contains("\"value\":50,").doesNotContain("5E+1");
  }

  @Test
  void the_schema_is_the_one_for_that_unit_and_year() throws Exception {
    String path = "/api/v1/editions/clean-village.nd-1/schema";
    HttpResponse<String> answer = served.get(path + "?year=2024&territory=00011");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/schema+json");
    assertThat(Served.json(answer).at("/properties/awardYear/const").asInt()).isEqualTo(2024);
    assertThat(answer.body()).contains("Hồ sơ đánh giá");
    assertThat(served.get(path + "?territory=00011").statusCode()).isEqualTo(400);
    assertThat(served.get(path + "?year=abc&territory=00011").statusCode()).isEqualTo(400);
    assertThat(served.get(path + "?year=2024").statusCode()).isEqualTo(400);
    assertThat(served.get(path + "?year=2024&territory=00011&on=soon").statusCode()).isEqualTo(400);
    HttpResponse<String> nowhere = served.get(path + "?year=2024&territory=99999");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(Served.json(nowhere).get("code").asText()).isEqualTo("UNKNOWN_TERRITORY");
  }

  @Test
  void health_says_which_release_answers() throws Exception {
    assertThat(Served.json(served.get("/health/live")).get("status").asText()).isEqualTo("live");
    JsonNode ready = Served.json(served.get("/health/ready"));
    assertThat(ready.get("release").asText()).isEqualTo(served.source.current().hash());
    assertThat(ready.get("refused").isNull()).isTrue();
  }

  @Test
  void metrics_count_requests_and_outcomes_but_name_no_subject() throws Exception {
    served.evaluate(TinyRules.village("V-SECRET"));
    served.post(
        "/api/v1/evaluations:batch",
        "application/x-ndjson",
        TinyRules.village("V-SECRET") + "\n{}\n");
    String metrics = served.get("/metrics").body();
    assertThat(metrics)
        .contains("binhxet_evaluations_total{outcome=\"UNDETERMINED\",title=\"clean-village\"}")
        .contains("route=\"/api/v1/evaluations\",status=\"200\"")
        .contains("binhxet_batch_lines_total{answer=\"problem\"} 1.0")
        .contains("binhxet_release_info{release=\"" + served.source.current().hash() + "\"}")
        .contains("jvm_memory_used_bytes")
        .contains("binhxet_reloads_total{result=\"refused\"}")
        .doesNotContain("V-SECRET");
  }

  @Test
  void every_answer_forbids_sniffing_and_storing() throws Exception {
    for (String path : new String[] {"/", "/api/v1/titles", "/nothing", "/health/ready"}) {
      HttpResponse<String> answer = served.get(path);
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("server")).isEmpty();
    }
  }

  @Test
  void the_page_loads_nothing_from_elsewhere() throws Exception {
    HttpResponse<String> page = served.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.body())
        .contains("lang=\"vi\"")
        .contains("Thôn sạch")
        .contains(served.source.current().hash())
        .doesNotContain("{{")
        .doesNotContain("http:")
        .doesNotContain("https:")
        .doesNotContain("style=")
        .doesNotContain("<script>");
    assertThat(served.get("/static/page.js").body()).contains("\"use strict\"");
    assertThat(served.get("/static/page.css").headers().firstValue("content-type"))
        .hasValue("text/css; charset=utf-8");
    assertThat(Served.json(served.get("/samples.json")).get(0).get("body").asText())
        .contains("awardYear");
  }

  @Test
  void a_new_release_answers_once_it_is_in_force_and_a_refused_one_never_does(@TempDir Path own)
      throws Exception {
    try (Served mine = Served.rules(own)) {
      String before = Served.json(mine.get("/health/ready")).get("release").asText();
      TinyRules.folder()
          .change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60")
          .writeTo(own);
      ((InForce) mine.source).reload();
      String after = Served.json(mine.get("/health/ready")).get("release").asText();
      assertThat(after).isNotEqualTo(before);
      JsonNode verdict = Served.json(mine.evaluate(TinyRules.village("V-1")));
      assertThat(verdict.at("/basis/release").asText()).isEqualTo(after);
      assertThat(verdict.get("outcome").asText()).isEqualTo("NOT_MET");

      Files.writeString(own.resolve(RuleFolder.TITLE), "kind: nonsense\n");
      ((InForce) mine.source).reload();
      JsonNode ready = Served.json(mine.get("/health/ready"));
      assertThat(ready.get("release").asText()).isEqualTo(after);
      assertThat(ready.at("/refused/problems").findValuesAsText("place"))
          .contains("clean-village/title.yaml:1");
      assertThat(mine.get("/metrics").body())
          .contains("binhxet_reloads_total{result=\"ok\"} 1.0")
          .contains("binhxet_reloads_total{result=\"refused\"} 1.0");
    }
  }

  @Test
  void before_any_rules_are_loaded_everything_but_life_is_503() throws Exception {
    try (Served empty = Served.by(new OneRelease(null))) {
      for (String path : new String[] {"/", "/api/v1/titles", "/health/ready"}) {
        HttpResponse<String> answer = empty.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(Served.json(answer).get("code").asText()).isEqualTo("RULES_NOT_LOADED");
      }
      assertThat(empty.evaluate("{}").statusCode()).isEqualTo(503);
      assertThat(empty.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(empty.get("/metrics").statusCode()).isEqualTo(200);
    }
  }
}
