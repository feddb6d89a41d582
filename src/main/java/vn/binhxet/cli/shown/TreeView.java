package vn.binhxet.cli.shown;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.service.Language;

/**
 * A tree of subjects: every verdict on a line of its own, then those at the top clause by clause.
 */
public final class TreeView {
  private TreeView() {}

  /** Whether an answer is that of a tree. */
  public static boolean of(JsonNode answer) {
    return answer.has("verdicts");
  }

  public static void print(JsonNode tree, Language language, PrintStream out) {
    Columns table = VerdictTable.heads(language);
    rows(tree, 0, language, table);
    table.print(out);
    for (JsonNode verdict : tree.get("verdicts")) {
      out.println();
      VerdictTree.print(verdict, language, out);
    }
  }

  private static void rows(JsonNode subject, int depth, Language language, Columns table) {
    for (JsonNode verdict : subject.get("verdicts")) {
      VerdictTable.row("  ".repeat(depth), verdict, language, table);
    }
    for (JsonNode below : subject.get("below")) {
      rows(below, depth + 1, language, table);
    }
  }

  /** The verdicts on the subject at the top. */
  static List<JsonNode> top(JsonNode tree) {
    List<JsonNode> verdicts = new ArrayList<>();
    tree.get("verdicts").forEach(verdicts::add);
    return verdicts;
  }
}
