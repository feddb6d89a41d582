package vn.binhxet.verdict.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.law.Targets;

/** Every mutant of an edition and its overlays, in the order of its files. */
public final class Mutants {
  private final Edition edition;
  private final List<Mutant> all = new ArrayList<>();

  private Mutants(Edition edition) {
    this.edition = edition;
  }

  public static List<Mutant> of(Edition edition) {
    Mutants mutants = new Mutants(edition);
    edition.rules().forEach(rule -> mutants.rule(rule, null));
    edition.targets().rows().forEach(cell -> mutants.cell(cell, null));
    for (Overlay overlay : edition.overlays()) {
      overlay.rules().forEach(rule -> mutants.rule(rule, overlay));
      overlay.targets().rows().forEach(cell -> mutants.cell(cell, overlay));
    }
    mutants.counts(edition.nodes());
    mutants.all.addAll(RollupMutants.of(edition));
    mutants.all.addAll(ClockMutants.of(edition));
    mutants.all.addAll(FillingMutants.of(edition));
    return List.copyOf(mutants.all);
  }

  private void rule(Rule rule, @Nullable Overlay overlay) {
    for (Change change : ClaimChanges.of(rule.claim())) {
      boolean column = rule.verb() == Rule.Verb.COLUMN;
      all.add(
          new Mutant(
              edition.id(),
              rule.at(),
              rule.name(),
              change.kind().name(),
              change.was(),
              change.now(),
              new Mutant.Touched(change.touched(), change.became(), rule.claim()),
              column ? Set.of() : Set.of(rule.node()),
              column ? Mutant.Reach.COLUMN : Mutant.Reach.LEAVES,
              overlay == null
                  ? under(
                      EditionCopy.with(
                          edition,
                          edition.nodes(),
                          EditionCopy.with(edition.rules(), rule, change),
                          edition.targets()))
                  : under(
                      overlay,
                      EditionCopy.with(
                          overlay,
                          EditionCopy.with(overlay.rules(), rule, change),
                          overlay.targets()))));
    }
  }

  private void cell(Targets.Cell cell, @Nullable Overlay overlay) {
    BigDecimal value = cell.value();
    if (value == null) {
      return;
    }
    Set<String> looks = new LinkedHashSet<>();
    boolean column = false;
    List<Rule> rules = new ArrayList<>(edition.rules());
    edition.overlays().forEach(each -> rules.addAll(each.rules()));
    for (Rule rule : rules) {
      if (TargetsRead.by(rule.claim()).contains(cell.id())) {
        looks.add(rule.node());
        column |= rule.verb() == Rule.Verb.COLUMN;
      }
    }
    boolean door = cell.id().endsWith("/max");
    for (boolean up : List.of(true, false)) {
      Targets.Cell moved = moved(cell, Step.of(value, up));
      all.add(
          new Mutant(
              edition.id(),
              cell.at(),
              cell.id(),
              (up ? Change.Kind.STEP_UP : Change.Kind.STEP_DOWN).name(),
              shown(cell, value),
              Step.of(value, up).toPlainString(),
              null,
              door || column ? Set.of() : looks,
              door ? Mutant.Reach.DOOR : column ? Mutant.Reach.COLUMN : Mutant.Reach.LEAVES,
              overlay == null
                  ? under(
                      EditionCopy.with(
                          edition,
                          edition.nodes(),
                          edition.rules(),
                          EditionCopy.with(edition.targets(), cell, moved)))
                  : under(
                      overlay,
                      EditionCopy.with(
                          overlay,
                          overlay.rules(),
                          EditionCopy.with(overlay.targets(), cell, moved)))));
    }
  }

  private static String shown(Targets.Cell cell, BigDecimal value) {
    Integer year = cell.year();
    return (cell.column() + (year == null ? "" : " " + year) + " " + value.toPlainString()).strip();
  }

  private static Targets.Cell moved(Targets.Cell c, BigDecimal value) {
    return new Targets.Cell(
        c.id(),
        c.column(),
        c.year(),
        c.state(),
        value,
        c.unit(),
        c.confidence(),
        c.source(),
        c.inForce(),
        c.at());
  }

  private void counts(List<Node> nodes) {
    for (Node node : nodes) {
      Rollup rollup = node.rollup();
      if (rollup.kind() == Rollup.Kind.COUNT) {
        for (int by : new int[] {1, -1}) {
          if (rollup.min() > 0) {
            count(node, rollup, rollup.min() + by, rollup.max(), by);
          }
          if (rollup.max() < Integer.MAX_VALUE) {
            count(node, rollup, rollup.min(), rollup.max() + by, by);
          }
        }
      }
      counts(node.children());
    }
  }

  private void count(Node node, Rollup was, int min, int max, int by) {
    Rollup now = new Rollup(was.kind(), was.of(), min, max);
    all.add(
        new Mutant(
            edition.id(),
            node.at(),
            node.id(),
            (by > 0 ? Change.Kind.COUNT_UP : Change.Kind.COUNT_DOWN).name(),
            shown(was),
            shown(now),
            null,
            Set.of(node.id()),
            Mutant.Reach.ABOVE,
            under(
                EditionCopy.with(
                    edition,
                    EditionCopy.with(edition.nodes(), node, now),
                    edition.rules(),
                    edition.targets()))));
  }

  private static String shown(Rollup rollup) {
    return rollup.min() + ".." + (rollup.max() == Integer.MAX_VALUE ? "" : rollup.max());
  }

  /** The changed edition in the place of its own. */
  static Function<EffectiveEdition, @Nullable EffectiveEdition> under(Edition changed) {
    return law -> new EffectiveEdition(changed, law.overlay(), law.day());
  }

  private static Function<EffectiveEdition, @Nullable EffectiveEdition> under(
      Overlay overlay, Overlay changed) {
    return law ->
        law.overlay() != null && law.overlay().id().equals(overlay.id())
            ? new EffectiveEdition(law.edition(), changed, law.day())
            : null;
  }
}
