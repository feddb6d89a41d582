package vn.binhxet.sheet.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file is meant to be of; what is null the file says itself (CSV cannot).
 *
 * @param title id of the title
 * @param territory code of the unit taken where a row names none
 * @param on day of the assessments where a row names none
 */
public record Target(
    @Nullable String title,
    @Nullable Integer year,
    @Nullable String territory,
    @Nullable LocalDate on) {
  /** The file says all. */
  public static final Target OPEN = new Target(null, null, null, null);
}
