package vn.binhxet.law.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.reading.YamlMap;
import vn.binhxet.law.reading.YamlValue;

/**
 * Reads one entry of {@code tables}: many values of one field, each a case that looks at one node
 * only. What a table of the law states for its columns and years stays a table.
 */
final class CaseTable {
  private static final Map<String, String> LISTS = lists();

  private final Edition edition;
  private final CaseData data;
  private final ExpectedReader expected;

  private final List<Case> cases = new ArrayList<>();
  private int number;
  private String name = "";
  private String node = "";
  private @Nullable Field field;

  CaseTable(Edition edition, CaseData data, ExpectedReader expected) {
    this.edition = edition;
    this.data = data;
    this.expected = expected;
  }

  private static Map<String, String> lists() {
    Map<String, String> lists = new LinkedHashMap<>();
    lists.put("met", "MET");
    lists.put("notMet", "NOT_MET");
    lists.put("undetermined", "UNDETERMINED");
    lists.put("notApplicable", "NOT_APPLICABLE");
    return lists;
  }

  /**
   * @param first number of the first case, for the subjects' ids
   */
  List<Case> read(YamlMap yaml, Start base, int first) {
    cases.clear();
    number = first;
    name = yaml.text("name");
    node = expected.node(yaml.text("node"), yaml.at("node"));
    field = data.find(yaml.text("field"), yaml.at("field"));
    Start start = base.with(yaml, data);
    String absent = yaml.wordOrNull("absent", ExpectedReader.STATUS);
    List<YamlMap> rows = yaml.maps("rows");
    int line = 0;
    for (YamlMap row : rows) {
      row(row, start, absent, ++line);
    }
    if (cases.isEmpty()) {
      yaml.problem(
          "MISSING_KEY",
          "rows",
          "bảng cần ít nhất một giá trị trong met, notMet, undetermined hoặc notApplicable",
          "the table needs a value in met, notMet, undetermined or notApplicable");
    }
    yaml.done();
    return List.copyOf(cases);
  }

  private void row(YamlMap row, Start table, @Nullable String absent, int line) {
    Start start = table.with(row, data);
    start.header().check(row);
    List<String> causes = row.has("causes") ? row.words("causes", ExpectedReader.CAUSE) : null;
    LISTS.forEach(
        (key, status) -> {
          YamlValue values = row.valueOrNull(key);
          for (YamlValue value : values == null ? List.<YamlValue>of() : values.list()) {
            JsonNode json = field == null ? null : data.value(field, value);
            if (json != null) {
              boolean open = status.equals("UNDETERMINED");
              add(start, json, status, open ? causes : null, line, value.at());
            }
          }
        });
    if (absent != null) {
      add(start, null, absent, null, line, row.at());
    }
    row.done();
  }

  private void add(
      Start start,
      @Nullable JsonNode value,
      String status,
      @Nullable List<String> causes,
      int line,
      SourceAt at) {
    if (field == null) {
      return;
    }
    Start one = start.with(field.name(), value);
    String of = name + " [" + line + "] " + (value == null ? "–" : value.toString());
    String id = String.format(Locale.ROOT, "CASE-%03d", number++);
    cases.add(
        new Case(
            of,
            one.header().assessment(edition.title().id(), id, name, one.data()),
            new Expected(
                null,
                null,
                null,
                null,
                null,
                Map.of(node, new Expected.Finding(status, causes, null, null))),
            at));
  }
}
