package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;

/** The fields of a leaf by which an officer may declare that its object does not exist. */
final class Absence {
  private final int[] fields;

  Absence(Binding binding, EffectiveEdition.Placed placed) {
    Scope scope = binding.subjectScope();
    List<Integer> found = new ArrayList<>();
    if (placed.node().ifAny() != null) {
      Rule rule = placed.rule();
      if (rule != null) {
        ClaimParts.of(rule.claim()).fields().forEach(name -> found.add(scope.find(name).index()));
      }
      String score = placed.node().field();
      if (score != null) {
        found.add(scope.find(score).index());
      }
    }
    fields = found.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean declared(Values own) {
    for (int field : fields) {
      if (own.notApplicable(field)) {
        return true;
      }
    }
    return false;
  }

  /** The officer's reason, null where none was declared. */
  @Nullable String reason(Values own) {
    for (int field : fields) {
      if (own.notApplicable(field)) {
        return own.text(field);
      }
    }
    return null;
  }
}
