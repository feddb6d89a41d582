package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.service.Samples;
import vn.binhxet.testing.TinyRules;

/** Live answers against the contract that the service hands out. */
@Timeout(120)
class ContractTest {
  @TempDir static Path rules;
  private static Served tiny;
  private static Served real;

  @BeforeAll
  static void start() throws Exception {
    tiny = Served.rules(rules);
    real = Served.by(InForce.open(Path.of("rules"), ReleaseCheck.NONE));
  }

  @AfterAll
  static void stop() {
    tiny.close();
    real.close();
  }

  @Test
  void the_contract_says_enough_to_catch_a_wrong_answer() throws Exception {
    JsonNode verdict = Contract.schema("Verdict");
    String good = tiny.evaluate(TinyRules.village("V")).body();
    assertThat(Contract.errors(verdict, good)).isEmpty();
    assertThat(Contract.errors(verdict, "{}")).isNotEmpty();
    assertThat(Contract.errors(verdict, good.replace("\"status\":\"MET\"", "\"status\":\"OK\"")))
        .isNotEmpty();
    JsonNode brief = Contract.schema("BriefVerdict");
    assertThat(Contract.errors(brief, good)).isNotEmpty();
    JsonNode line = Contract.schema("BatchLine");
    assertThat(Contract.errors(line, "{\"line\":1,\"verdict\":{}}")).isNotEmpty();
  }

  @Test
  void titles_editions_and_health_fit() throws Exception {
    for (Served served : List.of(tiny, real)) {
      Contract.fits("/api/v1/titles", "get", served.get("/api/v1/titles"));
      Contract.fits("/api/v1/titles", "get", served.get("/api/v1/titles?limit=0"));
      Contract.fits("/health/live", "get", served.get("/health/live"));
      Contract.fits("/health/ready", "get", served.get("/health/ready"));
      for (JsonNode title : Served.json(served.get("/api/v1/titles")).get("items")) {
        String id = title.get("id").asText();
        HttpResponse<String> editions = served.get("/api/v1/titles/" + id + "/editions");
        Contract.fits("/api/v1/titles/{title}/editions", "get", editions);
        for (JsonNode edition : title.get("editions")) {
          Contract.fits(
              "/api/v1/editions/{id}", "get", served.get("/api/v1/editions/" + edition.asText()));
        }
      }
    }
    Contract.fits(
        "/api/v1/titles/{title}/editions", "get", tiny.get("/api/v1/titles/nope/editions"));
    Contract.fits("/api/v1/editions/{id}", "get", tiny.get("/api/v1/editions/nope"));
    Contract.fits("/openapi.json", "get", tiny.get("/openapi.json"));
  }

  @Test
  void territories_fit() throws Exception {
    String one = "/api/v1/territories/{code}";
    for (String query : List.of("00033?on=2025-12-01", "00033?on=2024-12-01", "00033?on=soon")) {
      Contract.fits(one, "get", tiny.get(one.replace("{code}", query)));
    }
    for (String query : List.of("", "?name=suoi&limit=1", "?name=", "?cursor=nope", "?on=soon")) {
      Contract.fits("/api/v1/territories", "get", tiny.get("/api/v1/territories" + query));
    }
  }

  @Test
  void schemas_fit() throws Exception {
    String path = "/api/v1/editions/clean-village.nd-1/schema";
    for (String query :
        List.of("?year=2024&territory=00011", "?year=1&territory=0", "?year=2024&territory=9")) {
      Contract.fits("/api/v1/editions/{id}/schema", "get", tiny.get(path + query));
    }
  }

