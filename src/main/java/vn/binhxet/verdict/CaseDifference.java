package vn.binhxet.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.InputProblem;
import vn.binhxet.law.Text;
import vn.binhxet.law.cases.Expected;

/** What a verdict says otherwise than a case expects. */
final class CaseDifference {
  private final List<Text> found = new ArrayList<>();

  private CaseDifference() {}

  static List<Text> between(Expected expected, JsonNode verdict) {
    CaseDifference difference = new CaseDifference();
    String refused = expected.refused();
    if (refused != null) {
      difference.compare("refused", refused, verdict.path("outcome").asText());
    }
    String outcome = expected.outcome();
    if (outcome != null) {
      difference.compare("outcome", outcome, verdict.path("outcome").asText());
    }
    Boolean provisional = expected.provisional();
    if (provisional != null) {
      difference.compare(
          "provisional", provisional.toString(), verdict.path("provisional").asText());
    }
    difference.values("result", expected.result(), verdict.at("/result/value"));
    difference.values("possible", expected.possible(), verdict.at("/result/possible"));
    expected
        .findings()
        .forEach(
            (id, finding) -> {
              difference.finding(id, finding, CaseRunner.finding(verdict, id));
              String reliesOn = finding.reliesOn();
              if (reliesOn != null) {
                difference.compare(id + " reliesOn", reliesOn, reliesOn(verdict, id));
              }
            });
    return difference.found;
  }

  /** What of a refused assessment a case says otherwise; empty where it expects the refusal. */
  static List<Text> refused(Expected expected, List<InputProblem> problems) {
    String refused = expected.refused();
    if (refused != null && problems.stream().anyMatch(one -> one.code().equals(refused))) {
      return List.of();
    }
    CaseDifference difference = new CaseDifference();
    for (InputProblem problem : problems) {
      String at = problem.code() + " " + problem.pointer() + ": ";
      difference.found.add(
          new Text(
              "hồ sơ của tình huống bị từ chối: " + at + problem.message().vi(),
              "the case's assessment is refused: " + at + problem.message().en()));
    }
    return difference.found;
  }

  private static String reliesOn(JsonNode verdict, String id) {
    for (JsonNode one : verdict.at("/basis/reliedOn")) {
      if (one.path("id").asText().equals(id)) {
        return one.path("why").asText();
      }
    }
    return "nothing";
  }

  private void finding(String id, Expected.Finding expected, @Nullable JsonNode actual) {
    if (actual == null) {
      found.add(new Text("không có kết quả của nút " + id, "there is no finding of node " + id));
      return;
    }
    String status = actual.path("status").asText();
    compare(id, expected.status(), status + shown(status, expected, actual));
    List<String> causes = expected.causes();
    if (causes != null) {
      List<String> given = texts(actual.path("causes"));
      if (!new HashSet<>(causes).equals(new HashSet<>(given))) {
        compare(id + " causes", causes.toString(), given.toString());
      }
    }
    JsonNode margin = actual.at("/claim/margin");
    if (expected.margin() != null
        && (!margin.isNumber() || margin.decimalValue().compareTo(expected.margin()) != 0)) {
      compare(id + " margin", expected.margin().toPlainString(), margin.toString());
    }
  }

  /** The claim, where the status is not the one expected: it says why. */
  private static String shown(String status, Expected.Finding expected, JsonNode actual) {
    return status.equals(expected.status()) ? "" : " " + actual.path("claim");
  }

  private void values(String what, @Nullable List<String> expected, JsonNode actual) {
    if (expected != null) {
      List<String> given = actual.isArray() ? texts(actual) : List.of(actual.asText());
      compare(what, expected.toString(), given.toString());
    }
  }

  private void compare(String what, String expected, String actual) {
    if (!expected.equals(actual)) {
      found.add(
          new Text(
              what + ": theo luật là " + expected + ", ra " + actual,
              what + ": by the law " + expected + ", came out " + actual));
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
