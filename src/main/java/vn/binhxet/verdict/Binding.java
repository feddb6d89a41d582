package vn.binhxet.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Result;
import vn.binhxet.law.Targets;

/**
 * An edition with its targets fixed: one column, one award year.
 *
 * @param column empty where the edition has one common column
 */
record Binding(EffectiveEdition law, String column, int year) {

  /** The target's row, null where none fits. */
  Targets.@Nullable Cell target(String id) {
    return law.targets().find(id, column, year, law.day());
  }

  /** Fields that a rule about the subject, or about a ranking's candidate, may name. */
  Scope subjectScope() {
    return law.edition().result() instanceof Result.Ranking ranking
        ? new Scope(law.fields().get(law.fieldIndex(ranking.candidates())).fields(), law.fields())
        : new Scope(law.fields(), List.of());
  }

  /** Fields that a condition on a list's members may name. */
  Scope memberScope(String member) {
    Field list = law.fields().get(law.listIndex(member));
    return new Scope(list.fields(), List.of());
  }

  /** The list that holds members of that pattern name, as a position in the subject's values. */
  int listOf(String member) {
    return law.listIndex(member);
  }
}
