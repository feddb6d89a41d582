package vn.binhxet.law.reading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Columns;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;
import vn.binhxet.law.Text;

/** Checks the rows of a targets.csv: that their columns exist and that something reads them. */
final class TargetCheck {
  private static final String MAX = "/max";
  private final CheckScope scope;

  TargetCheck(CheckScope scope) {
    this.scope = scope;
  }

  /**
   * @param rulesRead whether all rules could be read: otherwise no row is said to be unread
   */
  void run(boolean rulesRead) {
    Set<String> columns = columns();
    Set<String> read = readTargets();
    for (Targets.Cell row : scope.ownRows()) {
      if (!row.column().isEmpty() && !columns.contains(row.column())) {
        scope.unknown(
            "UNKNOWN_COLUMN",
            row.at(),
            new Text("trong columns cột", "column"),
            row.column(),
            columns);
      }
      if (rulesRead && !read.contains(row.id())) {
        unread(row, read);
      }
    }
    if (scope.overlay() == null
        && scope.edition().result() instanceof Result.Ranking ranking
        && !scope.targets().has(ranking.capTarget())) {
      scope.unknown(
          "UNKNOWN_TARGET",
          scope.edition().at(),
          new Text("trong targets.csv mức chuẩn", "row in targets.csv for target"),
          ranking.capTarget(),
          scope.targets().rows().stream().map(Targets.Cell::id).distinct().toList());
    }
  }

  private void unread(Targets.Cell row, Set<String> read) {
    Text hint = Suggestion.of(row.id(), read);
    scope.add(
        "UNREAD_TARGET",
        row.at(),
        "không có gì đọc mức chuẩn “"
            + row.id()
            + "”: không quy tắc nào có target(\""
            + row.id()
            + "\") và đó không phải <nút điểm>/max."
            + hint.vi(),
        "nothing reads the target \""
            + row.id()
            + "\": no rule has target(\""
            + row.id()
            + "\") and it is no <score>/max."
            + hint.en());
  }

  private Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    scope.columns().values().stream().map(Columns.Column::id).forEach(columns::add);
    return columns;
  }

  private Set<String> readTargets() {
    Set<String> read = new LinkedHashSet<>();
    scope.rules().forEach(rule -> claim(rule.claim(), read));
    if (scope.overlay() == null) {
      for (Overlay overlay : scope.edition().overlays()) {
        for (Rule rule : overlay.rules()) {
          claim(rule.claim(), read);
        }
      }
    }
    for (String id : new HashSet<>(scope.nodeIds())) {
      boolean score =
          scope.places().stream()
              .map(NodePlace::node)
              .anyMatch(n -> n.id().equals(id) && n.kind() == Node.Kind.SCORE);
      if (score || OperandCheck.hasScores(id, scope.places())) {
        read.add(id + MAX);
      }
    }
    if (scope.edition().result() instanceof Result.Ranking ranking) {
      read.add(ranking.capTarget());
    }
    return read;
  }

  private static void claim(Claim claim, Set<String> read) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> claim(part, read));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> claim(part, read));
    } else if (claim instanceof Claim.Compare compare) {
      operands(List.of(compare.left(), compare.right()), read);
    } else if (claim instanceof Claim.In in) {
      operands(in.values(), read);
    } else if (claim instanceof Claim.Count count) {
      claim(count.where(), read);
      operands(List.of(count.right()), read);
    } else if (claim instanceof Claim.Total total) {
      claim(total.where(), read);
      operands(List.of(total.right()), read);
    }
  }

  private static void operands(List<Operand> operands, Set<String> read) {
    for (Operand operand : operands) {
      if (operand instanceof Operand.Target target) {
        read.add(target.id());
      } else if (operand instanceof Operand.Sum sum) {
        operands(sum.terms(), read);
      } else if (operand instanceof Operand.Product product) {
        operands(product.factors(), read);
      }
    }
  }
}
