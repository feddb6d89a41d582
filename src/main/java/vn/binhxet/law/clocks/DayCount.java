package vn.binhxet.law.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the days of a limit, forward and backward. A limit that ends on a day off is not moved: no
 * text read says so.
 */
public final class DayCount {
  private final Holidays holidays;
  private final boolean firstDayCounted;

  /**
   * @param firstDayCounted how a limit is counted of which the law does not say it
   */
  public DayCount(Holidays holidays, boolean firstDayCounted) {
    this.holidays = holidays;
    this.firstDayCounted = firstDayCounted;
  }

  /**
   * The last day of a limit that starts from a day.
   *
   * @return null where it runs through a year whose holidays are not loaded
   */
  public @Nullable LocalDate last(LocalDate start, Step.Limit limit) {
    LocalDate first = counted(limit) ? start : start.plusDays(1);
    return limit.count() == Count.CALENDAR
        ? first.plusDays(limit.days() - 1L)
        : working(first, limit.days(), 1);
  }

  /**
   * The latest day from which a limit can start and still end by a day.
   *
   * @return null where it runs through a year whose holidays are not loaded
   */
  public @Nullable LocalDate latestStart(LocalDate end, Step.Limit limit) {
    LocalDate first =
        limit.count() == Count.CALENDAR
            ? end.minusDays(limit.days() - 1L)
            : working(end, limit.days(), -1);
    return first == null || counted(limit) ? first : first.minusDays(1);
  }

  private boolean counted(Step.Limit limit) {
    return limit.firstDay() == FirstDay.COUNTED
        || (limit.firstDay() == FirstDay.UNKNOWN && firstDayCounted);
  }

  /** The n-th working day from a day on, that day included, forward (1) or backward (-1). */
  private @Nullable LocalDate working(LocalDate from, int n, int direction) {
    int left = n;
    LocalDate day = from;
    while (true) {
      if (!holidays.loaded(day.getYear())) {
        return null;
      }
      if (holidays.workingDay(day) && --left == 0) {
        return day;
      }
      day = day.plusDays(direction);
    }
  }
}
