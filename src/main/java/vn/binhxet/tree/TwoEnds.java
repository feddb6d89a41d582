package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What both ends of an open count agree on. A count may only be asked to be large enough, so every
 * value between the ends answers as one of them does.
 */
final class TwoEnds {
  private final ObjectNode low;
  private final ObjectNode high;
  private final ObjectNode open;

  /**
   * @param open the verdict with the counted fields not handed in: what is said where the ends
   *     differ
   */
  TwoEnds(ObjectNode low, ObjectNode high, ObjectNode open) {
    this.low = low;
    this.high = high;
    this.open = open;
  }

  ObjectNode merged() {
    if (held(low)) {
      return low;
    }
    if (held(high)) {
      return high;
    }
    ObjectNode merged = open.deepCopy();
    ArrayNode findings = (ArrayNode) merged.get("findings");
    Set<String> parents = new HashSet<>();
    findings.forEach(finding -> parents.add(finding.get("parent").asText()));
    for (int i = 0; i < findings.size(); i++) {
      JsonNode one = low.get("findings").get(i);
      JsonNode other = high.get("findings").get(i);
      boolean agree = one.get("status").equals(other.get("status"));
      boolean settles = !one.get("status").equals(findings.get(i).get("status"));
      // A leaf shows what is certain so far; a group's count of children stays an interval.
      if (agree && (settles || !parents.contains(one.get("id").textValue()))) {
        findings.set(i, one);
      }
    }
    boolean agree =
        low.get("outcome").equals(high.get("outcome"))
            && same(low.get("result"), high.get("result"));
    if (agree) {
      boolean provisional = provisional(low) || provisional(high);
      // What is provisional at one end is so at both: that end says why.
      ObjectNode telling = provisional && !provisional(low) ? high : low;
      for (String member : new String[] {"outcome", "result", "causes", "summary"}) {
        JsonNode said = telling.get(member);
        if (said == null) {
          merged.remove(member);
        } else {
          merged.set(member, said);
        }
      }
      merged.put("provisional", provisional);
      ArrayNode turning = both(low.path("provisionalOn"), high.path("provisionalOn"));
      merged.remove("provisionalOn");
      if (!turning.isEmpty()) {
        merged.set("provisionalOn", turning);
      }
      ((ObjectNode) merged.get("basis"))
          .set("reliedOn", both(low.at("/basis/reliedOn"), high.at("/basis/reliedOn")));
    }
    return merged;
  }

  private static boolean provisional(ObjectNode verdict) {
    return verdict.get("provisional").booleanValue();
  }

  /** What is listed at either end, each once. */
  private static ArrayNode both(JsonNode one, JsonNode other) {
    Set<JsonNode> all = new LinkedHashSet<>();
    one.forEach(all::add);
    other.forEach(all::add);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    all.forEach(array::add);
    return array;
  }

  private static boolean held(ObjectNode verdict) {
    return verdict.get("outcome").textValue().equals("HELD");
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one == null ? other == null : one.equals(other);
  }
}
