package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.register.Register;
import vn.binhxet.register.audit.Audit;
import vn.binhxet.register.audit.AuditOrder;
import vn.binhxet.register.audit.NotedHead;
import vn.binhxet.register.store.Dialect;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.TestRegister;
import vn.binhxet.testing.TinyRules;

/** The register's end over HTTP, as an auditor notes it down. */
@Timeout(120)
class RegisterEndHttpTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void the_end_handed_out_is_as_described_and_the_register_holds_it_later(Dialect dialect)
      throws Exception {
    try (InForce rules =
            InForce.open(TinyRules.writeTo(folder.resolve("rules")), ReleaseCheck.NONE);
        Register register = Register.open(TestRegister.place(dialect, folder), Clock.systemUTC());
        HttpApi api =
            HttpApi.create(rules, new HttpSettings(null, 2), register).start("127.0.0.1", 0)) {
      HttpResponse<String> answer = get(api, "/api/v1/register");
      assertThat(answer.statusCode()).isEqualTo(200);
      ObjectNode contract = (ObjectNode) Served.JSON.readTree(get(api, "/openapi.json").body());
      contract.put("$ref", "#/components/schemas/RegisterEnd");
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(contract)
                  .validate(Served.json(answer)))
          .isEmpty();
      NotedHead noted = NotedHead.read(answer.body().getBytes(StandardCharsets.UTF_8));
      assertThat(noted.seal().seq()).isEqualTo(1);
      register.keep(TinyRules.open().release());
      AuditOrder order = new AuditOrder(null, noted, null);
      assertThat(Audit.run(register.database(), order, (done, all) -> {}).findings()).isEmpty();
    }
  }

  @Test
  void a_service_without_a_register_says_so() throws Exception {
    try (Served served = Served.rules(folder)) {
      HttpResponse<String> answer = served.get("/api/v1/register");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(Served.json(answer).get("code").asText()).isEqualTo("NO_REGISTER");
    }
  }

  private static HttpResponse<String> get(HttpApi api, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
