package vn.binhxet.law.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Problems;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;
import vn.binhxet.law.reading.Suggestion;
import vn.binhxet.law.reading.YamlMap;
import vn.binhxet.law.reading.YamlValue;

/** Reads {@code expect}. */
final class ExpectedReader {
  static final Map<String, String> STATUS =
      words("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE");
  static final Map<String, String> CAUSE =
      words(
          "DATA_MISSING",
          "TARGET_NOT_LOADED",
          "CONTENT_NOT_LOADED",
          "OVERLAY_ABSENT",
          "COLUMN_UNKNOWN",
          "EDITION_UNSETTLED",
          "TEXT_OPEN");

  private static final Map<String, String> RELIES =
      words("interpretation", "unverified", "nothing");

  private final Set<String> nodes;
  private final boolean ranking;
  private final Problems problems;

  /**
   * @param nodes ids of the edition's nodes
   * @param ranking whether findings are of candidates: "H1", and "H1/windows" for a node of H1
   */
  ExpectedReader(Set<String> nodes, boolean ranking, Problems problems) {
    this.nodes = nodes;
    this.ranking = ranking;
    this.problems = problems;
  }

  private static Map<String, String> words(String... words) {
    return Stream.of(words)
        .collect(
            Collectors.toMap(
                Function.identity(), Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  Expected read(YamlMap yaml) {
    if (yaml.has("refused")) {
      Expected refused = new Expected(yaml.text("refused"), null, null, null, null, Map.of());
      yaml.done();
      return refused;
    }
    Expected expected =
        new Expected(
            null,
            yaml.word("outcome", STATUS, "MET"),
            yaml.has("provisional") ? yaml.flag("provisional", false) : null,
            names(yaml, "result"),
            names(yaml, "possible"),
            findings(yaml.mapOrNull("findings")));
    yaml.done();
    return expected;
  }

  private static @Nullable List<String> names(YamlMap yaml, String key) {
    YamlValue value = yaml.valueOrNull(key);
    if (value == null) {
      return null;
    }
    if (value.isList()) {
      return yaml.texts(key);
    }
    String text = value.text();
    return text == null ? null : List.of(text);
  }

  private Map<String, Expected.Finding> findings(@Nullable YamlMap yaml) {
    Map<String, Expected.Finding> findings = new LinkedHashMap<>();
    if (yaml == null) {
      return findings;
    }
    yaml.all()
        .forEach(
            (id, value) -> {
              node(id, yaml.at(id));
              findings.put(id, value.isMap() ? finding(value.map()) : status(yaml, id));
            });
    return findings;
  }

  /** The id of a node, reported where there is none. */
  String node(String id, SourceAt at) {
    if (!known(id)) {
      Text hint = Suggestion.of(id, nodes);
      problems.add(
          "UNKNOWN_NODE",
          at,
          "không có nút “" + id + "” trong bộ tiêu chí." + hint.vi(),
          "the edition has no node \"" + id + "\"." + hint.en());
    }
    return id;
  }

  private boolean known(String id) {
    int slash = id.lastIndexOf('/');
    return nodes.contains(id)
        || (ranking && (slash < 0 || nodes.contains(id.substring(slash + 1))));
  }

  private static Expected.Finding status(YamlMap findings, String id) {
    return new Expected.Finding(findings.word(id, STATUS, "MET"), null, null, null);
  }

  private static Expected.Finding finding(YamlMap yaml) {
    List<String> causes = null;
    if (yaml.has("causes")) {
      causes = yaml.words("causes", CAUSE);
    }
    Expected.Finding finding =
        new Expected.Finding(
            yaml.word("status", STATUS, "MET"),
            causes,
            yaml.numberOrNull("margin"),
            yaml.wordOrNull("reliesOn", RELIES));
    yaml.done();
    return finding;
  }
}
