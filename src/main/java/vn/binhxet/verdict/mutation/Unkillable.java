package vn.binhxet.verdict.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Targets;

/** Says why no case could notice a mutant, as far as the rules themselves show it. */
final class Unkillable {
  private final Edition edition;

  Unkillable(Edition edition) {
    this.edition = edition;
  }

  /**
   * Why no case could notice; null where one could.
   *
   * <ul>
   *   <li>TARGET_NOT_LOADED: the comparison stays unknown whatever its operator, since nobody has
   *       read the figure
   *   <li>CHILD_NOT_LOADED: what was left out is never settled, nor is another beside it
   *   <li>COUNTED_BESIDE: all that a group left out needs is needed beside it too
   *   <li>COLUMNS_ALIKE: another column is found, and no figure that was read differs by column
   *   <li>FIELD_RANGE: the field's own range makes both comparisons hold, or both fail, always
   * </ul>
   */
  @Nullable String reason(Mutant mutant) {
    Mutant.Touched touched = mutant.touched();
    if (touched == null) {
      return mutant.kind().equals(Change.Kind.CHILD_DROPPED.name())
          ? leftOut(mutant.of(), mutant.was())
          : null;
    }
    Set<String> notLoaded = new LinkedHashSet<>(TargetsRead.by(touched.rule()));
    notLoaded.removeAll(loaded(mutant));
    if (TargetsRead.onlyOf(touched.part(), notLoaded)
        && (touched.became() != null || TargetsRead.onlyOf(touched.rule(), notLoaded))) {
      return "TARGET_NOT_LOADED";
    }
    if (mutant.reach() == Mutant.Reach.COLUMN && !columnsDiffer()) {
      return "COLUMNS_ALIKE";
    }
    Boolean before = new FieldRange(edition).always(touched.part());
    Claim became = touched.became();
    return became != null && before != null && before.equals(new FieldRange(edition).always(became))
        ? "FIELD_RANGE"
        : null;
  }

  private @Nullable String leftOut(String parent, String child) {
    NeverSettled nodes = new NeverSettled(edition, notLoaded());
    return nodes.hides(parent, child)
        ? "CHILD_NOT_LOADED"
        : nodes.needless(parent, child) ? "COUNTED_BESIDE" : null;
  }

  private boolean columnsDiffer() {
    return Stream.concat(
            edition.targets().rows().stream(),
            edition.overlays().stream().flatMap(overlay -> overlay.targets().rows().stream()))
        .anyMatch(row -> row.value() != null && !row.column().isEmpty());
  }

  /** Targets without a figure in the edition and in every overlay. */
  private Set<String> notLoaded() {
    Set<String> loaded = new LinkedHashSet<>();
    Set<String> read = new LinkedHashSet<>();
    add(edition.targets(), loaded);
    edition.rules().forEach(rule -> read.addAll(TargetsRead.by(rule.claim())));
    for (Overlay overlay : edition.overlays()) {
      add(overlay.targets(), loaded);
      overlay.rules().forEach(rule -> read.addAll(TargetsRead.by(rule.claim())));
    }
    read.removeAll(loaded);
    return read;
  }

  /** Targets with a figure wherever the rule applies: not where a province replaces it. */
  private Set<String> loaded(Mutant mutant) {
    Set<String> loaded = new LinkedHashSet<>();
    add(edition.targets(), loaded);
    for (Overlay overlay : edition.overlays()) {
      boolean own = overlay.rules().stream().anyMatch(rule -> rule.at().equals(mutant.at()));
      boolean replaced = overlay.rules().stream().anyMatch(rule -> rule.name().equals(mutant.of()));
      if (own || !replaced) {
        add(overlay.targets(), loaded);
      }
    }
    return loaded;
  }

  private static void add(Targets targets, Set<String> loaded) {
    List<Targets.Cell> rows = targets.rows();
    rows.stream().filter(row -> row.value() != null).map(Targets.Cell::id).forEach(loaded::add);
  }
}
