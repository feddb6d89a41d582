package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.UnitType;

/** A title as JSON: what is granted, who decides, and by which editions. */
public final class TitleJson {
  private TitleJson() {}

  public static ObjectNode of(Title title, Lawbook lawbook) {
    ObjectNode json = JsonTrees.object();
    json.put("id", title.id());
    json.put("kind", title.kind().code());
    json.put("subject", title.subject().code());
    json.set("name", JsonTrees.text(title.name()));
    ArrayNode authorities = json.putArray("authorities");
    for (Title.Authority authority : title.authorities()) {
      ObjectNode one = authorities.addObject();
      one.set("inForce", JsonTrees.period(authority.period()));
      one.set("who", JsonTrees.text(authority.who()));
      one.set("citations", JsonTrees.citations(authority.citations()));
      one.put("confidence", authority.confidence().code());
    }
    json.set(
        "units", JsonTrees.strings(title.units().stream().sorted().map(UnitType::code).toList()));
    ArrayNode mergers = json.putArray("afterMerger");
    for (Title.AfterMerger after : title.afterMerger()) {
      ObjectNode one = mergers.addObject();
      one.set("mergedOn", JsonTrees.period(after.period()));
      one.set("rule", JsonTrees.text(after.rule()));
      one.set("citations", JsonTrees.citations(after.citations()));
      one.put("confidence", after.confidence().code());
    }
    json.set("withdraws", JsonTrees.strings(title.withdraws()));
    json.set(
        "editions",
        JsonTrees.strings(lawbook.editionsOf(title.id()).stream().map(Edition::id).toList()));
    return json;
  }
}
