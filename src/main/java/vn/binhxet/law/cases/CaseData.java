package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.reading.YamlMap;
import vn.binhxet.law.reading.YamlValue;

/** Turns the yaml of a case's data into the JSON of an assessment, by the fields' types. */
final class CaseData {
  static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
  private final List<Field> fields;
  private final Problems problems;

  CaseData(List<Field> fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  /** The values of a {@code data} or {@code set}; unknown fields are problems and left out. */
  ObjectNode read(@Nullable YamlMap yaml) {
    return yaml == null ? JSON.objectNode() : read(yaml, fields);
  }

  private ObjectNode read(YamlMap yaml, List<Field> known) {
    ObjectNode json = JSON.objectNode();
    yaml.all()
        .forEach(
            (name, value) -> {
              Field field = find(name, known, yaml.at(name));
              JsonNode node = field == null ? null : value(field, value);
              if (node != null) {
                json.set(name, node);
              }
            });
    return json;
  }

  /** Reports a name that is no field. */
  @Nullable Field find(String name, SourceAt at) {
    return find(name, fields, at);
  }

  private @Nullable Field find(String name, List<Field> known, SourceAt at) {
    for (Field field : known) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    Text hint = Suggestion.of(name, known.stream().map(Field::name).toList());
    problems.add(
        "UNKNOWN_FIELD",
        at,
        "không có trường “" + name + "”." + hint.vi(),
        "there is no field \"" + name + "\"." + hint.en());
    return null;
  }

  /** One value of a field; null, and a problem, where it is of another type. */
  @Nullable JsonNode value(Field field, YamlValue value) {
    if (value.isMap()) {
      return ofMap(field, value.map());
    }
    return switch (field.type()) {
      case BOOLEAN -> {
        Boolean truth = value.truth();
        yield truth == null ? null : JSON.booleanNode(truth);
      }
      case INTEGER, NUMBER, SHARE -> {
        BigDecimal number = value.number();
        yield number == null ? null : JSON.numberNode(number);
      }
      case CHOICE -> {
        String code = value.text();
        yield code == null ? null : choice(field, code, value.at());
      }
      case DATE -> {
        LocalDate day = value.date();
        yield day == null ? null : JSON.textNode(day.toString());
      }
      case TEXT -> {
        String text = value.text();
        yield text == null ? null : JSON.textNode(text);
      }
      case LIST -> {
        ArrayNode members = JSON.arrayNode();
        value.list().forEach(member -> members.add(read(member.map(), field.fields())));
        yield members;
      }
    };
  }

  private JsonNode choice(Field field, String code, SourceAt at) {
    if (field.choiceIndex(code) < 0) {
      Text hint = Suggestion.of(code, field.choices().stream().map(Field.Choice::code).toList());
      problems.add(
          "UNKNOWN_CODE",
          at,
          "trường " + field.name() + " không có mã “" + code + "”." + hint.vi(),
          "the field " + field.name() + " has no code \"" + code + "\"." + hint.en());
    }
    return JSON.textNode(code);
  }

  /** {@code {count: 43, of: 50}} of a share, or {@code {notApplicable: reason}} of any field. */
  private JsonNode ofMap(Field field, YamlMap yaml) {
    ObjectNode json = JSON.objectNode();
    if (field.type() == FieldType.SHARE && !yaml.has("notApplicable")) {
      json.put("count", yaml.integer("count"));
      json.put("of", yaml.integer("of"));
    } else {
      json.put("notApplicable", yaml.text("notApplicable"));
    }
    yaml.done();
    return json;
  }
}
