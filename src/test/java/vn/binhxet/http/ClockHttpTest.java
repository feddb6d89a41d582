package vn.binhxet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.law.Edition;
import vn.binhxet.rules.ReleaseCheck;
import vn.binhxet.service.InForce;
import vn.binhxet.testing.RealLaw;

/** Time limits over HTTP, on the shipped rules. */
@Timeout(120)
class ClockHttpTest {
  private static final String FAMILY = "/api/v1/editions/cultural-family.nd-86-2023/clock";
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
  void a_round_is_answered_with_its_steps() throws Exception {
    HttpResponse<String> answer =
        served.get(
            FAMILY
                + "?year=2024&on=2024-11-30&event.posting=2024-11-14..2024-11-24"
                + "&event.meeting=2024-11-10");
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode json = Served.json(answer);
    assertThat(json.get("standing").asText()).isEqualTo("ON_TIME");
    assertThat(json.get("deciding").isNull()).isTrue();
    assertThat(json.get("holidays")).hasSize(5);
    Contract.body("ClockAnswer", answer);
  }

  @Test
  void without_a_unit_it_is_said_that_no_overlay_was_looked_at() throws Exception {
    JsonNode without = Served.json(served.get(FAMILY + "?year=2026&on=2026-11-21"));
    assertThat(without.get("overlaysLookedAt").booleanValue()).isFalse();
    assertThat(without.at("/why/vi").asText()).contains("chưa xem quy định của địa phương");
    assertThat(without.at("/why/en").asText()).contains("no provincial overlay was looked at");
    JsonNode within = Served.json(served.get(FAMILY + "?year=2026&on=2026-11-21&territory=56"));
    assertThat(within.get("overlaysLookedAt").booleanValue()).isTrue();
    assertThat(within.at("/why/en").asText()).doesNotContain("looked at");
    assertThat(within.at("/doubts/0/code").asText()).isEqualTo("READING");
  }

  @Test
  void too_late_is_said_with_the_step_that_decides_it() throws Exception {
    JsonNode json = Served.json(served.get(FAMILY + "?year=2026&on=2026-11-21&territory=56"));
    assertThat(json.get("standing").asText()).isEqualTo("TOO_LATE");
    assertThat(json.get("deciding").asText()).isEqualTo("posting");
    assertThat(json.at("/steps/1/startBy/counted").asText()).isEqualTo("2026-11-15");
    assertThat(json.at("/steps/1/startBy/notCounted").asText()).isEqualTo("2026-11-14");
  }

  @Test
  void every_edition_answers_as_described_and_nothing_is_told_that_is_not() throws Exception {
    Set<String> known = new TreeSet<>();
    Contract.schema("ClockStep").at("/properties").fieldNames().forEachRemaining(known::add);
    Contract.schema("ClockAnswer")
        .at("/properties/steps/items/allOf/1/properties")
        .fieldNames()
        .forEachRemaining(known::add);
    for (Edition edition : RealLaw.lawbook().editions()) {
      HttpResponse<String> answer =
          served.get("/api/v1/editions/" + edition.id() + "/clock?year=2025&on=2025-06-01");
      assertThat(answer.statusCode()).isEqualTo(200);
      Contract.body("ClockAnswer", answer);
      for (JsonNode step : Served.json(answer).get("steps")) {
        step.fieldNames().forEachRemaining(name -> assertThat(known).contains(name));
      }
    }
  }

  @Test
  void an_edition_lists_its_steps() throws Exception {
    JsonNode edition = Served.json(served.get("/api/v1/editions/cultural-family.nd-122-2018"));
    assertThat(edition.at("/clocks/steps").findValuesAsText("id"))
        .containsExactly("registration", "meeting", "dossier", "decision");
    assertThat(edition.at("/clocks/steps/1/special/calendar/yearOffset").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?year=24",
        "?year=2024&on=30/11/2024",
        "?year=2024&on=2024-02-30",
        "?year=2024&event.postin=2024-11-14",
        "?year=2024&event.posting=tomorrow",
        "?year=2024&event.posting=2024-11-14&event.posting=2024-11-15",
        "?year=2024&event.decision=2024-11-14..2024-11-15",
        "?year=2024&event.=2024-11-14",
      })
  void bad_input_is_a_problem(String query) throws Exception {
    HttpResponse<String> answer = served.get(FAMILY + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(Served.json(answer).get("code").asText()).isEqualTo("BAD_PARAMETER");
    Contract.body("Problem", answer);
  }

  @Test
  void another_edition_or_unit_is_refused_as_elsewhere() throws Exception {
    assertThat(served.get("/api/v1/editions/nope/clock?year=2024").statusCode()).isEqualTo(404);
    HttpResponse<String> nowhere = served.get(FAMILY + "?year=2024&territory=00");
    assertThat(nowhere.statusCode()).isEqualTo(422);
    assertThat(Served.json(nowhere).get("code").asText()).isEqualTo("UNKNOWN_TERRITORY");
  }
}
