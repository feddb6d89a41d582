package vn.binhxet.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;

/** What reports have in common in JSON. */
final class ReportJson {
  private ReportJson() {}

  /** Kind, years, territory and up to which record. */
  static ObjectNode head(Question question, long last) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("report", question.kind().code()).put("format", 1);
    json.putObject("years").put("from", question.from()).put("to", question.to());
    json.put("title", question.title());
    Where where = question.where();
    json.set("territory", where == null ? null : unit(where.unit()));
    json.put("day", question.today().toString());
    return json.put("lastRecord", String.valueOf(last));
  }

  /** Words in both languages. */
  static ObjectNode words(Text text) {
    return JsonNodeFactory.instance.objectNode().put("vi", text.vi()).put("en", text.en());
  }

  /** A unit. */
  static ObjectNode unit(Territory unit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("code", unit.code()).set("name", words(unit.fullName()));
    json.put("province", unit.province());
    json.put("from", unit.valid().from() == null ? null : "" + unit.valid().from());
    return json.put("to", unit.valid().to() == null ? null : "" + unit.valid().to());
  }

  static ArrayNode units(List<Territory> units) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    units.forEach(one -> json.add(unit(one)));
    return json;
  }

  /** Figures, one object for each title, edition and year. */
  static ArrayNode figures(
      Figures figures, Question question, Question.@Nullable Households households) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    figures.all().forEach((key, tally) -> json.add(figures(key, tally, question, households)));
    return json;
  }

  private static ObjectNode figures(
      Figures.Key key, Tally tally, Question question, Question.@Nullable Households households) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", key.title());
    json.set("name", words(titleName(question, key.title())));
    // What is met in a withdrawal is no success: who reads must see which it is.
    json.put("kind", question.lawbook().title(key.title()).map(t -> t.kind().code()).orElse(null));
    json.put("edition", key.edition());
    json.put("confidence", confidence(question, key));
    json.put("year", key.year());
    Shares shares = Shares.of(tally, key, question, households);
    json.put("registered", shares.registered());
    json.put("registeredFrom", shares.registeredGiven() ? "asker" : "register");
    json.put("assessed", tally.assessed());
    json.put("met", tally.met).put("notMet", tally.notMet);
    json.put("undetermined", tally.undetermined).put("notApplicable", tally.notApplicable);
    json.put("held", tally.held).put("provisional", tally.provisional);
    ObjectNode reliedOn = json.putObject("reliedOn");
    reliedOn.put("unverified", tally.unverified).put("interpretation", tally.interpretation);
    if (!tally.values.isEmpty()) {
      tally.values.forEach(json.putObject("values")::put);
    }
    json.put("granted", tally.granted).put("withheld", tally.withheld);
    json.put("withdrawn", tally.withdrawn);
    json.put("undecided", tally.assessed() - tally.granted - tally.withheld - tally.withdrawn);
    json.set("grantedOfHouseholds", share(tally.granted, shares.households()));
    json.set("grantedOfRegistered", share(tally.granted, shares.registered()));
    return json;
  }

  private static @Nullable ObjectNode share(long count, @Nullable Long of) {
    return of == null
        ? null
        : JsonNodeFactory.instance.objectNode().put("count", count).put("of", of.longValue());
  }

  /** A title's name; its id where the law in force has no such title. */
  static Text titleName(Question question, String title) {
    return question.lawbook().title(title).map(Title::name).orElse(Text.same(title));
  }

  /** The weakest confidence of what the edition's own tree was read from; null where unknown. */
  static @Nullable String confidence(Question question, Figures.Key key) {
    String id = key.edition();
    Edition edition = id == null ? null : question.lawbook().edition(id).orElse(null);
    return edition == null
        ? null
        : edition.nodes().stream()
            .map(vn.binhxet.law.Node::confidence)
            .reduce(vn.binhxet.law.Confidence::weaker)
            .map(vn.binhxet.law.Confidence::code)
            .orElse(null);
  }
}
