package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two verdicts first differ: in the order of the findings, then in what the verdict
 * says as a whole. The recorded one may be stored in full or in brief: what it does not have is not
 * compared.
 */
final class FirstDifference {
  private static final List<String> OF_A_FINDING = List.of("status", "actual", "required");

  /** Compared otherwise, or with no say in what was found. */
  private static final Set<String> PASSED_OVER = Set.of("findings", "incident");

  /** May name a person: that it differs is told, not how. */
  private static final Set<String> NOT_SHOWN = Set.of("subject");

  private FirstDifference() {}

  /** Null where nothing that is stored of the recorded one differs. */
  static @Nullable Difference between(JsonNode recorded, JsonNode replayed) {
    Difference finding = findings(recorded.path("findings"), replayed.path("findings"));
    return finding != null ? finding : members("", recorded, replayed);
  }

  private static @Nullable Difference findings(JsonNode recorded, JsonNode replayed) {
    Map<String, JsonNode> now = new LinkedHashMap<>();
    replayed.forEach(finding -> now.put(finding.path("id").asText(), finding));
    for (JsonNode then : recorded) {
      String id = then.path("id").asText();
      JsonNode found = now.remove(id);
      Difference first =
          found == null
              ? new Difference(id, "finding", then.get("status"), null)
              : finding(id, then, found);
      if (first != null) {
        return first;
      }
    }
    for (Map.Entry<String, JsonNode> added : now.entrySet()) {
      return new Difference(added.getKey(), "finding", null, added.getValue().get("status"));
    }
    return null;
  }

  private static @Nullable Difference finding(String id, JsonNode recorded, JsonNode replayed) {
    for (String member : OF_A_FINDING) {
      JsonNode then = value(recorded, member);
      JsonNode now = value(replayed, member);
      if (then != null && !then.equals(now)) {
        return new Difference(id, member, then, now);
      }
    }
    return null;
  }

  /** A claim's members stand in the finding itself where a verdict is stored in brief. */
  private static @Nullable JsonNode value(JsonNode finding, String member) {
    JsonNode own = finding.get(member);
    return own != null ? own : finding.path("claim").get(member);
  }

  private static @Nullable Difference members(String prefix, JsonNode recorded, JsonNode replayed) {
    for (var member : recorded.properties()) {
      String name = prefix + member.getKey();
      JsonNode then = member.getValue();
      JsonNode now = replayed.path(member.getKey());
      if (PASSED_OVER.contains(name) || then.equals(now)) {
        continue;
      }
      if (prefix.isEmpty() && then.isObject() && now.isObject() && !NOT_SHOWN.contains(name)) {
        Difference inside = members(name + ".", then, now);
        if (inside != null) {
          return inside;
        }
        continue;
      }
      return NOT_SHOWN.contains(name)
          ? Difference.of(name, null, null)
          : Difference.of(name, then, now.isMissingNode() ? nothing() : now);
    }
    return null;
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.nullNode();
  }
}
