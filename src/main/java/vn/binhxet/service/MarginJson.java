package vn.binhxet.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.verdict.margin.Flip;
import vn.binhxet.verdict.margin.MarginWords;
import vn.binhxet.verdict.margin.Margins;
import vn.binhxet.verdict.margin.VotesMargin;

/** Margins as JSON. */
public final class MarginJson {
  private MarginJson() {}

  /**
   * @param core the verdict's core, whose claims carry each node's own margin
   */
  public static ObjectNode of(Margins margins, JsonNode core) {
    ObjectNode json = RemedyJson.head(margins.now());
    json.put("settled", margins.settled());
    ArrayNode nodes = json.putArray("nodes");
    for (JsonNode finding : core.path("findings")) {
      JsonNode claim = finding.path("claim");
      if (claim.hasNonNull("margin")) {
        ObjectNode one = nodes.addObject();
        one.set("id", finding.get("id"));
        one.set("status", finding.get("status"));
        one.set("margin", claim.get("margin"));
        if (claim.has("marginCount")) {
          one.set("marginCount", claim.get("marginCount"));
        }
        one.set("unit", claim.get("unit"));
      }
    }
    ArrayNode flips = json.putArray("flips");
    margins.flips().forEach(flip -> flips.add(flip(flip)));
    Flip closest = margins.closest();
    json.set("closest", closest == null ? null : flip(closest));
    ArrayNode votes = json.putArray("votes");
    margins.votes().forEach(one -> votes.add(votes(one)));
    json.set("text", JsonTrees.text(MarginWords.summary(margins)));
    return json;
  }

  private static ObjectNode flip(Flip flip) {
    ObjectNode json = JsonTrees.object();
    json.put("field", flip.lever().of().name());
    RemedyJson.value(json, "now", flip.lever().answer(flip.lever().now()));
    RemedyJson.value(json, "to", flip.lever().answer(flip.to()));
    if (flip.lever().measured()) {
      json.put("by", flip.by());
      json.put("steps", flip.steps());
      json.put("relative", flip.relative());
    }
    json.put("outcome", flip.verdict().outcome().name());
    json.put("result", flip.verdict().value());
    json.set("text", JsonTrees.text(MarginWords.flip(flip)));
    return json;
  }

  private static ObjectNode votes(VotesMargin one) {
    return JsonTrees.object()
        .put("id", one.id())
        .put("votes", one.votes())
        .put("in", one.in())
        .put("toEnter", one.toEnter())
        .put("toLeave", one.toLeave());
  }
}
