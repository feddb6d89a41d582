package vn.binhxet.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Shown;

/** Values as a sentence says them, in the verdict's own words. */
final class ValueWords {
  private static final Text NONE = new Text("chưa có", "none");

  private ValueWords() {}

  /**
   * @param value as an assessment or a finding has it, null for none
   * @param choices fields whose codes have labels
   */
  static Text of(@Nullable JsonNode value, List<Field> choices) {
    if (value == null || value.isNull()) {
      return NONE;
    }
    if (value.isNumber()) {
      return Shown.number(value.decimalValue()).text();
    }
    if (value.isBoolean()) {
      return Shown.truth(value.booleanValue()).text();
    }
    if (value.isArray()) {
      return list(value, choices);
    }
    return value.isObject() ? object(value, choices) : label(value.asText(), choices);
  }

  private static Text list(JsonNode values, List<Field> choices) {
    if (values.isEmpty() || values.get(0).isObject() && !values.get(0).has("count")) {
      return new Text(
          values.size() + " mục", values.size() + (values.size() == 1 ? " entry" : " entries"));
    }
    List<Text> each = new ArrayList<>();
    values.forEach(value -> each.add(of(value, choices)));
    return joined(each, "; ");
  }

  private static Text object(JsonNode value, List<Field> choices) {
    if (value.has("of")) {
      return Shown.share(value.get("count").longValue(), value.get("of").longValue()).text();
    }
    if (value.has("notApplicable")) {
      return new Text("không áp dụng", "not applicable");
    }
    JsonNode from = value.has("least") ? value.get("least") : value.get("min");
    JsonNode to = value.has("least") ? value.get("most") : value.get("max");
    if (from != null) {
      Text least = of(from, choices);
      return to == null
          ? new Text("ít nhất " + least.vi(), "at least " + least.en())
          : new Text(
              "từ " + least.vi() + " đến " + of(to, choices).vi(),
              least.en() + " to " + of(to, choices).en());
    }
    List<Text> byColumn = new ArrayList<>();
    value.forEach(one -> byColumn.add(of(one, choices)));
    return joined(byColumn, " / ");
  }

  private static Text label(String code, List<Field> choices) {
    for (Field field : choices) {
      int at = field.choiceIndex(code);
      if (at >= 0) {
        return field.choices().get(at).label();
      }
    }
    return Text.same(code);
  }

  static Text joined(List<Text> texts, String between) {
    return new Text(
        String.join(between, texts.stream().map(Text::vi).toList()),
        String.join(between, texts.stream().map(Text::en).toList()));
  }
}
