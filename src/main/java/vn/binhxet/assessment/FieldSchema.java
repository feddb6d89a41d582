package vn.binhxet.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/** The schema of one field's value. */
final class FieldSchema {
  private FieldSchema() {}

  /** What a form shows: label, unit, what proves it. */
  static void describe(ObjectNode schema, Field field) {
    Text unit = field.unit();
    Text evidence = field.evidence();
    Text description = Text.same("");
    if (unit != null) {
      description = description.plus(new Text("Đơn vị: ", "Unit: ")).plus(unit);
    }
    if (evidence != null) {
      Text before = description.vi().isEmpty() ? Text.same("") : Text.same(". ");
      description =
          description.plus(before).plus(new Text("Minh chứng: ", "Evidence: ")).plus(evidence);
    }
    String other = field.notAbove();
    if (other != null) {
      Text before = description.vi().isEmpty() ? Text.same("") : Text.same(". ");
      description =
          description
              .plus(before)
              .plus(new Text("Không lớn hơn ", "Not above "))
              .plus(Text.same(other));
      schema.put("x-notAbove", other);
    }
    SchemaParts.label(schema, field.label(), description);
    if (unit != null) {
      schema.set("x-unit", SchemaParts.bilingual(schema, unit));
    }
    if (evidence != null) {
      schema.set("x-evidence", SchemaParts.bilingual(schema, evidence));
    }
  }

  /**
   * What the reader accepts.
   *
   * @param points whether the field holds points, which are never below 0
   * @param maxPoints null where no maximum is loaded
   */
  static void form(ObjectNode schema, Field field, boolean points, @Nullable BigDecimal maxPoints) {
    BigDecimal least = Slot.least(field, points);
    BigDecimal most = maxPoints == null ? Slot.most(field) : Slot.most(field).min(maxPoints);
    switch (field.type()) {
      case BOOLEAN -> {
        schema.put("type", "boolean");
        schema.putArray("examples").add(true);
      }
      case INTEGER -> {
        schema.put("type", "integer");
        SchemaParts.range(schema, least, most);
        example(schema, least, most, 0);
      }
      case NUMBER -> number(schema, least, most, field.decimals());
      case SHARE -> share(schema, field, least, most);
      case CHOICE -> choice(schema, field);
      case DATE -> SchemaParts.date(schema).putArray("examples").add("2025-11-05");
      case TEXT -> {
        if (field.identity()) {
          SchemaParts.id(schema);
        } else {
          SchemaParts.text(schema, Limits.TEXT);
        }
      }
      case LIST -> schema.put("type", "array");
    }
  }

  static void notApplicable(ObjectNode schema) {
    ObjectNode properties = SchemaParts.object(schema);
    SchemaParts.words(properties.putObject("notApplicable"), Limits.TEXT)
        .put("description", "Lý do không áp dụng / Why it does not apply");
    SchemaParts.required(schema, List.of("notApplicable"));
  }

  private static void number(ObjectNode schema, BigDecimal least, BigDecimal most, int decimals) {
    schema.put("type", "number");
    SchemaParts.range(schema, least, most);
    SchemaParts.number(schema, "multipleOf", BigDecimal.ONE.movePointLeft(decimals));
    example(schema, least, most, decimals);
  }

  /** A value in the middle of the range, small where the range is open. */
  private static void example(ObjectNode schema, BigDecimal least, BigDecimal most, int decimals) {
    BigDecimal example = decimals == 0 ? new BigDecimal("12") : new BigDecimal("44.2");
    BigDecimal within = example.max(least).min(most);
    ArrayNode examples = schema.putArray("examples");
    if (within.stripTrailingZeros().scale() <= 0) {
      examples.add(within.toBigIntegerExact());
    } else {
      examples.add(within);
    }
  }

  private static void share(ObjectNode schema, Field field, BigDecimal least, BigDecimal most) {
    ObjectNode counts = schema;
    if (!field.countsOnly()) {
      ArrayNode either = schema.putArray("anyOf");
      counts = either.addObject();
      number(either.addObject(), least, most, field.decimals());
    }
    ObjectNode properties = SchemaParts.object(counts);
    BigDecimal largest = Field.DEFAULT_LIMIT;
    ObjectNode count = properties.putObject("count").put("type", "integer");
    SchemaParts.range(count, BigDecimal.ZERO, largest);
    ObjectNode of = properties.putObject("of").put("type", "integer");
    SchemaParts.range(of, BigDecimal.ONE, largest);
    SchemaParts.required(counts, List.of("count", "of"));
    counts.put("$comment", "count <= of");
    counts.putArray("examples").addObject().put("count", 43).put("of", 50);
  }

  private static void choice(ObjectNode schema, Field field) {
    ArrayNode codes = schema.putArray("enum");
    ArrayNode labels = schema.putArray("x-choices");
    for (Field.Choice choice : field.choices()) {
      codes.add(choice.code());
      labels
          .addObject()
          .put("code", choice.code())
          .put("vi", choice.label().vi())
          .put("en", choice.label().en());
    }
  }
}