  @Test
  void verdicts_on_every_sample_fit_in_full_as_cores_and_in_brief() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Samples.Sample sample : Samples.all()) {
      Contract.fits("/api/v1/evaluations", "post", real.evaluate(sample.text()));
      HttpResponse<String> core =
          real.post("/api/v1/evaluations?detail=core", "application/json", sample.text());
      Contract.fits("/api/v1/evaluations", "post", core);
      HttpResponse<String> brief =
          real.post("/api/v1/evaluations?detail=brief", "application/json", sample.text());
      Contract.fits("/api/v1/evaluations", "post", brief);
      assertThat(brief.body().length()).isLessThan(core.body().length());
      lines.append(Served.JSON.readTree(sample.text())).append('\n');
    }
    HttpResponse<String> batch =
        real.post("/api/v1/evaluations:batch", "application/x-ndjson", lines + "{\n");
    Contract.fits("/api/v1/evaluations:batch", "post", batch);
    HttpResponse<String> briefs =
        real.post("/api/v1/evaluations:batch?detail=brief", "application/x-ndjson", lines + "{\n");
    Contract.fits("/api/v1/evaluations:batch", "post", briefs);
  }

  @Test
  void a_tree_of_subjects_fits_alone_and_as_a_line() throws Exception {
    String tree =
        Files.readString(Path.of("sample-data/trees/phu-tho-2024-village-120-households.json"));
    for (String detail : List.of("brief", "core", "full")) {
      Contract.fits(
          "/api/v1/evaluations:tree",
          "post",
          real.post("/api/v1/evaluations:tree?detail=" + detail, "application/json", tree));
    }
    String line = Served.JSON.readTree(tree).toString();
    HttpResponse<String> batch =
        real.post("/api/v1/evaluations:batch?detail=core", "application/x-ndjson", line + "\n");
    Contract.fits("/api/v1/evaluations:batch", "post", batch);
    JsonNode answered = Served.JSON.readTree(batch.body().lines().findFirst().orElseThrow());
    assertThat(answered.at("/tree/below")).hasSize(120);
    for (String bad : List.of("", "{", "[]", "{\"subject\":{}}")) {
      Contract.fits(
          "/api/v1/evaluations:tree",
          "post",
          real.post("/api/v1/evaluations:tree", "application/json", bad));
    }
  }

  @Test
  void what_is_missing_fits() throws Exception {
    String path = "/api/v1/evaluations:missing";
    for (String each :
        List.of(
            "cultural-family/nd-122-undetermined-class-unknown.json",
            "cultural-family/nd-122-met-exactly-85-points.json",
            "cultural-family/undetermined-edition-unsettled.json",
            "new-rural-commune/kon-tum-2024-undetermined-income-51.json",
            "cultural-family-merit/nd-122-three-of-four.json")) {
      HttpResponse<String> answer = real.post(path, "application/json", sample(each));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      Contract.fits(path, "post", answer);
    }
    for (String bad : List.of("", "{", "[]", "{\"subject\":{}}")) {
      Contract.fits(path, "post", real.post(path, "application/json", bad));
    }
    String votes = sample("cultural-family-merit/nd-122-three-of-four.json");
    HttpResponse<String> ranking =
        real.post(path, "application/json", votes.replace("\"votes\": 27,", ""));
    Contract.fits(path, "post", ranking);
    assertThat(ranking.body()).contains("\"candidate\":\"HM-032\"");
  }

  @Test
  void what_is_missing_in_a_tree_fits() throws Exception {
    String path = "/api/v1/evaluations:tree-missing";
    String tree =
        Files.readString(Path.of("sample-data/trees/phu-tho-2024-village-120-households.json"));
    HttpResponse<String> answer = real.post(path, "application/json", tree);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Contract.fits(path, "post", answer);
    for (String bad : List.of("", "{", "[]", "{\"subject\":{}}")) {
      Contract.fits(path, "post", real.post(path, "application/json", bad));
    }
  }

  @Test
  void differences_and_their_refusals_fit() throws Exception {
    String path = "/api/v1/differences";
    String law = sample("new-rural-commune/kon-tum-2024-undetermined-income-51.json");
    String later = sample("new-rural-commune/kon-tum-2025-not-met-income-52.json");
    String old = sample("cultural-family/nd-122-met-exactly-85-points.json");
    String now = sample("cultural-family/nd-86-phu-tho-not-met-26-of-30-agree.json");
    String open = sample("cultural-family/undetermined-edition-unsettled.json");
    String ranking = sample("cultural-family-merit/nd-122-three-of-four.json");
    String tie = sample("cultural-family-merit/nd-122-tie-for-the-last-place.json");
    for (String[] two :
        new String[][] {{law, later}, {later, law}, {old, now}, {old, open}, {ranking, tie}}) {
      HttpResponse<String> answer = real.post(path, "application/json", pair(two[0], two[1]));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      Contract.fits(path, "post", answer);
    }
    HttpResponse<String> titles = real.post(path, "application/json", pair(law, old));
    assertThat(titles.statusCode()).isEqualTo(422);
    assertThat(titles.body()).contains("DIFFERENT_TITLES");
    Contract.fits(path, "post", titles);
    for (String bad :
        List.of(
            "",
            "{",
            "[]",
            "{}",
            "{\"a\":1,\"b\":2}",
            "{\"c\":{}}",
            "{\"a\":{},\"b\":{}}",
            "{\"a\":{},\"a\":{}}",
            pair(law, later) + "x",
            pair(law, "{\"title\":1}"))) {
      HttpResponse<String> answer = real.post(path, "application/json", bad);
      assertThat(answer.statusCode()).as(bad).isEqualTo(400);
      Contract.fits(path, "post", answer);
    }
    Contract.fits(path, "post", real.post(path, "text/plain", "{}"));
    Contract.fits(path, "post", real.post(path, "application/json", " ".repeat(2_001_001)));
  }

  private static String pair(String a, String b) {
    return "{\"a\":" + a + ",\"b\":" + b + "}";
  }

  private static String sample(String file) throws Exception {
    return Files.readString(Path.of("sample-data", file));
  }

  @Test
  void refusals_fit() throws Exception {
    String path = "/api/v1/evaluations";
    String nowhen =
        TinyRules.village("V")
            .replace("2024-12-01", "2019-12-01")
            .replace("\"awardYear\":2024", "\"awardYear\":2019");
    for (String body : List.of("", "{", "[]", "null", "{\"title\":1}", nowhen)) {
      Contract.fits(path, "post", tiny.evaluate(body));
    }
    Contract.fits(path, "post", tiny.post(path, "text/plain", "{}"));
    Contract.fits(path, "post", tiny.post(path + "?detail=more", "application/json", "{}"));
    Contract.fits(path, "post", tiny.evaluate(" ".repeat(1_000_001)));
    Contract.fits(path + ":batch", "post", tiny.post(path + ":batch", "application/json", "{}"));
  }

  @Test
  void every_assessment_that_is_accepted_fits_the_general_form() throws Exception {
    JsonNode form = Contract.schema("Assessment");
    for (Samples.Sample sample : Samples.all()) {
      assertThat(Contract.errors(form, sample.text())).as(sample.file()).isEmpty();
    }
  }

  @Test
  void every_address_of_the_contract_is_served_and_refuses_other_methods() throws Exception {
    Set<String> silent = new TreeSet<>();
    for (var path : Contract.paths().properties()) {
      String address =
          path.getKey()
              .replace("{title}", "clean-village")
              .replace("{id}", "clean-village.nd-1")
              .replace("{code}", "01")
              .replace("{hash}", "0")
              .replace("{row}", "1")
              .replace("{kind}", "summary");
      HttpResponse<String> answer =
          tiny.send(tiny.to(address).method("PATCH", HttpRequest.BodyPublishers.noBody()));
      String allowed =
          path.getValue().has("post") ? "POST" : path.getValue().has("get") ? "GET" : "PUT";
      if (answer.statusCode() != 405
          || !answer.headers().firstValue("allow").orElse("").contains(allowed)) {
        silent.add(address + " " + answer.statusCode());
      }
    }
    assertThat(silent).isEmpty();
  }
}
