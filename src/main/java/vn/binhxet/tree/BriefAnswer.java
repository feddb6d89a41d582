package vn.binhxet.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The brief answer made of a core, which in a tree is put together from several. */
final class BriefAnswer {
  private static final List<String> FINDING = List.of("id", "status", "causes");
  private static final List<String> CLAIM =
      List.of("actual", "required", "margin", "marginCount", "requiredByColumn");
  private static final List<String> MEMBERS = List.of("matching", "open");
  private static final List<String> BASIS =
      List.of("release", "editionHash", "overlay", "reliedOn");

  private BriefAnswer() {}

  static ObjectNode of(ObjectNode core) {
    ObjectNode brief = JsonNodeFactory.instance.objectNode();
    for (var member : core.properties()) {
      JsonNode value = member.getValue();
      put(
          brief,
          member.getKey(),
          switch (member.getKey()) {
            case "findings" -> findings(value);
            case "basis" -> some(value, BASIS);
            case "result" -> some(value, List.of("value", "possible"));
            default -> value;
          });
    }
    return brief;
  }

  private static ArrayNode findings(JsonNode core) {
    ArrayNode findings = JsonNodeFactory.instance.arrayNode();
    for (JsonNode finding : core) {
      ObjectNode brief = some(finding, FINDING);
      claim(brief, finding.get("claim"));
      put(brief, "from", finding.get("from"));
      findings.add(brief);
    }
    return findings;
  }

  private static void claim(ObjectNode brief, JsonNode claim) {
    brief.setAll(some(claim, CLAIM));
    if (claim.has("parts")) {
      ArrayNode parts = brief.putArray("parts");
      claim.get("parts").forEach(part -> claim(parts.addObject(), part));
    }
    brief.setAll(some(claim, MEMBERS));
  }

  private static ObjectNode some(JsonNode of, List<String> names) {
    ObjectNode some = JsonNodeFactory.instance.objectNode();
    names.forEach(name -> put(some, name, of.get(name)));
    return some;
  }

  /** A member that is null or empty is left out. */
  private static void put(ObjectNode to, String name, @Nullable JsonNode value) {
    if (value != null && !value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
      to.set(name, value);
    }
  }
}
