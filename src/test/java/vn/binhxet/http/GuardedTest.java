package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.testing.TinyRules;

class GuardedTest {
  @TempDir Path rules;

  @Test
  void with_a_token_only_who_holds_it_is_answered() throws Exception {
    try (Served served = Served.rules(rules, "s3cret-đ")) {
      HttpResponse<String> answer = served.evaluate(TinyRules.village("V"));
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
      assertThat(Served.json(answer).get("code").asText()).isEqualTo("UNAUTHORIZED");
      for (String path : new String[] {"/", "/metrics", "/health/ready", "/nothing"}) {
        assertThat(served.get(path).statusCode()).as(path).isEqualTo(401);
      }
      assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer wrong", "Bearer", "Basic s3cret", "Bearer s3cret2", "s3cret"})
  void another_token_is_no_token(String authorization) throws Exception {
    try (Served served = Served.rules(rules, "s3cret")) {
      assertThat(
              served
                  .send(served.to("/metrics").header("Authorization", authorization).GET())
                  .statusCode())
          .isEqualTo(401);
      assertThat(
              served
                  .send(served.to("/metrics").header("Authorization", "bearer s3cret").GET())
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
