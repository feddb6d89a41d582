package vn.binhxet.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import vn.binhxet.service.Marks;

/** The tree of findings, one row each, deeper ones set in. */
final class FindingTable {
  private final Page page;
  private final JsonNode verdict;
  private final String lang;
  private final ClaimCells cells;

  FindingTable(Page page, JsonNode verdict, String lang) {
    this.page = page;
    this.verdict = verdict;
    this.lang = lang;
    cells = new ClaimCells(page.language());
  }

  void write() {
    JsonNode findings = verdict.path("findings");
    if (!findings.isArray() || findings.isEmpty()) {
      return;
    }
    page.add(page.body(), "h2", "", page.say("Từng nội dung", "Clause by clause"));
    page.add(page.body(), "p", "small", legend());
    Element rows =
        page.table(
            "findings",
            page.say("Mã", "No."),
            page.say("Nội dung, căn cứ", "What, and clause"),
            page.say("Hồ sơ", "Found"),
            page.say("Yêu cầu", "Required"),
            page.say("Kết quả và lý do", "Result and reason"),
            page.say("Mức đối chiếu", "Checked"));
    Map<String, Integer> depths = new HashMap<>();
    for (JsonNode finding : findings) {
      int depth =
          finding.hasNonNull("parent")
              ? depths.getOrDefault(finding.path("parent").asText(), 0) + 1
              : 0;
      depths.put(finding.path("id").asText(), depth);
      row(rows, finding, depth);
    }
  }

  private String legend() {
    boolean withdrawal = Marks.withdraws(verdict);
    return withdrawal
        ? page.say(
            "▲ thuộc trường hợp thu hồi   ○ không thuộc   ? chưa rõ   – không áp dụng",
            "▲ a case of withdrawal   ○ none   ? undetermined   – not applicable")
        : page.say(
            "✔ đạt   ✘ chưa đạt   ? chưa rõ   – không áp dụng   • điểm đã chấm",
            "✔ met   ✘ not met   ? undetermined   – not applicable   • points given");
  }

  private void row(Element rows, JsonNode finding, int depth) {
    Element row = page.add(rows, "tr", depth == 0 ? "top" : "");
    page.add(row, "td", "", finding.path("id").asText());
    Element name = page.add(row, "td", "in" + Math.min(depth, 3));
    page.add(name, depth == 0 ? "b" : "span", "", finding.at("/name/" + lang).asText());
    String clauses = clauses(finding);
    if (!clauses.isEmpty()) {
      page.add(page.add(name, "div", ""), "span", "clause", clauses);
    }
    page.add(row, "td", "small", cells.found(finding));
    page.add(row, "td", "small", cells.required(finding));
    Element result = page.add(row, "td", "");
    page.add(result, "b", "", Marks.of(finding, verdict) + " ");
    page.text(result, finding.at("/reason/" + lang).asText());
    page.add(
        row,
        "td",
        "small",
        page.language().of(ConfidenceWords.of(finding.path("confidence").asText())));
  }

  private static String clauses(JsonNode finding) {
    List<String> clauses = new ArrayList<>();
    for (JsonNode citation : finding.path("citations")) {
      String clause = citation.path("clause").asText();
      clauses.add(citation.path("instrument").asText() + (clause.isEmpty() ? "" : ", " + clause));
    }
    return String.join("; ", clauses);
  }
}
