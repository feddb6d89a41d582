package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.binhxet.law.Field;
import vn.binhxet.law.FromVerdicts;

/** Input fields as JSON. */
final class FieldJson {
  private FieldJson() {}

  static ArrayNode all(List<Field> fields) {
    ArrayNode all = JsonTrees.array();
    fields.forEach(field -> all.add(of(field)));
    return all;
  }

  private static ObjectNode of(Field field) {
    ObjectNode json = JsonTrees.object();
    json.put("name", field.name());
    json.put("type", field.type().code());
    json.set("label", JsonTrees.text(field.label()));
    json.set("unit", JsonTrees.text(field.unit()));
    json.put("min", field.min());
    json.put("max", field.max());
    json.put("notAbove", field.notAbove());
    json.put("decimals", field.decimals());
    json.put("countsOnly", field.countsOnly());
    if (field.mayChange() != null) {
      json.put("mayChange", field.mayChange());
    }
    json.set("evidence", JsonTrees.text(field.evidence()));
    FromVerdicts from = field.from();
    if (from != null) {
      json.set("from", from(from));
    }
    ArrayNode choices = json.putArray("choices");
    for (Field.Choice choice : field.choices()) {
      ObjectNode one = choices.addObject().put("code", choice.code());
      one.set("label", JsonTrees.text(choice.label()));
      one.put("unsettled", choice.unsettled());
    }
    if (!field.fields().isEmpty()) {
      json.put("member", field.member());
      json.set("fields", all(field.fields()));
    }
    return json;
  }

  private static ObjectNode from(FromVerdicts from) {
    ObjectNode json =
        JsonTrees.object()
            .put("title", from.title())
            .put("subject", from.which().code())
            .put("of", from.of());
    FromVerdicts.Taken taken = from.taken();
    if (taken != null) {
      json.put("field", taken.field());
      if (taken.orOf() != null) {
        json.put("orOf", taken.orOf());
      }
      FromVerdicts.Where where = taken.where();
      if (where != null) {
        json.putObject("where").put(where.field(), where.code());
      }
    }
    return json;
  }
}
