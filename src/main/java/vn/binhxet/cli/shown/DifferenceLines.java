package vn.binhxet.cli.shown;

import java.io.PrintStream;
import java.util.List;
import vn.binhxet.difference.Difference;
import vn.binhxet.difference.NodeDifference;
import vn.binhxet.difference.Which;
import vn.binhxet.law.Text;
import vn.binhxet.service.Language;

/** Why two verdicts differ, in lines. */
public final class DifferenceLines {
  private final Language language;
  private final PrintStream out;

  public DifferenceLines(Language language, PrintStream out) {
    this.language = language;
    this.out = out;
  }

  public void print(Difference difference) {
    for (Text sentence : difference.text()) {
      out.println(language.of(sentence));
    }
    if (!difference.nodes().isEmpty()) {
      out.println();
    }
    for (NodeDifference node : difference.nodes()) {
      if (node.only() == null) {
        out.println("- " + language.of(node.text()));
      }
    }
    only(difference, Which.A);
    only(difference, Which.B);
  }

  /** Nodes that one verdict alone has: their ids are enough in a table. */
  private void only(Difference difference, Which side) {
    List<String> ids =
        difference.nodes().stream()
            .filter(node -> node.only() == side)
            .map(NodeDifference::id)
            .toList();
    if (!ids.isEmpty()) {
      out.println(
          language.say("- Chỉ có ở bên ", "- Only on side ")
              + side
              + ": "
              + String.join(", ", ids));
    }
  }
}
