package vn.binhxet.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EffectiveEdition;

/**
 * What an officer hands in for a subject and an award year (hồ sơ đánh giá), read and validated
 * against the edition that applies.
 *
 * @param requested the edition the officer named and why, null where the law's own choice is asked
 * @param choice the edition chosen, or why none could be
 * @param values by the fields of the chosen edition; empty where the edition is unsettled
 */
public record Assessment(
    String title,
    @Nullable Requested requested,
    int awardYear,
    LocalDate assessedOn,
    Subject subject,
    EditionChoice choice,
    Values values,
    List<Evidence> evidence) {

  /** An edition named by the officer; the reason is never empty. */
  public record Requested(String id, String reason) {}

  /**
   * Who is assessed.
   *
   * @param name as given, null where none was
   * @param territory code of the unit
   * @param territoryOn the day on which the code is meant, null for {@code assessedOn}
   */
  public record Subject(
      String id, @Nullable String name, String territory, @Nullable LocalDate territoryOn) {}

  /** What proves a field's value. */
  public record Evidence(
      String field, @Nullable String source, @Nullable LocalDate date, @Nullable String by) {}

  /** The same assessment with other values of the same fields: what would be said if. */
  public Assessment with(Values other) {
    return new Assessment(
        title, requested, awardYear, assessedOn, subject, choice, other, evidence);
  }

  /** The law it is judged by, null where the edition is unsettled. */
  public @Nullable EffectiveEdition law() {
    return choice instanceof EditionChoice.Chosen chosen ? chosen.law() : null;
  }
}
