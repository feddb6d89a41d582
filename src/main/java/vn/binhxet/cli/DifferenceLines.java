package vn.binhxet.cli;

import java.io.PrintStream;
import java.util.List;
import vn.binhxet.difference.Difference;
import vn.binhxet.difference.NodeDifference;
import vn.binhxet.difference.Which;
import vn.binhxet.law.Text;

/** Why two verdicts differ, in lines. */
final class DifferenceLines {
  private final CommonOptions options;
  private final Console console;

  DifferenceLines(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  void print(Difference difference) {
    PrintStream out = console.out();
    for (Text sentence : difference.text()) {
      out.println(options.language.of(sentence));
    }
    if (!difference.nodes().isEmpty()) {
      out.println();
    }
    for (NodeDifference node : difference.nodes()) {
      if (node.only() == null) {
        out.println("- " + options.language.of(node.text()));
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
      console
          .out()
          .println(
              options.say("- Chỉ có ở bên ", "- Only on side ")
                  + side
                  + ": "
                  + String.join(", ", ids));
    }
  }
}
