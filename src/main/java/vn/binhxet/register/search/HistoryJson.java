package vn.binhxet.register.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.search.SubjectHistory.Event;
import vn.binhxet.register.search.SubjectHistory.Held;
import vn.binhxet.register.search.SubjectHistory.Merged;

/** A subject's history as JSON. */
public final class HistoryJson {
  private HistoryJson() {}

  public static ObjectNode of(SubjectHistory history) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("subject", history.subject());
    ArrayNode units = json.putArray("units");
    history
        .units()
        .forEach(one -> units.add(unit(one.unit()).put("relation", one.relation().code())));
    ArrayNode events = json.putArray("events");
    history.events().forEach(event -> events.add(of(event)));
    ArrayNode held = json.putArray("held");
    history.held().forEach(one -> held.add(of(one)));
    return json.put("complete", history.complete());
  }

  private static ObjectNode of(Event event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", FoundJson.id(event.seq()))
        .put("kind", kind(event))
        .put("whose", event.whose().code());
    json.set("verdict", FoundJson.of(event.verdict()));
    json.set("decision", FoundJson.decision(event.decision()));
    return json;
  }

  private static String kind(Event event) {
    if (event.decision() != null) {
      return "decision";
    }
    return event.verdict().version() == 1 ? "assessment" : "correction";
  }

  private static ObjectNode of(Held held) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Found verdict = held.verdict();
    json.put("title", verdict.title()).put("awardYear", verdict.awardYear());
    String value = held.granted().value();
    json.put("value", value == null ? verdict.value() : value).put("whose", held.whose().code());
    json.put("subject", verdict.subject()).put("verdict", FoundJson.id(verdict.seq()));
    json.set("granted", FoundJson.decision(held.granted()));
    json.set("ended", FoundJson.decision(held.ended()));
    ArrayNode mergers = json.putArray("afterMerger");
    held.afterMerger().forEach(merged -> mergers.add(of(merged)));
    return json;
  }

  private static ObjectNode of(Merged merged) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("into", unit(merged.into()));
    json.put("mergedOn", merged.on().toString());
    Title.AfterMerger said = merged.said();
    json.set("rule", said == null ? null : text(said.rule()));
    ArrayNode citations = json.putArray("citations");
    if (said != null) {
      for (Citation citation : said.citations()) {
        citations
            .addObject()
            .put("instrument", citation.instrument())
            .put("clause", citation.clause());
      }
    }
    return json.put("confidence", said == null ? "not-loaded" : said.confidence().code());
  }

  private static ObjectNode unit(Territory unit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", unit.code()).put("type", unit.type()).put("name", unit.name());
    json.set("fullName", text(unit.fullName()));
    json.put("province", unit.province());
    json.putObject("valid").put("from", day(unit.valid().from())).put("to", day(unit.valid().to()));
    return json;
  }

  private static @Nullable ObjectNode text(@Nullable Text text) {
    return text == null
        ? null
        : JsonNodeFactory.instance.objectNode().put("vi", text.vi()).put("en", text.en());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
