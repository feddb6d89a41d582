package vn.binhxet.verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.rules.Engine;

/** The editions of one release made ready to judge, each when it is first needed. */
final class BoundEditions {
  private final @Nullable Function<EffectiveEdition, Engine> engines;
  private final Function<Binding, ClaimChecker> checkers;
  private final Map<Binding, BoundEdition> bound = new ConcurrentHashMap<>();
  private final Map<Binding, ColumnChooser> choosers = new ConcurrentHashMap<>();

  /**
   * @param engines null where the checker judges alone
   */
  BoundEditions(
      @Nullable Function<EffectiveEdition, Engine> engines,
      Function<Binding, ClaimChecker> checkers) {
    this.engines = engines;
    this.checkers = checkers;
  }

  BoundEdition of(EffectiveEdition law, String column, int year) {
    Binding binding = new Binding(law, column, year);
    BoundEdition ready = bound.get(binding);
    return ready != null ? ready : bound.computeIfAbsent(binding, this::bind);
  }

  private BoundEdition bind(Binding binding) {
    Engine engine = engines == null ? null : engines.apply(binding.law());
    return new BoundEdition(binding, engine, checkers.apply(binding));
  }

  /** Column rules see targets of no column: they say which column there is. */
  ColumnChooser chooser(EffectiveEdition law, int year) {
    Binding binding = new Binding(law, "", year);
    ColumnChooser ready = choosers.get(binding);
    return ready != null
        ? ready
        : choosers.computeIfAbsent(
            binding, key -> new ColumnChooser(key.law(), checkers.apply(key)));
  }
}
