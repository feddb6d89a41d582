package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import vn.binhxet.service.Marks;
import vn.binhxet.service.Refusal;

/** Verdicts on several files, a line each. */
final class VerdictTable {
  private VerdictTable() {}

  static void print(List<Evaluated> all, CommonOptions options, PrintStream out) {
    Columns table =
        new Columns()
            .row(
                options.say("Đối tượng", "Subject"),
                options.say("Danh hiệu", "Title"),
                options.say("Kết luận", "Outcome"),
                options.say("Tóm tắt", "Summary"));
    int bad = 0;
    for (Evaluated one : all) {
      JsonNode verdict = one.verdict();
      Refusal refusal = one.refusal();
      if (verdict != null) {
        List<JsonNode> rows = TreeView.of(verdict) ? TreeView.top(verdict) : List.of(verdict);
        rows.forEach(row -> row("", row, options, table));
      } else if (refusal != null) {
        bad++;
        table.row(
            Path.of(one.file()).getFileName().toString(),
            "",
            "! " + refusal.code(),
            options.language.of(refusal.detail()));
      }
    }
    table.print(out);
    out.println();
    out.println(
        options.say(
            (all.size() - bad) + " hồ sơ có kết luận, " + bad + " bị từ chối (* tạm thời)",
            (all.size() - bad) + " with a verdict, " + bad + " refused (* provisional)"));
  }

  static void row(String indent, JsonNode verdict, CommonOptions options, Columns table) {
    table.row(
        indent + verdict.at("/subject/id").asText(),
        verdict.get("title").asText(),
        Marks.said(verdict, options.language)
            + (verdict.get("provisional").asBoolean() ? " *" : ""),
        summary(verdict, options));
  }

  /** Without the title's name, which has a column of its own. */
  static String summary(JsonNode verdict, CommonOptions options) {
    String summary = verdict.at("/summary/" + options.language.code()).asText();
    int colon = summary.indexOf(": ");
    return colon < 0 ? summary : summary.substring(colon + 2);
  }
}
