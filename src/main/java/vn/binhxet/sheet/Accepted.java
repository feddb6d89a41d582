package vn.binhxet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;

/**
 * What a field accepts, read off the JSON Schema of the assessment, so that a template promises
 * nothing that the door refuses.
 *
 * @param notApplicable whether it may be declared not applicable
 * @param least null where nothing is asked
 * @param most null where nothing is asked
 */
record Accepted(boolean notApplicable, @Nullable BigDecimal least, @Nullable BigDecimal most) {

  /**
   * @param schema of the field's value
   */
  static Accepted of(JsonNode schema) {
    boolean notApplicable = false;
    for (JsonNode way : schema.path("anyOf")) {
      notApplicable |= way.at("/properties/notApplicable").isObject();
    }
    JsonNode form = form(schema);
    return new Accepted(notApplicable, limit(form, "minimum"), limit(form, "maximum"));
  }

  /** The schema of the value itself, where it may also be declared not applicable. */
  static JsonNode form(JsonNode schema) {
    for (JsonNode way : schema.path("anyOf")) {
      if (way.at("/properties/notApplicable").isObject()) {
        return schema.get("anyOf").get(0);
      }
    }
    return schema;
  }

  private static @Nullable BigDecimal limit(JsonNode form, String name) {
    JsonNode limit = form.get(name);
    if (limit == null) {
      return null;
    }
    BigDecimal value = limit.decimalValue();
    return value.abs().compareTo(Field.DEFAULT_LIMIT) >= 0 ? null : value;
  }
}
