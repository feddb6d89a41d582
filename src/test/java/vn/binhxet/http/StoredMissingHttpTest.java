package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.rules.Reload;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.RuleFolder;
import vn.binhxet.testing.StoredSamples;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** What a stored verdict lacks, under the release that it rests on. */
@Timeout(120)
class StoredMissingHttpTest {
  @TempDir private Path folder;

  private static HttpResponse<String> get(HttpApi api, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + api.port() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder().uri(address).GET().build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_stored_verdict_lacks_what_its_own_release_asks(Dialect dialect) throws Exception {
    Path rules = TinyRules.writeTo(folder.resolve("rules"));
    String open = TinyRules.village("V-1").replace("\"income\":52.5,", "");
    try (Register register = TestRegister.open(dialect, folder.resolve("register"));
        InForce inForce = InForce.open(rules, ReleaseCheck.NONE)) {
      String before = inForce.current().hash();
      long id = StoredSamples.store(register, inForce.current(), open);
      long settled =
          StoredSamples.store(register, inForce.current(), TinyRules.village("V-2", "1"));
      TinyRules.folder()
          .change(RuleFolder.TARGETS, "1a,hill,2024,50", "1a,hill,2024,60")
          .writeTo(rules);
      assertThat(inForce.reload()).isInstanceOf(Reload.Swapped.class);
      try (HttpApi api = HttpApi.create(inForce, HttpSettings.LOCAL, register)) {
        api.start("127.0.0.1", 0);
        HttpResponse<String> answer = get(api, "/api/v1/verdicts/" + id + "/missing");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode missing = new ObjectMapper().readTree(answer.body());
        assertThat(missing.get("release").asText()).isEqualTo(before);
        assertThat(missing.get("subject").asText()).isEqualTo("V-1");
        assertThat(missing.at("/items/0/path").asText()).isEqualTo("income");
        assertThat(missing.at("/next/item").asText()).isEqualTo("income");
        assertThat(missing.at("/items/0/alone").toString())
            .contains("{\"from\":50}")
            .doesNotContain("60");
        assertThat(
                new ObjectMapper()
                    .readTree(get(api, "/api/v1/verdicts/" + settled + "/missing").body())
                    .get("settled")
                    .asBoolean())
            .isTrue();
        assertThat(get(api, "/api/v1/verdicts/999/missing").statusCode()).isEqualTo(404);
      }
    }
  }
}
