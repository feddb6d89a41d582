package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/** Handing in, mending and finishing over HTTP. */
@Timeout(60)
class DraftHttpTest {
  private static final String HEAD =
      "subject.id,registered,income,satisfied.count,satisfied.of,road\n";
  private static final String ADDRESS =
      "/api/v1/drafts?title=clean-village&year=2024&territory=00011&on=2024-12-01";

  @TempDir static Path rules;
  @TempDir static Path kept;
  private static Register register;
  private static Served served;

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

  private static HttpResponse<String> csv(String address, String rows) throws Exception {
    HttpResponse<String> answer =
        served.send(
            served
                .to(address)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEAD + rows)));
    return answer;
  }

  private static HttpResponse<String> send(String method, String address, String body)
      throws Exception {
    return served.send(
        served
            .to(address)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  @Test
  void a_file_is_handed_in_mended_and_finished() throws Exception {
    HttpResponse<String> created =
        csv(ADDRESS, "D-1,có,52,43,50,nhựa\nD-2,có,tám,43,50,nhựa\nD-3,có,52,60,50,nhựa\n");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    Contract.fits("/api/v1/drafts", "post", created);
    JsonNode draft = Served.json(created);
    String address = "/api/v1/drafts/" + draft.get("id").asText();
    assertThat(draft.at("/import/problemCount").asInt()).isEqualTo(2);

    HttpResponse<String> rows = served.get(address + "/rows?state=bad&limit=1");
    Contract.fits("/api/v1/drafts/{id}/rows", "get", rows);
    assertThat(Served.json(rows).get("next").asText()).isEqualTo("2");
    assertThat(Served.json(rows).at("/items/0/problems/0/code").asText()).isEqualTo("NOT_A_NUMBER");

    HttpResponse<String> fixed =
        csv(address + "/file", "D-2,có,54,43,50,nhựa\nD-3,có,52,60,50,nhựa\n");
    Contract.fits("/api/v1/drafts/{id}/file", "post", fixed);
    assertThat(Served.json(fixed).at("/rows/total").asInt()).isEqualTo(3);
    assertThat(Served.json(fixed).at("/rows/bad").asInt()).isEqualTo(1);

    HttpResponse<String> refused = send("PUT", address + "/rows/3", "{}");
    assertThat(refused.statusCode()).isEqualTo(400);
    HttpResponse<String> mended = send("PUT", address + "/rows/3", TinyRules.village("D-3"));
    Contract.fits("/api/v1/drafts/{id}/rows/{row}", "put", mended);
    assertThat(Served.json(mended).get("state").asText()).isEqualTo("good");

    HttpResponse<String> begun = send("POST", address + "/finish", "");
    Contract.fits("/api/v1/drafts/{id}/finish", "post", begun);
    assertThat(begun.statusCode()).isEqualTo(202);
    String events = served.get(address + "/events").body();
    assertThat(events).contains("event: done").contains("\"stored\":3");
    HttpResponse<String> shown = served.get(address);
    Contract.fits("/api/v1/drafts/{id}", "get", shown);
    assertThat(Served.json(shown).at("/rows/stored").asInt()).isEqualTo(3);
    assertThat(Served.json(served.get("/api/v1/verdicts?subject=D-2")).get("items")).hasSize(1);

    JsonNode again = Served.json(csv(address + "/file", "D-2,không,54,43,50,nhựa\n"));
    assertThat(again.at("/import/alreadyStored").asInt()).isEqualTo(1);
    Contract.fits("/api/v1/drafts", "get", served.get("/api/v1/drafts"));
    assertThat(send("DELETE", address, "").statusCode()).isEqualTo(204);
    assertThat(served.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void a_refused_file_leaves_no_draft() throws Exception {
    int before = Served.json(served.get("/api/v1/drafts")).get("items").size();
    HttpResponse<String> refused = csv("/api/v1/drafts", "D-9,có,5,1,2,nhựa\n");
    assertThat(refused.statusCode()).isEqualTo(400);
    Contract.fits("/api/v1/drafts", "post", refused);
    assertThat(Served.json(refused).get("code").asText()).isEqualTo("TARGET_NEEDED");
    assertThat(csv(ADDRESS, "D-9,\"có").statusCode()).isEqualTo(400);
    assertThat(Served.json(served.get("/api/v1/drafts")).get("items")).hasSize(before);
  }

  @Test
  void an_edit_leaves_what_was_finished_to_be_told() throws Exception {
    JsonNode draft = Served.json(csv(ADDRESS, "E-1,có,52,43,50,nhựa\nE-2,có,tám,43,50,nhựa\n"));
    String address = "/api/v1/drafts/" + draft.get("id").asText();
    send("POST", address + "/finish", "");
    assertThat(served.get(address + "/events").body()).contains("\"stored\":1");
    HttpResponse<String> taken = send("PUT", address + "/rows/2", TinyRules.village("E-1"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(400);
    assertThat(Served.json(taken).get("code").asText()).isEqualTo("DUPLICATE_SUBJECT");
    assertThat(send("DELETE", address + "/rows/2", "").statusCode()).isEqualTo(204);
    assertThat(served.get(address + "/events").body()).contains("\"stored\":1");
    assertThat(send("DELETE", address, "").statusCode()).isEqualTo(204);
  }
}
