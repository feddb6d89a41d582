package vn.binhxet.law;

import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from when the assessments it is about are evaluated together with it:
 * a village's share of cultural families from its households' verdicts, a commune's "safe" from its
 * own other verdict, a ward's share of satisfied residents from the ballots its survey counted.
 *
 * @param title id of the title whose verdicts are counted, or whose assessment a value is taken
 *     from
 * @param which whose verdicts
 * @param of name of the INTEGER field that is the whole of the count: of this edition where
 *     verdicts are counted, of the other title where a value is taken; null where the whole is the
 *     number of subjects assessed, or the value has none
 * @param taken the value taken from the subject's own assessment of the title, null where its
 *     verdict is
 */
public record FromVerdicts(
    String title, Which which, @Nullable String of, @Nullable Taken taken, SourceAt at) {

  /** Whose verdicts a field is filled from. */
  public enum Which {
    /** Of all subjects below, however deep: how many meet the title, of how many. */
    BELOW("below"),
    /** Of the subject itself: whether it meets the title, or what was handed in for it. */
    SAME("same");

    private final String code;

    Which(String code) {
      this.code = code;
    }

    /** The word used in yaml. */
    public String code() {
      return code;
    }
  }

  /**
   * A value handed in for another title.
   *
   * @param field name of the other title's field
   * @param where what must be said in the same assessment for the value to be taken, null for
   *     nothing
   * @param orOf name of the other title's INTEGER field that an open text may mean as the whole
   *     instead, never less than it; null where the whole is settled
   */
  public record Taken(String field, @Nullable Where where, @Nullable String orOf) {}

  /** A CHOICE field of the other title and the code it must have. */
  public record Where(String field, String code) {}
}
