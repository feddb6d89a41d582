package vn.binhxet.law.clocks;

import java.time.LocalDate;

/**
 * A day of the calendar, told from the award year.
 *
 * @param month 1 to 12
 * @param day 1 to the month's last; never 29 February, which most years lack
 * @param yearOffset 0 for the award year, 1 for the year after, -1 for the year before
 */
public record YearDay(int month, int day, int yearOffset) {

  /** The day itself for an award year. */
  public LocalDate in(int awardYear) {
    return LocalDate.of(awardYear + yearOffset, month, day);
  }
}
