package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Period;
import vn.binhxet.law.Text;

/** The small forms that come back all over the JSON of the law. */
final class JsonTrees {
  /** Figures keep the digits they were written with. */
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private JsonTrees() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** Null where the text is empty. */
  static @Nullable ObjectNode textOrNull(Text text) {
    return text.isEmpty() ? null : text(text);
  }

  /** Null where there is no text. */
  static @Nullable ObjectNode text(@Nullable Text text) {
    return text == null ? null : object().put("vi", text.vi()).put("en", text.en());
  }

  /** Both days included; an open end is null. */
  static ObjectNode period(Period period) {
    return object().put("from", day(period.from())).put("to", day(period.to()));
  }

  static @Nullable String day(@Nullable Object day) {
    return day == null ? null : day.toString();
  }

  static ArrayNode citations(List<Citation> citations) {
    ArrayNode all = array();
    for (Citation citation : citations) {
      all.addObject().put("instrument", citation.instrument()).put("clause", citation.clause());
    }
    return all;
  }

  static ArrayNode strings(List<String> values) {
    ArrayNode all = array();
    values.forEach(all::add);
    return all;
  }

  /** An enum's word, as "not-read". */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
