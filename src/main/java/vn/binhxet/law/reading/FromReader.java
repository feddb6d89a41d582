package vn.binhxet.law.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.FromVerdicts.Taken;
import vn.binhxet.law.FromVerdicts.Where;
import vn.binhxet.law.FromVerdicts.Which;

/** Reads a field's {@code from} and whether it fits the field's type. */
final class FromReader {
  private FromReader() {}

  /** Null where the field has none. */
  static @Nullable FromVerdicts read(YamlMap field, FieldType type) {
    YamlMap yaml = field.mapOrNull("from");
    if (yaml == null) {
      return null;
    }
    String title = yaml.text("title");
    Which which =
        yaml.has("subject") ? yaml.word("subject", Words.WHICH, Which.BELOW) : Which.BELOW;
    FromVerdicts from =
        new FromVerdicts(title, which, yaml.textOrNull("of"), taken(yaml, which), yaml.at());
    yaml.done();
    if (!fits(from, type)) {
      field.problem(
          "TYPE_MISMATCH",
          "from",
          "from: subject: same cần type: boolean (kết luận), hoặc field và một trường boolean,"
              + " integer, number, share, choice (số liệu; of chỉ cho share); các đối tượng bên"
              + " dưới cần type: share (of nếu cần) hoặc integer (không có of)",
          "from: subject: same needs type: boolean (a verdict), or field and a boolean, integer,"
              + " number, share or choice (a value; of only for a share); subjects below need"
              + " type: share (of if wanted) or integer (without of)");
    }
    return from;
  }

  private static boolean fits(FromVerdicts from, FieldType type) {
    if (from.taken() != null) {
      return switch (type) {
        case SHARE -> true;
        case BOOLEAN, INTEGER, NUMBER, CHOICE -> from.of() == null;
        case DATE, TEXT, LIST -> false;
      };
    }
    return from.which() == Which.SAME
        ? type == FieldType.BOOLEAN && from.of() == null
        : type == FieldType.INTEGER && from.of() == null || type == FieldType.SHARE;
  }

  private static @Nullable Taken taken(YamlMap yaml, Which which) {
    String field = yaml.textOrNull("field");
    Where where = yaml.has("where") ? where(yaml) : null;
    String orOf = yaml.textOrNull("orOf");
    if (orOf != null && (field == null || !yaml.has("of"))) {
      yaml.problem(
          "MISSING_KEY",
          "orOf",
          "orOf là cách hiểu khác của of, nên chỉ đi cùng field và of",
          "orOf is another reading of of, so it only stands with field and of");
    }
    if (field == null) {
      if (where != null) {
        yaml.problem(
            "MISSING_KEY",
            "where",
            "where chỉ đi cùng field: số liệu nào của danh hiệu kia được lấy",
            "where only stands with field: the value of the other title that is taken");
      }
      return null;
    }
    if (which != Which.SAME) {
      yaml.problem(
          "BAD_VALUE",
          "field",
          "field lấy số liệu của chính đối tượng, nên cần thêm subject: same",
          "field takes a value of the subject's own, so add subject: same");
    }
    return new Taken(field, where, orOf);
  }

  private static @Nullable Where where(YamlMap yaml) {
    Map<String, YamlValue> all = yaml.map("where").all();
    if (all.size() != 1) {
      yaml.problem(
          "BAD_VALUE",
          "where",
          "where có đúng một mục: trường choice của danh hiệu kia và mã cần có, như"
              + " {surveyFor: standard}",
          "where has one entry: a choice field of the other title and the code it must have, as"
              + " {surveyFor: standard}");
      return null;
    }
    Map.Entry<String, YamlValue> one = all.entrySet().iterator().next();
    String code = one.getValue().text();
    return code == null ? null : new Where(one.getKey(), code);
  }
}
