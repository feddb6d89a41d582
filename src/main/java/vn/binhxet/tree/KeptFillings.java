package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.BadAssessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.service.Desk;
import vn.binhxet.service.OpenRelease;
import vn.binhxet.verdict.Detail;
import vn.binhxet.verdict.Outcome;

/**
 * What filled an assessment's fields, kept with it: each value as it was put in, so that the same
 * verdict comes out again whatever becomes of those it was counted from.
 */
public final class KeptFillings {
  private KeptFillings() {}

  static ArrayNode json(List<Filling> fillings) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (Filling one : fillings) {
      ObjectNode json = all.addObject();
      json.put("field", one.field().name()).put("title", one.from().title());
      json.put("subject", one.from().which().code());
      // As texts: what was put into the body, character by character.
      json.put("low", one.low()).put("high", one.high());
      json.put("doubtfulLow", one.doubtfulLow()).put("doubtfulHigh", one.doubtfulHigh());
      json.put("of", one.of());
      Tally tally = one.tally();
      OwnVerdict own = one.own();
      if (tally != null) {
        json.set("below", tally.json());
      }
      if (own != null) {
        json.putObject("own")
            .put("outcome", own.outcome().name())
            .put("provisional", own.provisional());
      }
    }
    return all;
  }

  /**
   * Judges a stored assessment again.
   *
   * @param input as it was handed in
   * @param kept what filled its fields
   * @throws BadAssessment where it is refused under these rules
   * @throws IOException where what was kept is not of its form, or these rules fill no such field
   */
  public static FilledVerdict judge(
      OpenRelease release, Desk desk, byte[] input, JsonNode kept, Detail detail)
      throws BadAssessment, IOException {
    Assessment bare = desk.reader().read(input, 0, input.length);
    EffectiveEdition law = bare.law();
    List<Filling> fillings = new ArrayList<>();
    try {
      for (JsonNode one : kept) {
        fillings.add(read(one, law));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("what was counted is not of its form", e);
    }
    return new FilledJudge(release, desk, detail == Detail.FULL ? Detail.FULL : Detail.CORE)
        .judge(SingleGiven.of(input), bare, fillings, one -> {});
  }

  private static Filling read(JsonNode json, @Nullable EffectiveEdition law) throws IOException {
    String name = json.required("field").asText();
    int at = law == null ? -1 : law.fieldIndex(name);
    Field field = law == null || at < 0 ? null : law.fields().get(at);
    FromVerdicts from = field == null ? null : field.from();
    if (field == null || from == null) {
      throw new IOException("these rules count no field " + name);
    }
    JsonNode own = json.get("own");
    JsonNode below = json.get("below");
    return new Filling(
        field,
        from,
        text(json, "low"),
        text(json, "high"),
        text(json, "doubtfulLow"),
        text(json, "doubtfulHigh"),
        below == null ? null : Tally.read(below),
        own == null
            ? null
            : new OwnVerdict(
                Outcome.valueOf(own.required("outcome").asText()),
                own.required("provisional").booleanValue()),
        json.required("of").longValue(),
        List.of(),
        List.of());
  }

  /**
   * The assessment with every counted value in it that is settled: one that open verdicts leave
   * open is left out, as one that is not known.
   *
   * @throws IOException where the input is no JSON object
   */
  public static byte[] settled(byte[] input, JsonNode kept) throws IOException {
    StringBuilder members = new StringBuilder();
    for (JsonNode one : kept) {
      String low = text(one, "low");
      if (low != null && Objects.equals(low, text(one, "high"))) {
        members.append(members.isEmpty() ? "\"" : ",\"");
        members.append(one.path("field").asText()).append("\":").append(low);
      }
    }
    return SingleGiven.of(input).with(members.toString());
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).textValue();
  }
}
