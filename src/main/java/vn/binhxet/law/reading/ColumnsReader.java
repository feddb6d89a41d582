package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;

/** Reads {@code columns} of an edition or an overlay. */
final class ColumnsReader {
  private ColumnsReader() {}

  /**
   * @param yaml null where the file has none
   * @param fields the fields that {@code choice} and {@code reason} may name
   */
  static Columns read(@Nullable YamlMap yaml, List<Field> fields, Set<String> regions) {
    if (yaml == null) {
      return Columns.NONE;
    }
    List<Columns.Column> values = new ArrayList<>();
    for (YamlMap each : yaml.maps("values")) {
      String id = each.text("id");
      if (values.stream().anyMatch(c -> c.id().equals(id))) {
        each.problem(
            "DUPLICATE_ID", "id", "cột “" + id + "” đã có", "column \"" + id + "\" is there twice");
      }
      values.add(new Columns.Column(id, each.words("name")));
      each.done();
    }
    Set<String> ids = values.stream().map(Columns.Column::id).collect(Collectors.toSet());
    String by = yaml.textOrNull("by");
    if (by != null && !by.equals("region")) {
      yaml.problem("BAD_VALUE", "by", "by chỉ có thể là region", "by can only be region");
    }
    String otherwise = yaml.textOrNull("otherwise");
    if (values.isEmpty()) {
      yaml.problem("MISSING_KEY", "values", "columns cần values", "columns needs its values");
    }
    if (otherwise != null) {
      otherwise(yaml, otherwise, ids, by != null);
    }
    if (by != null && ids.stream().noneMatch(regions::contains)) {
      yaml.problem(
          "UNKNOWN_REGION",
          "values",
          "by: region nhưng không cột nào là mã vùng trong territories/regions.csv",
          "by: region, but no column is a region code of territories/regions.csv");
    }
    String choice = choice(yaml, fields, ids);
    String reason = reason(yaml, fields);
    yaml.done();
    return new Columns(values, by != null, otherwise, choice, reason);
  }

  private static void otherwise(YamlMap yaml, String column, Set<String> ids, boolean byRegion) {
    if (byRegion) {
      yaml.problem(
          "BAD_VALUE",
          "otherwise",
          "by: region đã cho biết cột; bỏ otherwise",
          "by: region already says the column; leave otherwise out");
    } else if (!ids.contains(column)) {
      unknown(yaml, "UNKNOWN_COLUMN", "otherwise", column, ids);
    }
  }

  private static @Nullable String choice(YamlMap yaml, List<Field> fields, Set<String> ids) {
    Field field = named(yaml, "choice", FieldType.CHOICE, fields);
    if (field == null) {
      return null;
    }
    for (Field.Choice each : field.choices()) {
      if (!each.unsettled() && !ids.contains(each.code())) {
        unknown(yaml, "UNKNOWN_COLUMN", "choice", each.code(), ids);
      }
    }
    return field.name();
  }

  private static @Nullable String reason(YamlMap yaml, List<Field> fields) {
    Field field = named(yaml, "reason", FieldType.TEXT, fields);
    return field == null ? null : field.name();
  }

  /** The field that a key names, of the type it must have; null where absent or at fault. */
  static @Nullable Field named(YamlMap yaml, String key, FieldType type, List<Field> fields) {
    String name = yaml.textOrNull(key);
    if (name == null) {
      return null;
    }
    Field field = fields.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (field == null) {
      unknown(yaml, "UNKNOWN_FIELD", key, name, fields.stream().map(Field::name).toList());
    } else if (field.type() != type) {
      yaml.problem(
          "TYPE_MISMATCH",
          key,
          "trường “" + name + "” phải có type: " + type.code(),
          "field \"" + name + "\" must have type: " + type.code());
      return null;
    }
    return field;
  }

  static void unknown(
      YamlMap yaml, String code, String key, String word, Collection<String> known) {
    Text hint = Suggestion.of(word, known);
    yaml.problem(
        code, key, "không có “" + word + "”." + hint.vi(), "no \"" + word + "\"." + hint.en());
  }
}
