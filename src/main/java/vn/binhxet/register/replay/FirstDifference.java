package vn.binhxet.register.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
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

  /** The first finding that differs or, where one below it does, the first of those. */
  private static @Nullable Difference findings(JsonNode recorded, JsonNode replayed) {
    Map<String, JsonNode> now = new LinkedHashMap<>();
    replayed.forEach(finding -> now.put(finding.path("id").asText(), finding));
    Map<String, Difference> found = new LinkedHashMap<>();
    Map<String, String> below = new HashMap<>();
    for (JsonNode then : recorded) {
      String id = then.path("id").asText();
      JsonNode finding = now.remove(id);
      Difference difference =
          finding == null
              ? new Difference(id, "finding", then.get("status"), null)
              : finding(id, then, finding);
      if (difference != null) {
        found.put(id, difference);
        String parent = finding == null ? null : finding.path("parent").textValue();
        if (parent != null) {
          below.putIfAbsent(parent, id);
        }
      }
    }
    now.forEach(
        (id, added) -> found.put(id, new Difference(id, "finding", null, added.get("status"))));
    if (found.isEmpty()) {
      return null;
    }
    String id = found.keySet().iterator().next();
    for (String lower = below.remove(id); lower != null; lower = below.remove(id)) {
      id = lower;
    }
    return found.get(id);
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
