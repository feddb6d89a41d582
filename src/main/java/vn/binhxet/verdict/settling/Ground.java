package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.TreeRollup;

/** What must be answered for each outcome, over all columns that may apply. */
final class Ground {
  private final EffectiveEdition law;
  private final TreeRollup rollup;
  private final Map<String, TreeReach> trees = new LinkedHashMap<>();
  private final Map<String, LeafReach> leaves = new LinkedHashMap<>();
  private final ColumnReach columns;
  private final LeafReach choosing;

  Ground(EffectiveEdition law, int year, Items items, List<String> possible, List<String> regions) {
    this.law = law;
    rollup = new TreeRollup(law);
    for (String column : possible) {
      LeafReach leaf = new LeafReach(law, column, year, items);
      leaves.put(column, leaf);
      trees.put(column, new TreeReach(law, items, leaf::of, rollup));
    }
    choosing = new LeafReach(law, "", year, items);
    columns = new ColumnReach(law, items, choosing, possible, regions);
  }

  /** What could come out at all, the best first. */
  List<Settling.Result> results() {
    List<Settling.Result> all = new ArrayList<>();
    if (law.edition().result() instanceof Result.OneOf oneOf) {
      oneOf.values().forEach(each -> all.add(new Settling.Result(Outcome.MET, each.id())));
      all.add(new Settling.Result(Outcome.NOT_MET, null));
      if (oneOf.appliesWhen() != null) {
        all.add(new Settling.Result(Outcome.NOT_APPLICABLE, null));
      }
      return all;
    }
    all.add(new Settling.Result(Outcome.MET, null));
    all.add(new Settling.Result(Outcome.NOT_MET, null));
    return all;
  }

  Expr expr(Settling.Result result) {
    List<Expr> ways = new ArrayList<>();
    for (List<String> left : columns.candidates()) {
      List<Expr> all = new ArrayList<>();
      all.add(columns.within(left));
      for (String column : left) {
        TreeReach tree = trees.get(column);
        all.add(tree == null ? Expr.NO : tree.outcome(result.outcome(), result.value()));
      }
      ways.add(Logic.all(all));
    }
    return Logic.some(ways);
  }

  boolean complete() {
    return columns.complete()
        && !choosing.incomplete()
        && leaves.values().stream().noneMatch(LeafReach::incomplete);
  }

  List<Settling.Blocked> blocked(Settling.Result result) {
    return new Blocking(law, rollup, List.copyOf(trees.values())).of(result);
  }
}
