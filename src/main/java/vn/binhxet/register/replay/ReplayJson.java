package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.VerdictWriter;

/** What a replay came to, as JSON. */
public final class ReplayJson {
  private ReplayJson() {}

  /** One verdict's. */
  public static ObjectNode of(Replayed one) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", String.valueOf(one.id())).put("answer", one.answer().code());
    json.putObject("coreHash").put("recorded", one.recorded()).put("replayed", one.replayed());
    Difference first = one.first();
    if (first != null) {
      ObjectNode object = json.putObject("first").put("node", first.node());
      object.put("member", first.member());
      object.set("recorded", orNull(first.recorded()));
      object.set("replayed", orNull(first.replayed()));
    }
    PartsFound parts = one.parts();
    if (parts != null) {
      ObjectNode object = json.putObject("parts").put("named", parts.named());
      object.put("asNamed", parts.asNamed()).put("erased", parts.erased());
      ArrayNode corrected = object.putArray("corrected");
      parts.corrected().forEach(seq -> corrected.add(String.valueOf(seq)));
    }
    Replayed.Problem problem = one.problem();
    if (problem != null) {
      ObjectNode object = json.putObject("problem").put("code", problem.code());
      object.putObject("detail").put("vi", problem.text().vi()).put("en", problem.text().en());
    }
    json.put("release", one.release()).put("engine", VerdictWriter.ENGINE);
    return json;
  }

  /** Of many. */
  public static ObjectNode of(ReplayCount count) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdicts", count.all()).put("identical", count.identical());
    json.put("different", count.different()).put("erased", count.erased());
    json.put("notReplayed", count.notReplayed());
    return json;
  }

  private static JsonNode orNull(@Nullable JsonNode value) {
    return value == null ? JsonNodeFactory.instance.nullNode() : value;
  }
}
