package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** Plans, margins and near misses over HTTP, as the contract describes them. */
@Timeout(120)
class AdviceHttpTest {
  @TempDir private Path folder;
  private HttpApi api;
  private Register register;
  private InForce inForce;

  @BeforeEach
  void start() throws Exception {
    inForce = InForce.open(TinyRules.writeTo(folder.resolve("rules")), ReleaseCheck.NONE);
    register = TestRegister.open(Dialect.SQLITE, folder.resolve("register"));
    api = HttpApi.create(inForce, new HttpSettings(null, 1), register).start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    api.close();
    register.close();
    inForce.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + api.port() + path);
    return HttpClient.newHttpClient()
        .send(request.uri(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder().GET(), path);
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k-" + body.hashCode())
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        path);
  }

  @Test
  void plans_for_what_is_handed_in_are_as_described() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/evaluations:remedies", TinyRules.village("V-1", "49.9"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Contract.fits("/api/v1/evaluations:remedies", "post", answer);
    JsonNode plans = Served.JSON.readTree(answer.body());
    assertThat(plans.at("/plans/0/changes/0/field").asText()).isEqualTo("income");
    assertThat(plans.at("/plans/0/changes/0/to").asText()).isEqualTo("50.0");
    assertThat(plans.at("/plans/0/verified/release").asText())
        .isEqualTo(plans.get("release").asText());
    HttpResponse<String> bad =
        post("/api/v1/evaluations:remedies?to=III", TinyRules.village("V-1", "49.9"));
    assertThat(bad.statusCode()).isEqualTo(400);
    Contract.fits("/api/v1/evaluations:remedies", "post", bad);
    assertThat(post("/api/v1/evaluations:remedies?limit=0", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void margins_of_what_is_handed_in_are_as_described() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/evaluations:margins", TinyRules.village("V-1", "49.9"));
    Contract.fits("/api/v1/evaluations:margins", "post", answer);
    JsonNode margins = Served.JSON.readTree(answer.body());
    assertThat(margins.at("/closest/field").asText()).isEqualTo("income");
    assertThat(margins.at("/closest/by").decimalValue()).isEqualByComparingTo("0.1");
  }

  @Test
  void stored_verdicts_are_advised_under_their_own_release_and_near_ones_are_found()
      throws Exception {
    for (String income : new String[] {"49.9", "50.4", "20", "90"}) {
      String body = TinyRules.village("V-" + income, income);
      assertThat(post("/api/v1/assessments", body).statusCode()).isEqualTo(201);
    }
    JsonNode list = Served.JSON.readTree(get("/api/v1/verdicts?title=clean-village").body());
    String id = list.at("/items/3/verdict").asText(list.at("/items/3/id").asText());
    HttpResponse<String> plans = get("/api/v1/verdicts/" + id + "/remedies");
    Contract.fits("/api/v1/verdicts/{id}/remedies", "get", plans);
    Contract.fits(
        "/api/v1/verdicts/{id}/margins", "get", get("/api/v1/verdicts/" + id + "/margins"));
    HttpResponse<String> none = get("/api/v1/verdicts/999999/remedies");
    assertThat(none.statusCode()).isEqualTo(404);
    Contract.fits("/api/v1/verdicts/{id}/remedies", "get", none);

    HttpResponse<String> near = get("/api/v1/verdicts:near?title=clean-village&within=0.5");
    Contract.fits("/api/v1/verdicts:near", "get", near);
    JsonNode found = Served.JSON.readTree(near.body());
    assertThat(found.get("read").asInt()).isEqualTo(4);
    assertThat(found.at("/items/0/subject").asText()).isEqualTo("V-49.9");
    assertThat(found.get("items"))
        .extracting(item -> item.get("field").asText())
        .contains("income");
    assertThat(get("/api/v1/verdicts:near").statusCode()).isEqualTo(400);
  }
}
