package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import vn.binhxet.service.Language;
import vn.binhxet.service.Marks;
import vn.binhxet.service.Refusal;

/** Verdicts on several files, a line each. */
public final class VerdictTable {
  private VerdictTable() {}

  public static void print(List<Evaluated> all, Language language, PrintStream out) {
    Columns table = heads(language);
    int bad = 0;
    for (Evaluated one : all) {
      JsonNode verdict = one.verdict();
      Refusal refusal = one.refusal();
      if (verdict != null) {
        List<JsonNode> rows = TreeView.of(verdict) ? TreeView.top(verdict) : List.of(verdict);
        rows.forEach(row -> row("", row, language, table));
      } else if (refusal != null) {
        bad++;
        table.row(
            Path.of(one.file()).getFileName().toString(),
            "",
            "! " + refusal.code(),
            language.of(refusal.detail()));
      }
    }
    table.print(out);
    out.println();
    out.println(
        language.say(
            (all.size() - bad) + " hồ sơ có kết luận, " + bad + " bị từ chối (* tạm thời)",
            (all.size() - bad) + " with a verdict, " + bad + " refused (* provisional)"));
  }

  static Columns heads(Language language) {
    return new Columns()
        .row(
            language.say("Đối tượng", "Subject"),
            language.say("Danh hiệu", "Title"),
            language.say("Kết luận", "Outcome"),
            language.say("Tóm tắt", "Summary"));
  }

  static void row(String indent, JsonNode verdict, Language language, Columns table) {
    table.row(
        indent + verdict.at("/subject/id").asText(),
        verdict.get("title").asText(),
        Marks.said(verdict, language) + (verdict.get("provisional").asBoolean() ? " *" : ""),
        summary(verdict, language));
  }

  /** Without the title's name, which has a column of its own. */
  static String summary(JsonNode verdict, Language language) {
    String summary = verdict.at("/summary/" + language.code()).asText();
    int colon = summary.indexOf(": ");
    return colon < 0 ? summary : summary.substring(colon + 2);
  }
}
