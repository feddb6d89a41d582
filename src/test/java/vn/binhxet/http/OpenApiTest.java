package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.binhxet.law.Edition;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.RealLaw;

/** The service's own description of its answers, held against what it answers. */
@Timeout(120)
class OpenApiTest {

  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    served = Served.by(InForce.open(Path.of("rules"), ReleaseCheck.NONE));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void titles_editions_and_health_are_as_described() throws Exception {
    Contract.body("TitlePage", served.get("/api/v1/titles"));
    Contract.body("EditionPage", served.get("/api/v1/titles/cultural-area/editions"));
    Contract.body("Ready", served.get("/health/ready"));
    for (Edition edition : RealLaw.lawbook().editions()) {
      Contract.body("Edition", served.get("/api/v1/editions/" + edition.id()));
    }
  }

  @Test
  void verdicts_and_refusals_are_as_described() throws Exception {
    Edition edition = RealLaw.lawbook().edition("cultural-family.nd-86-2023").orElseThrow();
    for (byte[] body : RealLaw.sample(edition, 5, 7)) {
      Contract.body("Verdict", served.evaluate(new String(body, StandardCharsets.UTF_8)));
    }
    Contract.body("Problem", served.evaluate("{\"awardYear\":1}"));
  }

  @Test
  void whatever_an_edition_tells_of_itself_and_its_fields_is_described() throws Exception {
    Set<String> fields = names(Contract.schema("Field").at("/properties"));
    Set<String> whole = names(Contract.schema("EditionHead").at("/properties"));
    whole.addAll(names(Contract.schema("Edition").at("/allOf/1/properties")));
    for (Edition edition : RealLaw.lawbook().editions()) {
      JsonNode told = Served.json(served.get("/api/v1/editions/" + edition.id()));
      assertThat(whole).containsAll(names(told));
      for (JsonNode field : told.get("fields")) {
        assertThat(fields).containsAll(names(field));
      }
    }
  }

  @Test
  void the_limit_of_a_field_and_the_remark_of_an_edition_are_told() throws Exception {
    JsonNode area = Served.json(served.get("/api/v1/editions/minority-area.nd-272-2025"));
    assertThat(area.get("fields").findValuesAsText("notAbove")).contains("naturalArea", "villages");
    JsonNode commune = Served.json(served.get("/api/v1/editions/new-rural-commune.qd-318-2022"));
    assertThat(commune.at("/remark/vi").asText()).isNotEmpty();
    JsonNode plain = Served.json(served.get("/api/v1/editions/cultural-area.nd-122-2018"));
    assertThat(plain.get("remark").isNull()).isTrue();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
