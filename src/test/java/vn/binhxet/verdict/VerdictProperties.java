package vn.binhxet.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.AssessmentReader;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.Edition;
import vn.binhxet.testing.RealLaw;

/** What must always hold of verdicts, tried on made-up assessments of every edition shipped. */
class VerdictProperties {
  private final Evaluator evaluator = new Evaluator(RealLaw.release());
  private final AssessmentReader reader = RealLaw.reader();

  @Provide
  Arbitrary<Edition> edition() {
    return Arbitraries.of(RealLaw.lawbook().editions());
  }

  @Property(tries = 60)
  void order_of_subjects_in_a_session_changes_nothing(
      @ForAll("edition") Edition edition, @ForAll long seed) {
    List<byte[]> lines = RealLaw.sample(edition, 12, seed);
    List<Assessment> inOrder = lines.stream().map(RealLaw::read).toList();
    List<String> together = evaluator.evaluate(inOrder).stream().map(this::core).toList();
    List<Assessment> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(seed));
    List<Evaluation> others = evaluator.evaluate(shuffled);
    for (int i = 0; i < shuffled.size(); i++) {
      int was = inOrder.indexOf(shuffled.get(i));
      assertThat(core(others.get(i))).isEqualTo(together.get(was));
      assertThat(core(evaluator.evaluate(shuffled.get(i)))).isEqualTo(together.get(was));
    }
  }

  @Property(tries = 200)
  void order_of_values_and_members_changes_no_outcome(
      @ForAll("edition") Edition edition, @ForAll long seed) {
    ObjectNode body = body(edition, seed);
    ObjectNode turned = body.deepCopy();
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    List<String> names = new ArrayList<>();
    body.get("data").fieldNames().forEachRemaining(names::add);
    Collections.shuffle(names, new Random(seed));
    for (String name : names) {
      JsonNode value = body.get("data").get(name);
      data.set(name, value instanceof ArrayNode list ? reversed(list) : value);
    }
    turned.set("data", data);
    JsonNode before = verdict(body).orElseThrow();
    JsonNode after = verdict(turned).orElseThrow();
    assertThat(after.get("outcome")).isEqualTo(before.get("outcome"));
    assertThat(after.get("provisional")).isEqualTo(before.get("provisional"));
    assertThat(after.at("/result/value")).isEqualTo(before.at("/result/value"));
  }

  private static ArrayNode reversed(ArrayNode list) {
    ArrayNode turned = JsonNodeFactory.instance.arrayNode();
    for (int i = list.size() - 1; i >= 0; i--) {
      turned.add(list.get(i));
    }
    return turned;
  }

  @Property(tries = 400)
  void taking_a_value_away_never_contradicts_what_was_settled(
      @ForAll("edition") Edition edition, @ForAll long seed) {
    ObjectNode body = body(edition, seed);
    JsonNode full = verdict(body).orElseThrow();
    List<String> names = new ArrayList<>();
    body.get("data").fieldNames().forEachRemaining(names::add);
    Random random = new Random(seed);
    ObjectNode less = body.deepCopy();
    for (String name : names) {
      if (random.nextInt(3) == 0) {
        ((ObjectNode) less.get("data")).remove(name);
      }
    }
    JsonNode fewer = verdict(less).orElseThrow();
    assertSettledStays(fewer, full);
  }

  /** What was settled with fewer values is the same with more. */
  private static void assertSettledStays(JsonNode fewer, JsonNode more) {
    String outcome = fewer.get("outcome").asText();
    if (!outcome.equals("UNDETERMINED")) {
      assertThat(more.get("outcome").asText()).isEqualTo(outcome);
      assertThat(more.at("/result/value")).isEqualTo(fewer.at("/result/value"));
    } else if (fewer.at("/result/possible").size() > 0
        && more.get("outcome").asText().equals("MET")
        && more.at("/result/value").isTextual()) {
      assertThat(fewer.at("/result/possible")).contains(more.at("/result/value"));
    }
    for (int i = 0; i < fewer.get("findings").size(); i++) {
      JsonNode before = fewer.get("findings").get(i);
      JsonNode after = more.get("findings").get(i);
      String status = before.get("status").asText();
      if (after != null && before.get("id").equals(after.get("id")) && settled(status)) {
        assertThat(after.get("status").asText()).as(before.get("id").asText()).isEqualTo(status);
      }
    }
  }

  private static boolean settled(String status) {
    return status.equals("MET") || status.equals("NOT_MET");
  }

  @Property(tries = 400)
  void improving_a_number_never_turns_a_finding_from_met_to_not_met(
      @ForAll("edition") Edition edition, @ForAll long seed) {
    ObjectNode body = body(edition, seed);
    JsonNode before = verdict(body).orElseThrow();
    for (JsonNode finding : before.get("findings")) {
      JsonNode claim = finding.get("claim");
      String operator = claim.path("operator").asText();
      boolean up = operator.equals(">=") || operator.equals(">");
      boolean down = operator.equals("<=") || operator.equals("<");
      if (!claim.path("actual").isNumber() || !(up || down) || isScore(finding)) {
        continue;
      }
      String field = fieldOf(edition, finding.get("id").asText());
      JsonNode value = body.get("data").path(field);
      if (!value.isNumber()) {
        continue;
      }
      ObjectNode better = body.deepCopy();
      BigDecimal step = up ? BigDecimal.ONE : BigDecimal.ONE.negate();
      ((ObjectNode) better.get("data")).put(field, value.decimalValue().add(step));
      verdict(better)
          .ifPresent(after -> assertNotWorse(finding, find(after, finding.get("id").asText())));
    }
  }

  private static boolean isScore(JsonNode finding) {
    return finding.get("kind").asText().equals("score");
  }

  private static void assertNotWorse(JsonNode before, JsonNode after) {
    if (before.get("status").asText().equals("MET")
        && !before.get("kind").asText().equals("disqualifier")) {
      assertThat(after.get("status").asText()).isEqualTo("MET");
    }
  }

  private static JsonNode find(JsonNode verdict, String id) {
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("id").asText().equals(id)) {
        return finding;
      }
    }
    throw new AssertionError("no finding " + id);
  }

  /** The one field a simple rule reads, or a name no field has. */
  private static String fieldOf(Edition edition, String node) {
    return edition.rules().stream()
        .filter(rule -> rule.node().equals(node) && !rule.otherReading())
        .map(rule -> ClaimParts.of(rule.claim()).fields())
        .filter(fields -> fields.size() == 1)
        .map(fields -> fields.iterator().next())
        .findFirst()
        .orElse("-");
  }

  @Property(tries = 100)
  void the_same_input_gives_the_same_core_byte_for_byte(
      @ForAll("edition") Edition edition, @ForAll long seed) {
    byte[] line = RealLaw.sample(edition, 1, seed).get(0);
    String once = core(evaluator.evaluate(RealLaw.read(line)));
    String again = core(new Evaluator(RealLaw.release()).evaluate(RealLaw.read(line)));
    assertThat(again).isEqualTo(once);
  }

  private static ObjectNode body(Edition edition, long seed) {
    return (ObjectNode) RealLaw.json(RealLaw.sample(edition, 1, seed).get(0));
  }

  private String core(Evaluation evaluation) {
    return new String(new VerdictWriter().write(evaluation, Detail.CORE), StandardCharsets.UTF_8);
  }

  /** Empty where the door refuses the body, as a share above 100 %. */
  private Optional<JsonNode> verdict(ObjectNode body) {
    byte[] json = body.toString().getBytes(StandardCharsets.UTF_8);
    try {
      Evaluation evaluation = evaluator.evaluate(reader.read(json, 0, json.length));
      return Optional.of(RealLaw.json(new VerdictWriter().write(evaluation, Detail.CORE)));
    } catch (BadAssessment refused) {
      return Optional.empty();
    }
  }
}
