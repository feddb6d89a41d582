package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.reading.YamlMap;

/** What a base or a case says besides its data; null where it says nothing. */
record Header(
    @Nullable Integer awardYear,
    @Nullable LocalDate assessedOn,
    @Nullable ObjectNode territory,
    @Nullable ObjectNode edition) {

  static Header read(YamlMap yaml) {
    return new Header(
        yaml.integerOrNull("awardYear"),
        yaml.dateOrNull("assessedOn"),
        territory(yaml.mapOrNull("territory")),
        edition(yaml.mapOrNull("edition")));
  }

  private static @Nullable ObjectNode territory(@Nullable YamlMap yaml) {
    if (yaml == null) {
      return null;
    }
    ObjectNode json = CaseData.JSON.objectNode().put("code", yaml.text("code"));
    LocalDate on = yaml.dateOrNull("on");
    if (on != null) {
      json.put("on", on.toString());
    }
    yaml.done();
    return json;
  }

  private static @Nullable ObjectNode edition(@Nullable YamlMap yaml) {
    if (yaml == null) {
      return null;
    }
    ObjectNode json =
        CaseData.JSON.objectNode().put("id", yaml.text("id")).put("reason", yaml.text("reason"));
    yaml.done();
    return json;
  }

  /** This, and the base's where this says nothing. */
  Header over(@Nullable Header base) {
    return base == null
        ? this
        : new Header(
            awardYear == null ? base.awardYear : awardYear,
            assessedOn == null ? base.assessedOn : assessedOn,
            territory == null ? base.territory : territory,
            edition == null ? base.edition : edition);
  }

  /** Reports what neither the case nor its base says. */
  void check(YamlMap yaml) {
    missing(yaml, "awardYear", awardYear);
    missing(yaml, "assessedOn", assessedOn);
    missing(yaml, "territory", territory);
  }

  private static void missing(YamlMap yaml, String key, @Nullable Object value) {
    if (value == null && !yaml.has(key)) {
      yaml.problem(
          "MISSING_KEY",
          key,
          "thiếu “" + key + "” ở trường hợp này và ở base của nó",
          "\"" + key + "\" is missing, here and in the base");
    }
  }

  ObjectNode assessment(String title, String id, String name, ObjectNode data) {
    ObjectNode json = CaseData.JSON.objectNode().put("title", title);
    if (edition != null) {
      json.set("edition", edition.deepCopy());
    }
    json.put("awardYear", awardYear);
    json.put("assessedOn", assessedOn == null ? null : assessedOn.toString());
    ObjectNode subject = json.putObject("subject").put("id", id).put("name", name);
    subject.set("territory", territory == null ? null : territory.deepCopy());
    json.set("data", data);
    return json;
  }
}
