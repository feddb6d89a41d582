package vn.binhxet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/** Fills assessments in JSON into the cells of a form, as an officer would type them. */
public final class Filling {
  private final Form form;

  public Filling(Form form) {
    this.form = form;
  }

  /** The cells of an assessment, its members among them; what the form does not ask is left out. */
  public Filled of(JsonNode assessment) {
    Map<String, Object> cells = new LinkedHashMap<>();
    JsonNode subject = assessment.path("subject");
    String code = subject.path("id").asText();
    cells.put(Form.SUBJECT_ID, code);
    if (subject.has("name")) {
      cells.put(Form.SUBJECT_NAME, subject.get("name").asText());
    }
    String unit = subject.at("/territory/code").asText();
    String meantOn = subject.at("/territory/on").asText();
    cells.put(Form.TERRITORY, meantOn.isEmpty() ? unit : unit + "@" + meantOn);
    cells.put(Form.ASSESSED_ON, assessment.path("assessedOn").asText());
    Map<String, List<Filled>> members = new LinkedHashMap<>();
    JsonNode data = assessment.path("data");
    for (Field field : form.law().fields()) {
      JsonNode value = data.get(field.name());
      if (value != null && field.type() == FieldType.LIST) {
        cells.put(field.name() + ".any", value.isEmpty() ? "không có" : "có");
        List<Filled> rows = new ArrayList<>();
        value.forEach(member -> rows.add(member(code, field, member)));
        members.put(field.name(), rows);
      } else if (value != null) {
        put(field, field.name(), value, cells);
      }
    }
    return Filled.of(cells, members);
  }

  private static Filled member(String owner, Field list, JsonNode member) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put(ListForm.ownerKey(list.name()), owner);
    for (Field field : list.fields()) {
      JsonNode value = member.get(field.name());
      if (value != null) {
        put(field, list.name() + "/" + field.name(), value, cells);
      }
    }
    return Filled.of(cells, Map.of());
  }

  private static void put(Field field, String key, JsonNode value, Map<String, Object> cells) {
    if (value.has("notApplicable")) {
      cells.put(key + ".na", value.get("notApplicable").asText());
    } else if (value.has("of") || value.has("count")) {
      cells.put(key + ".count", value.path("count").decimalValue());
      cells.put(key + ".of", value.path("of").decimalValue());
    } else if (field.type() == FieldType.SHARE && value.isNumber()) {
      cells.put(key + ".percent", value.decimalValue());
    } else if (field.type() == FieldType.BOOLEAN && value.isBoolean()) {
      cells.put(key, value.asBoolean() ? "có" : "không");
    } else if (field.type() == FieldType.CHOICE) {
      int choice = field.choiceIndex(value.asText());
      cells.put(key, choice < 0 ? value.asText() : field.choices().get(choice).label().vi());
    } else if (value.isNumber()) {
      cells.put(key, new BigDecimal(value.asText()));
    } else {
      cells.put(key, value.asText());
    }
  }
}
