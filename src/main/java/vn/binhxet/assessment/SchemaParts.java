package vn.binhxet.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import vn.binhxet.law.Text;

/** Pieces that every schema is made of; each mirrors one of {@link TextReader}'s forms. */
final class SchemaParts {
  private static final String CONTROLS = "[\\u0000-\\u001F\\u007F-\\u009F]";

  private SchemaParts() {}

  /** An object that takes no other members; returns its properties. */
  static ObjectNode object(ObjectNode schema) {
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    return schema.putObject("properties");
  }

  static void required(ObjectNode schema, List<String> names) {
    if (!names.isEmpty()) {
      ArrayNode required = schema.putArray("required");
      names.forEach(required::add);
    }
  }

  static ObjectNode text(ObjectNode schema, int longest) {
    schema.put("type", "string");
    schema.put("maxLength", longest);
    schema.putObject("not").put("pattern", "\\u0000");
    return schema;
  }

  static ObjectNode words(ObjectNode schema, int longest) {
    return text(schema, longest).put("pattern", "\\S");
  }

  static ObjectNode id(ObjectNode schema) {
    words(schema, Limits.ID).putObject("not").put("pattern", CONTROLS);
    return schema;
  }

  static ObjectNode date(ObjectNode schema) {
    schema.put("type", "string");
    schema.put("format", "date");
    schema.put("pattern", "^(19[0-9]{2}|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    return schema.put("maxLength", 10);
  }

  static void range(ObjectNode schema, BigDecimal min, BigDecimal max) {
    number(schema, "minimum", min);
    number(schema, "maximum", max);
  }

  /** A whole figure is written as one: 1000000000000, not 1E+12. */
  static void number(ObjectNode schema, String key, BigDecimal value) {
    if (value.stripTrailingZeros().scale() <= 0) {
      schema.put(key, value.toBigIntegerExact());
    } else {
      schema.put(key, value);
    }
  }

  /** Both languages: joined for tools that know one text only, and apart for those that choose. */
  static void label(ObjectNode schema, Text title, Text description) {
    schema.put("title", joined(title));
    if (!description.vi().isEmpty()) {
      schema.put("description", joined(description));
    }
    schema.set("x-label", bilingual(schema, title));
  }

  static String joined(Text text) {
    return text.vi().equals(text.en()) ? text.vi() : text.vi() + " / " + text.en();
  }

  static ObjectNode bilingual(ObjectNode maker, Text text) {
    return maker.objectNode().put("vi", text.vi()).put("en", text.en());
  }
}
