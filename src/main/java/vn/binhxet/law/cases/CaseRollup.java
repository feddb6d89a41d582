package vn.binhxet.law.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.reading.YamlMap;

/**
 * Reads one entry of {@code rollups}: what a node, or the whole, comes to when one of those it
 * counts comes out so. Each row is a case about one of them.
 */
final class CaseRollup {
  private final Edition edition;
  private final CaseData data;
  private final ExpectedReader expected;

  CaseRollup(Edition edition, CaseData data, ExpectedReader expected) {
    this.edition = edition;
    this.data = data;
    this.expected = expected;
  }

  /**
   * @param first number of the first case, for the subjects' ids
   */
  List<Case> read(YamlMap yaml, Start base, int first) {
    String name = yaml.text("name");
    String node = yaml.textOrNull("node");
    if (node != null) {
      expected.node(node, yaml.at("node"));
    }
    String status = yaml.word("status", ExpectedReader.STATUS, "NOT_MET");
    String child = yaml.wordOrNull("child", ExpectedReader.STATUS);
    String outcome = yaml.wordOrNull("outcome", ExpectedReader.STATUS);
    Start start = base.with(yaml, data);
    List<Case> cases = new ArrayList<>();
    for (YamlMap row : yaml.maps("rows")) {
      String of = expected.node(row.text("of"), row.at("of"));
      Start one = start.with(row, data);
      one.header().check(row);
      String id = String.format(Locale.ROOT, "CASE-%03d", first + cases.size());
      cases.add(
          new Case(
              name + " [" + of + "]",
              one.header().assessment(edition.title().id(), id, name, one.data()),
              expected(node, status, outcome, of, child == null ? status : child),
              row.at()));
      row.done();
    }
    if (cases.isEmpty()) {
      yaml.problem("MISSING_KEY", "rows", "cần ít nhất một dòng", "at least one row is needed");
    }
    yaml.done();
    return cases;
  }

  private static Expected expected(
      @Nullable String node, String status, @Nullable String outcome, String of, String child) {
    Map<String, Expected.Finding> findings = new LinkedHashMap<>();
    if (node != null) {
      findings.put(node, new Expected.Finding(status, null, null, null));
    }
    findings.put(of, new Expected.Finding(child, null, null, null));
    String whole = node == null ? status : outcome;
    return new Expected(null, whole, null, null, null, findings);
  }
}
