package vn.binhxet.verdict.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.Targets;

/** Says why no case could notice a mutant, as far as the rules themselves show it. */
final class Unkillable {
  private final Set<String> notLoaded = new LinkedHashSet<>();

  Unkillable(Edition edition) {
    Set<String> loaded = new LinkedHashSet<>();
    sort(edition.targets(), loaded);
    for (Overlay overlay : edition.overlays()) {
      sort(overlay.targets(), loaded);
    }
    edition.rules().forEach(rule -> notLoaded.addAll(TargetsRead.by(rule.claim())));
    notLoaded.removeAll(loaded);
  }

  private static void sort(Targets targets, Set<String> loaded) {
    List<Targets.Cell> rows = targets.rows();
    rows.stream().filter(row -> row.value() != null).map(Targets.Cell::id).forEach(loaded::add);
  }

  /**
   * TARGET_NOT_LOADED: the comparison stays unknown whatever its operator, since nobody has read
   * the figure; null where a case could notice.
   */
  @Nullable String reason(Mutant mutant) {
    Mutant.Touched touched = mutant.touched();
    if (touched == null) {
      return null;
    }
    boolean open =
        TargetsRead.onlyOf(touched.part(), notLoaded)
            && (!touched.dropped() || TargetsRead.onlyOf(touched.rule(), notLoaded));
    return open ? "TARGET_NOT_LOADED" : null;
  }
}
