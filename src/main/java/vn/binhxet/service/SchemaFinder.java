package vn.binhxet.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.AssessmentSchema;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.Period;
import vn.binhxet.law.Text;
import vn.binhxet.law.Title;

/** Finds the JSON Schema of an assessment for a unit and a year. */
public final class SchemaFinder {
  private final OpenRelease release;

  public SchemaFinder(OpenRelease release) {
    this.release = release;
  }

  /**
   * @param schema null where no edition applies there and then
   * @param code "" where there is a schema
   * @param why how the edition was found, or why there is none
   */
  public record Found(@Nullable ObjectNode schema, String code, Text why) {}

  /**
   * The schema of one edition.
   *
   * @param on day of the assessment, null for the last day of the year on which the edition is in
   *     force
   */
  public Found of(Edition edition, int year, String territory, @Nullable LocalDate on) {
    LocalDate day = on == null ? dayIn(edition.inForce(), year) : on;
    return found(
        release.editions().choose(edition.title(), year, day, territory, null, edition.id()), year);
  }

  /**
   * The schema of whichever edition of a title applies.
   *
   * @param on day of the assessment, null for the last of the year
   */
  public Found of(Title title, int year, String territory, @Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.of(year, Month.DECEMBER, 31) : on;
    return found(release.editions().choose(title, year, day, territory, null, null), year);
  }

  private static Found found(EditionChoice choice, int year) {
    if (choice instanceof EditionChoice.Chosen chosen) {
      return new Found(AssessmentSchema.of(chosen.law(), year), "", choice.why());
    }
    return new Found(null, code(choice), choice.why());
  }

  /** The code of a choice that chose none. */
  static String code(EditionChoice choice) {
    return choice instanceof EditionChoice.NoPlace
        ? "UNKNOWN_TERRITORY"
        : choice instanceof EditionChoice.Unsettled ? "EDITION_UNSETTLED" : "NO_EDITION";
  }

  private static LocalDate dayIn(Period inForce, int year) {
    LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
    LocalDate to = inForce.to();
    return to != null && to.getYear() == year ? to : last;
  }
}
