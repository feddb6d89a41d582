package vn.binhxet.verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.rules.Engine;

/** The editions of one release made ready to judge, each when it is first needed. */
final class BoundEditions {
  private final Function<EffectiveEdition, Engine> engines;
  private final Function<Binding, ClaimChecker> checkers;
  private final Map<String, BoundEdition> bound = new ConcurrentHashMap<>();
  private final Map<String, ColumnChooser> choosers = new ConcurrentHashMap<>();
  private final Map<String, TreeRollup> rollups = new ConcurrentHashMap<>();

  BoundEditions(
      Function<EffectiveEdition, Engine> engines, Function<Binding, ClaimChecker> checkers) {
    this.engines = engines;
    this.checkers = checkers;
  }

  BoundEdition of(EffectiveEdition law, String column, int year) {
    String key = law.key() + '|' + column + '|' + year;
    BoundEdition ready = bound.get(key);
    return ready != null ? ready : bound.computeIfAbsent(key, k -> bind(law, column, year));
  }

  private BoundEdition bind(EffectiveEdition law, String column, int year) {
    Binding binding = new Binding(law, column, year);
    TreeRollup rollup = rollups.computeIfAbsent(law.key(), key -> new TreeRollup(law));
    return new BoundEdition(binding, engines.apply(law), checkers.apply(binding), rollup);
  }

  /** Column rules see targets of no column: they say which column there is. */
  ColumnChooser chooser(EffectiveEdition law, int year) {
    return choosers.computeIfAbsent(
        law.key() + '|' + year,
        key -> new ColumnChooser(law, checkers.apply(new Binding(law, "", year))));
  }
}
