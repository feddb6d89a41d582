package vn.binhxet.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;

/** Finds what the verdicts found before say of an assessment's fields. */
final class Fillings {
  private Fillings() {}

  /**
   * @param below verdicts on the subjects below
   * @param own the subject's own verdicts found so far
   */
  static List<Filling> of(Assessment assessment, Tallies below, List<Found> own) {
    EffectiveEdition law = assessment.law();
    List<Filling> fillings = new ArrayList<>();
    for (Field field : law == null ? List.<Field>of() : law.fields()) {
      FromVerdicts from = field.from();
      Filling filling =
          from == null
              ? null
              : from.which() == FromVerdicts.Which.SAME
                  ? same(field, from, assessment, own)
                  : below(field, from, assessment, below);
      if (filling != null) {
        fillings.add(filling);
      }
    }
    return fillings;
  }

  private static @Nullable Filling same(
      Field field, FromVerdicts from, Assessment assessment, List<Found> own) {
    for (Found found : own) {
      if (found.title().equals(from.title()) && found.awardYear() == assessment.awardYear()) {
        FromVerdicts.Taken taken = from.taken();
        if (taken == null) {
          return Filling.same(field, from, found);
        }
        Assessment source = found.assessment();
        if (!TakenValue.fits(source, from, taken)) {
          return null;
        }
        String value = TakenValue.of(source, from, taken);
        return Filling.taken(field, from, found, value, TakenValue.otherwise(source, taken, value));
      }
    }
    return null;
  }

  private static @Nullable Filling below(
      Field field, FromVerdicts from, Assessment assessment, Tallies below) {
    Tally tally = below.of(from.title(), assessment.awardYear());
    if (tally == null) {
      return null;
    }
    long of = field.type() == FieldType.SHARE ? whole(from, assessment, tally) : 0;
    return Filling.below(field, from, tally, of);
  }

  /** The whole of a share; 0 where the field that says it was not handed in. */
  static long whole(FromVerdicts from, Assessment assessment, Tally tally) {
    String of = from.of();
    EffectiveEdition law = assessment.law();
    if (of == null || law == null) {
      return tally.all();
    }
    int field = law.fieldIndex(of);
    return assessment.values().known(field) ? assessment.values().unscaled(field) : 0;
  }
}
