package vn.binhxet.law.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.SubjectType;
import vn.binhxet.law.Text;

/** Reads the {@code fields} of an edition, an overlay or a list's members. */
final class FieldReader {
  private static final Text PERCENT = Text.same("%");

  /** Words that mean something else in a rule. */
  private static final Set<String> RESERVED =
      Set.of(
          "awardYear",
          "true",
          "false",
          "null",
          "in",
          "not",
          "exists",
          "accumulate",
          "count",
          "sum",
          "target",
          "points",
          "met",
          "excludes",
          "column",
          "rule",
          "when",
          "then",
          "end",
          "and",
          "or",
          "eval",
          "from",
          "forall",
          "contains",
          "matches",
          "this",
          "year");

  private FieldReader() {}

  static List<Field> read(List<YamlMap> list) {
    return read(list, false);
  }

  private static List<Field> read(List<YamlMap> list, boolean ofMember) {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (YamlMap yaml : list) {
      Field field = field(yaml, ofMember);
      String member = field.member();
      duplicate(yaml, "name", field.name(), names);
      if (member != null) {
        duplicate(yaml, "member", member, members);
      }
      fields.add(field);
      yaml.done();
    }
    return fields;
  }

  private static Field field(YamlMap yaml, boolean ofMember) {
    String name = yaml.text("name");
    if (yaml.has("name")
        && (!Words.FIELD_NAME.matcher(name).matches() || RESERVED.contains(name))) {
      yaml.problem(
          "BAD_ID",
          "name",
          "tên trường “" + name + "” phải là camelCase không dấu và không phải từ của quy tắc",
          "field name \"" + name + "\" must be camelCase ASCII and no word of the rule language");
    }
    FieldType type = yaml.word("type", Words.FIELD_TYPE, FieldType.TEXT);
    Text label = yaml.words("label");
    Text evidence = yaml.wordsOrNull("evidence");
    boolean numeric = type == FieldType.NUMBER || type == FieldType.INTEGER;
    Text unit = numeric ? yaml.wordsOrNull("unit") : type == FieldType.SHARE ? PERCENT : null;
    BigDecimal min = numeric ? yaml.numberOrNull("min") : null;
    BigDecimal max = numeric ? yaml.numberOrNull("max") : null;
    boolean measured = numeric || type == FieldType.SHARE;
    String notAbove = measured ? yaml.textOrNull("notAbove") : null;
    int decimals = FieldLimits.decimals(yaml, type);
    if (numeric) {
      FieldLimits.check(yaml, min, max, decimals);
    }
    return new Field(
        name,
        type,
        label,
        unit,
        min,
        max,
        notAbove,
        decimals,
        type == FieldType.CHOICE ? choices(yaml) : List.of(),
        type == FieldType.LIST ? members(yaml, ofMember) : List.of(),
        type == FieldType.LIST ? member(yaml) : null,
        type == FieldType.SHARE && yaml.flag("countsOnly", false),
        type == FieldType.TEXT && ofMember && yaml.flag("identity", false),
        evidence,
        ofMember ? null : FromReader.read(yaml, type),
        ofMember || !yaml.has("mayChange") ? null : yaml.flag("mayChange", true),
        yaml.at());
  }

  private static List<Field.Choice> choices(YamlMap yaml) {
    List<Field.Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (YamlMap each : yaml.maps("choices")) {
      String code = each.text("code");
      duplicate(each, "code", code, codes);
      choices.add(new Field.Choice(code, each.words("label"), each.flag("unsettled", false)));
      each.done();
    }
    if (choices.isEmpty()) {
      yaml.problem(
          "MISSING_KEY",
          "choices",
          "trường choice cần danh sách choices",
          "a choice field needs its choices");
    }
    return choices;
  }

  private static List<Field> members(YamlMap yaml, boolean ofMember) {
    if (ofMember) {
      yaml.problem(
          "BAD_VALUE",
          "type",
          "không đặt danh sách trong danh sách",
          "a list inside a list is not taken");
    }
    List<Field> fields = read(yaml.maps("fields"), true);
    if (fields.isEmpty()) {
      yaml.problem(
          "MISSING_KEY",
          "fields",
          "trường list cần fields của thành viên",
          "a list needs the fields of its members");
    }
    return fields;
  }

  private static String member(YamlMap yaml) {
    String member = yaml.text("member");
    boolean taken =
        Words.SUBJECT.values().stream().map(SubjectType::pattern).anyMatch(member::equals);
    if (yaml.has("member") && (taken || !Words.PATTERN_NAME.matcher(member).matches())) {
      yaml.problem(
          "BAD_ID",
          "member",
          "tên mẫu “" + member + "” phải viết hoa chữ đầu, không dấu, không trùng tên đối tượng",
          "pattern name \""
              + member
              + "\" must be ASCII with a capital first letter, and no"
              + " subject's");
    }
    return member;
  }

  private static void duplicate(YamlMap yaml, String key, String value, Set<String> seen) {
    if (yaml.has(key) && !seen.add(value)) {
      yaml.problem(
          "DUPLICATE_ID",
          key,
          "“" + value + "” đã dùng cho một mục khác",
          "\"" + value + "\" is already another's");
    }
  }
}
