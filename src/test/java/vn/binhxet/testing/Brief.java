package vn.binhxet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a brief answer must say, by the words of the interface: the core with members taken out. */
public final class Brief {
  private static final Set<String> OF_THE_EDITION =
      Set.of("parent", "kind", "operator", "unit", "citations", "confidence", "instruments");

  private Brief() {}

  /** The brief answer to a core. */
  public static ObjectNode of(JsonNode core) {
    ObjectNode brief = core.deepCopy();
    for (JsonNode finding : brief.get("findings")) {
      JsonNode claim = ((ObjectNode) finding).remove("claim");
      if (claim instanceof ObjectNode compared) {
        ((ObjectNode) finding).setAll(compared);
      }
      finding((ObjectNode) finding);
    }
    if (brief.get("result") instanceof ObjectNode result) {
      dropEmpty(result);
    }
    ObjectNode basis = (ObjectNode) brief.get("basis");
    basis.remove(OF_THE_EDITION);
    dropEmpty(basis);
    dropEmpty(brief);
    return brief;
  }

  private static void finding(ObjectNode one) {
    // The sum stands in "actual" too.
    one.remove("total");
    one.remove(OF_THE_EDITION);
    if (one.get("parts") instanceof ArrayNode parts) {
      parts.forEach(part -> finding((ObjectNode) part));
    }
    dropEmpty(one);
  }

  private static void dropEmpty(ObjectNode node) {
    node.properties()
        .removeIf(
            member ->
                member.getValue().isNull()
                    || member.getValue().isContainerNode() && member.getValue().isEmpty());
  }
}
