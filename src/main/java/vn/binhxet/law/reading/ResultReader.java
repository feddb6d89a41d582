package vn.binhxet.law.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Result;
import vn.binhxet.law.Title;

/** Reads {@code result} of an edition, by the kind of its title. */
final class ResultReader {
  private final YamlMap edition;
  private final List<Field> fields;
  private final Set<String> nodes;

  /**
   * @param nodes ids of the edition's nodes
   */
  ResultReader(YamlMap edition, List<Field> fields, Set<String> nodes) {
    this.edition = edition;
    this.fields = fields;
    this.nodes = nodes;
  }

  Result read(Title.Kind kind) {
    if (kind == Title.Kind.TITLE || kind == Title.Kind.WITHDRAWAL) {
      if (edition.has("result")) {
        edition.problem(
            "BAD_VALUE",
            "result",
            "danh hiệu kind: title hay withdrawal không có result: đạt khi mọi nội dung đạt",
            "a title of kind: title or withdrawal has no result: it is met when all is met");
      }
      return new Result.Whole();
    }
    YamlMap yaml = edition.map("result");
    Result result = kind == Title.Kind.RANKING ? ranking(yaml) : oneOf(yaml);
    yaml.done();
    return result;
  }

  private Result.OneOf oneOf(YamlMap yaml) {
    List<Result.Value> values = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap each : yaml.maps("values")) {
      String id = each.text("id");
      if (!ids.add(id)) {
        each.problem(
            "DUPLICATE_ID",
            "id",
            "kết quả “" + id + "” đã có",
            "value \"" + id + "\" is there twice");
      }
      values.add(new Result.Value(id, each.words("name"), node(each, each.text("node"), "node")));
      each.done();
    }
    if (values.isEmpty()) {
      yaml.problem("MISSING_KEY", "values", "result cần values", "result needs its values");
    }
    String appliesWhen = yaml.textOrNull("appliesWhen");
    return new Result.OneOf(
        values,
        appliesWhen == null ? null : node(yaml, appliesWhen, "appliesWhen"),
        yaml.wordsOrNull("overlap"));
  }

  private String node(YamlMap yaml, String id, String key) {
    if (!nodes.contains(id)) {
      ColumnsReader.unknown(yaml, "UNKNOWN_NODE", key, id, nodes);
    }
    return id;
  }

  private Result.Ranking ranking(YamlMap yaml) {
    yaml.text("candidates");
    yaml.text("by");
    yaml.text("capOf");
    Field list = ColumnsReader.named(yaml, "candidates", FieldType.LIST, fields);
    Field capOf = ColumnsReader.named(yaml, "capOf", FieldType.INTEGER, fields);
    Field by =
        list == null ? null : ColumnsReader.named(yaml, "by", FieldType.INTEGER, list.fields());
    if (list != null && list.fields().stream().noneMatch(Field::identity)) {
      yaml.problem(
          "MISSING_KEY",
          "candidates",
          "danh sách “" + list.name() + "” cần một trường text có identity: true",
          "the list \"" + list.name() + "\" needs a text field with identity: true");
    }
    return new Result.Ranking(name(list), name(by), yaml.text("cap"), name(capOf));
  }

  private static String name(@Nullable Field field) {
    return field == null ? "?" : field.name();
  }
}
