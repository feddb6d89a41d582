package vn.binhxet.tree;

import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.law.FromVerdicts.Taken;
import vn.binhxet.law.FromVerdicts.Where;

/** What the subject's own assessment of another title hands in, as JSON for a field of this one. */
final class TakenValue {
  private TakenValue() {}

  /**
   * Whether the assessment is about what is asked: its edition has the fields, and {@code where} is
   * not said otherwise. A field that is not taken is the officer's.
   */
  static boolean fits(Assessment source, FromVerdicts from, Taken taken) {
    EffectiveEdition law = source.law();
    String of = from.of();
    if (law == null || law.fieldIndex(taken.field()) < 0 || of != null && law.fieldIndex(of) < 0) {
      return false;
    }
    Where where = taken.where();
    if (where == null) {
      return true;
    }
    int at = law.fieldIndex(where.field());
    return at >= 0 && (!source.values().known(at) || said(source, at).equals(where.code()));
  }

  /**
   * The share by the other reading of its whole; null where that cannot be said.
   *
   * @param value by the reading taken
   */
  static @Nullable String otherwise(Assessment source, Taken taken, @Nullable String value) {
    EffectiveEdition law = source.law();
    String orOf = taken.orOf();
    if (orOf == null || value == null || law == null) {
      return value;
    }
    int field = law.fieldIndex(taken.field());
    int whole = law.fieldIndex(orOf);
    Values values = source.values();
    return whole >= 0
            && values.known(whole)
            && values.unscaled(whole) >= values.unscaled(field)
            && values.unscaled(whole) > 0
        ? share(values.unscaled(field), values.unscaled(whole))
        : null;
  }

  /** Null where it was not handed in, or not yet said whether the assessment is about this. */
  static @Nullable String of(Assessment source, FromVerdicts from, Taken taken) {
    EffectiveEdition law = source.law();
    Where where = taken.where();
    if (law == null || where != null && !source.values().known(law.fieldIndex(where.field()))) {
      return null;
    }
    int field = law.fieldIndex(taken.field());
    Values values = source.values();
    if (!values.known(field)) {
      return null;
    }
    String of = from.of();
    if (of == null) {
      return json(source, field);
    }
    int whole = law.fieldIndex(of);
    boolean counted = values.known(whole) && values.unscaled(whole) > 0;
    return counted ? share(values.unscaled(field), values.unscaled(whole)) : null;
  }

  private static String json(Assessment source, int at) {
    Values values = source.values();
    Field field = values.fields().get(at);
    if (field.type() == FieldType.BOOLEAN) {
      return values.unscaled(at) == 1 ? "true" : "false";
    }
    if (field.type() == FieldType.CHOICE) {
      return "\"" + said(source, at) + "\"";
    }
    if (field.type() == FieldType.SHARE && values.whole(at) > 0) {
      return share(values.unscaled(at), values.whole(at));
    }
    return values.decimal(at).toPlainString();
  }

  private static String said(Assessment source, int at) {
    Field field = source.values().fields().get(at);
    return field.choices().get((int) source.values().unscaled(at)).code();
  }

  private static String share(long count, long of) {
    return "{\"count\":" + count + ",\"of\":" + of + "}";
  }
}
