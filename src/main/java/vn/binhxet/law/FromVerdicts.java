package vn.binhxet.law;

import org.jspecify.annotations.Nullable;

/**
 * Where a field's value comes from when the verdicts it is about are evaluated together with it: a
 * village's share of cultural families from its households, a commune's "safe" from its own other
 * verdict.
 *
 * @param title id of the title whose verdicts are counted
 * @param which whose verdicts
 * @param of name of the INTEGER field that is the whole of the count, null where the whole is the
 *     number of subjects assessed
 */
public record FromVerdicts(String title, Which which, @Nullable String of, SourceAt at) {

  /** Whose verdicts a field is filled from. */
  public enum Which {
    /** Of all subjects below, however deep: how many meet the title, of how many. */
    BELOW("below"),
    /** Of the subject itself: whether it meets the title. */
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
}
