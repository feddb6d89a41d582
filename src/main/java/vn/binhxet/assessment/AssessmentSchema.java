package vn.binhxet.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/**
 * The JSON Schema (draft 2020-12) of an assessment for one edition. What it accepts the reader
 * accepts, but for what no schema can say: a count is at most its total, members' codes differ,
 * points add up to no more than their group's maximum, a part is at most its whole ({@code
 * x-notAbove}), ids are NFC, a date exists.
 */
public final class AssessmentSchema {
  private final EffectiveEdition law;
  private final int year;
  private final Set<String> mayBeNotApplicable;
  private final Map<String, BigDecimal> maxima;
  private final Map<String, Set<String>> nodes = new HashMap<>();

  private AssessmentSchema(EffectiveEdition law, int year) {
    this.law = law;
    this.year = year;
    mayBeNotApplicable = FieldsRead.mayBeNotApplicable(law);
    maxima = maxima();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      for (String field : FieldsRead.by(placed, law)) {
        nodes.computeIfAbsent(field, name -> new LinkedHashSet<>()).add(placed.node().id());
      }
    }
  }

  /**
   * @param year the award year, which picks the maximum points
   */
  public static ObjectNode of(EffectiveEdition law, int year) {
    return new AssessmentSchema(law, year).schema();
  }

  private ObjectNode schema() {
    String edition = law.edition().id();
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:binhxet:assessment:" + edition + ":" + year);
    Text name = law.edition().title().name();
    SchemaParts.label(
        schema,
        new Text("Hồ sơ đánh giá: ", "Assessment: ").plus(name),
        law.edition().name().plus(new Text(", năm " + year, ", year " + year)));
    schema.put("x-edition", edition);
    ObjectNode properties = SchemaParts.object(schema);
    properties
        .putObject("title")
        .put("const", law.edition().title().id())
        .put("description", "Mã danh hiệu / Id of the title");
    edition(properties.putObject("edition"), edition);
    properties
        .putObject("awardYear")
        .put("const", year)
        .put("description", "Năm xét tặng / Award year");
    SchemaParts.date(properties.putObject("assessedOn"))
        .put("description", "Ngày đánh giá / Day of the assessment");
    subject(properties.putObject("subject"));
    data(properties.putObject("data"));
    evidence(properties.putObject("evidence"));
    SchemaParts.required(schema, List.of("title", "awardYear", "assessedOn", "subject", "data"));
    return schema;
  }

  private static void edition(ObjectNode schema, String edition) {
    schema.put(
        "description",
        "Chỉ ghi khi yêu cầu đích danh một bộ tiêu chí / Only to ask for an edition by name");
    ObjectNode properties = SchemaParts.object(schema);
    properties.putObject("id").put("const", edition);
    SchemaParts.words(properties.putObject("reason"), Limits.TEXT)
        .put("description", "Lý do / Reason");
    SchemaParts.required(schema, List.of("id", "reason"));
  }

  private static void subject(ObjectNode schema) {
    schema.put("description", "Đối tượng / Who is assessed");
    ObjectNode properties = SchemaParts.object(schema);
    SchemaParts.id(properties.putObject("id"))
        .put("description", "Mã đối tượng, Unicode NFC / Id of the subject, Unicode NFC");
    SchemaParts.text(properties.putObject("name"), Limits.NAME)
        .put("description", "Tên gọi / Name");
    ObjectNode territory = properties.putObject("territory");
    ObjectNode unit = SchemaParts.object(territory);
    SchemaParts.id(unit.putObject("code"))
        .put("description", "Mã đơn vị hành chính / Code of the administrative unit");
    SchemaParts.date(unit.putObject("on"))
        .put(
            "description",
            "Ngày mà mã có hiệu lực; không ghi thì lấy assessedOn"
                + " / Day on which the code is meant; assessedOn where left out");
    SchemaParts.required(territory, List.of("code"));
    SchemaParts.required(schema, List.of("id", "territory"));
  }

  private void data(ObjectNode schema) {
    schema.put(
        "description",
        "Giá trị theo trường; chưa biết thì bỏ trống cả trường"
            + " / Values by field; what is unknown is left out");
    fields(schema, law.fields(), "");
  }

  private void fields(ObjectNode schema, List<Field> fields, String prefix) {
    ObjectNode properties = SchemaParts.object(schema);
    for (Field field : fields) {
      String path = prefix + field.name();
      ObjectNode own = properties.putObject(field.name());
      FieldSchema.describe(own, field);
      ObjectNode form = own;
      if (mayBeNotApplicable.contains(path)) {
        ArrayNode either = own.putArray("anyOf");
        form = either.addObject();
        FieldSchema.notApplicable(either.addObject());
      }
      boolean points = prefix.isEmpty() && Shape.pointsFields(law).contains(path);
      FieldSchema.form(form, field, points, maxima.get(path));
      if (!field.fields().isEmpty()) {
        members(form, field, path);
      }
      Set<String> readers = nodes.get(path);
      if (readers != null) {
        readers.forEach(own.withArray("/x-nodes")::add);
      }
    }
  }

  private void members(ObjectNode schema, Field list, String path) {
    schema.put("maxItems", Limits.STANDARD.maxMembers());
    ObjectNode items = schema.putObject("items");
    fields(items, list.fields(), path + "/");
    List<String> identity =
        list.fields().stream().filter(Field::identity).map(Field::name).limit(1).toList();
    SchemaParts.required(items, identity);
  }

  private void evidence(ObjectNode schema) {
    schema.put("description", "Minh chứng theo trường / What proves a value, by field");
    schema.put("type", "object");
    ArrayNode names = schema.putObject("propertyNames").putArray("enum");
    law.fields().forEach(field -> names.add(field.name()));
    ObjectNode each = schema.putObject("additionalProperties");
    ObjectNode properties = SchemaParts.object(each);
    SchemaParts.text(properties.putObject("source"), Limits.EVIDENCE)
        .put("description", "Nguồn / Source");
    SchemaParts.date(properties.putObject("date")).put("description", "Ngày / Day");
    SchemaParts.text(properties.putObject("by"), Limits.EVIDENCE)
        .put("description", "Người cung cấp / Given by");
  }

  /** Most points by field: the item's own maximum, or that of a group it adds to. */
  private Map<String, BigDecimal> maxima() {
    Map<String, BigDecimal> found = new HashMap<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      BigDecimal max = PointsCheck.common(law, placed.node().id() + "/max", year, law.day());
      if (max != null) {
        for (EffectiveEdition.Placed score : PointsCheck.scores(placed, law)) {
          String field = score.node().field();
          if (field != null) {
            found.merge(field, max, BigDecimal::min);
          }
        }
      }
    }
    return found;
  }
}
