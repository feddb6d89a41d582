package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.reading.YamlMap;

/** What cases start from: a base, or a base with what a table sets over it. */
record Start(Header header, ObjectNode data) {

  /** The base that {@code base} names, or an empty one. */
  static Start named(YamlMap yaml, Map<String, Start> bases, Problems problems) {
    String name = yaml.textOrNull("base");
    Start base = name == null ? null : bases.get(name);
    if (name != null && base == null) {
      Text hint = Suggestion.of(name, bases.keySet());
      problems.add(
          "UNKNOWN_BASE",
          yaml.at("base"),
          "bases không có “" + name + "”." + hint.vi(),
          "bases has no \"" + name + "\"." + hint.en());
    }
    return base == null
        ? new Start(new Header(null, null, null, null), CaseData.JSON.objectNode())
        : base;
  }

  /** This, with what a case or a row says: {@code set}, {@code remove} and the header. */
  Start with(YamlMap yaml, CaseData reader) {
    ObjectNode values = data.deepCopy();
    values.setAll(reader.read(yaml.mapOrNull("set")));
    for (String field : yaml.texts("remove")) {
      if (reader.find(field, yaml.at("remove")) != null) {
        values.remove(field);
      }
    }
    return new Start(Header.read(yaml).over(header), values);
  }

  /** This with one field set, or taken away. */
  Start with(String field, @Nullable JsonNode value) {
    ObjectNode values = data.deepCopy();
    if (value == null) {
      values.remove(field);
    } else {
      values.set(field, value);
    }
    return new Start(header, values);
  }
}
