package vn.binhxet.sheet;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;
import vn.binhxet.service.OpenRelease;

/** Finds the form of an edition for a unit and a year. */
public final class FormFinder {
  private final OpenRelease release;

  public FormFinder(OpenRelease release) {
    this.release = release;
  }

  /**
   * @param form null where no edition applies there and then
   * @param code "" where there is a form
   * @param why how the edition was found, or why there is none
   */
  public record Found(@Nullable Form form, String code, Text why) {}

  /**
   * The form of whichever edition of a title applies.
   *
   * @param on day of the assessments, null where each row says its own; the edition is then that of
   *     the year's last day
   */
  public Found of(Title title, int year, String territory, @Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.of(year, Month.DECEMBER, 31) : on;
    return found(title, year, territory, on, day, null);
  }

  /** The form of one edition; without a day that of the last day in the year it is in force. */
  public Found of(Edition edition, int year, String territory, @Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.of(year, Month.DECEMBER, 31) : on;
    LocalDate to = edition.inForce().to();
    if (on == null && to != null && to.getYear() == year) {
      day = to;
    }
    return found(edition.title(), year, territory, on, day, edition.id());
  }

  private Found found(
      Title title,
      int year,
      String territory,
      @Nullable LocalDate on,
      LocalDate day,
      @Nullable String edition) {
    EditionChoice choice = release.editions().choose(title, year, day, territory, null, edition);
    if (choice instanceof EditionChoice.Chosen chosen) {
      return new Found(Form.of(chosen.law(), year, territory, on, day), "", choice.why());
    }
    String code =
        choice instanceof EditionChoice.NoPlace
            ? "UNKNOWN_TERRITORY"
            : choice instanceof EditionChoice.Unsettled ? "EDITION_UNSETTLED" : "NO_EDITION";
    return new Found(null, code, choice.why());
  }
}
