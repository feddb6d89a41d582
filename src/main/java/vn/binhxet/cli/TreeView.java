package vn.binhxet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A tree of subjects: every verdict on a line of its own, then those at the top clause by clause.
 */
final class TreeView {
  private TreeView() {}

  /** Whether an answer is that of a tree. */
  static boolean of(JsonNode answer) {
    return answer.has("verdicts");
  }

  static void print(JsonNode tree, CommonOptions options, PrintStream out) {
    Columns table =
        new Columns()
            .row(
                options.say("Đối tượng", "Subject"),
                options.say("Danh hiệu", "Title"),
                options.say("Kết luận", "Outcome"),
                options.say("Tóm tắt", "Summary"));
    rows(tree, 0, options, table);
    table.print(out);
    for (JsonNode verdict : tree.get("verdicts")) {
      out.println();
      VerdictTree.print(verdict, options, out);
    }
  }

  private static void rows(JsonNode subject, int depth, CommonOptions options, Columns table) {
    for (JsonNode verdict : subject.get("verdicts")) {
      VerdictTable.row("  ".repeat(depth), verdict, options, table);
    }
    for (JsonNode below : subject.get("below")) {
      rows(below, depth + 1, options, table);
    }
  }

  /** The verdicts on the subject at the top. */
  static List<JsonNode> top(JsonNode tree) {
    List<JsonNode> verdicts = new ArrayList<>();
    tree.get("verdicts").forEach(verdicts::add);
    return verdicts;
  }
}
