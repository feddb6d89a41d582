package vn.binhxet.verdict.remedy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;

/** Which group of an edition's scores a demand is about. */
public final class Grouped {
  private Grouped() {}

  /** The innermost group that has all its facts, null where there is none. */
  public static EffectiveEdition.@Nullable Placed of(
      EffectiveEdition law, Part.Raise raise, Part.Demand demand) {
    Set<String> fields = new HashSet<>();
    for (int i = 0; i < demand.weights().size(); i++) {
      if (demand.weights().get(i) > 0) {
        fields.add(raise.items().get(i).lever().of().name());
      }
    }
    EffectiveEdition.Placed found = null;
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Set<String> below = new HashSet<>();
      for (EffectiveEdition.Placed score : law.scoresBelow(placed.node().id())) {
        String field = score.node().field();
        if (field != null) {
          below.add(field);
        }
      }
      // Children stand after their parents.
      if (below.containsAll(fields)) {
        found = placed;
      }
    }
    return found;
  }
}
