package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jspecify.annotations.Nullable;

/** What two findings of one node are compared by. */
final class Compared {
  private Compared() {}

  /** The value that was compared; a list of them where several claims must hold. */
  static @Nullable JsonNode actual(@Nullable JsonNode claim) {
    return part(claim, "actual");
  }

  /** What it was compared with. */
  static @Nullable JsonNode required(@Nullable JsonNode claim) {
    JsonNode byColumn = claim == null ? null : claim.get("requiredByColumn");
    return byColumn == null ? part(claim, "required") : byColumn;
  }

  /** How it was compared. */
  static @Nullable JsonNode operator(@Nullable JsonNode claim) {
    return part(claim, "operator");
  }

  /** Whether nodes are counted rather than values compared. */
  static boolean group(@Nullable JsonNode claim) {
    String operator = claim == null ? "" : claim.path("operator").asText();
    return claim != null
        && !claim.has("parts")
        && (operator.equals("all") || operator.equals("any") || operator.equals("count"));
  }

  private static @Nullable JsonNode part(@Nullable JsonNode claim, String name) {
    if (claim == null || claim.isNull()) {
      return null;
    }
    JsonNode parts = claim.get("parts");
    if (parts == null) {
      JsonNode value = claim.get(name);
      return value == null || value.isNull() ? null : value;
    }
    ArrayNode all = Trees.object().arrayNode();
    for (JsonNode one : parts) {
      JsonNode value = part(one, name);
      all.add(value == null ? all.nullNode() : value);
    }
    return all;
  }
}
