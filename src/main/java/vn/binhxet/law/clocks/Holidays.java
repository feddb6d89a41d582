package vn.binhxet.law.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.binhxet.law.Confidence;

/** The public holidays, year by year. A year without any row is a year nobody has loaded. */
public final class Holidays {
  /** Where no file was given: no working day can be counted. */
  public static final Holidays NONE = new Holidays(List.of());

  private final List<Holiday> all;
  private final Set<LocalDate> days = new HashSet<>();
  private final Set<Integer> years = new TreeSet<>();

  public Holidays(List<Holiday> all) {
    this.all = List.copyOf(all);
    for (Holiday holiday : all) {
      days.add(holiday.day());
      years.add(holiday.day().getYear());
    }
  }

  public List<Holiday> all() {
    return all;
  }

  /** Years whose holidays are loaded, in order. */
  public List<Integer> years() {
    return List.copyOf(years);
  }

  public boolean loaded(int year) {
    return years.contains(year);
  }

  /**
   * Whether every holiday of a year was read. Only then is the year whole: who marks its last row
   * as read says that the year's announcement, with days off in lieu, is in.
   */
  public boolean verified(int year) {
    return loaded(year)
        && all.stream()
            .filter(holiday -> holiday.day().getYear() == year)
            .noneMatch(holiday -> holiday.confidence().compareTo(Confidence.READ) > 0);
  }

  /** Monday to Friday and no holiday; asked only of a year that is loaded. */
  public boolean workingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !days.contains(day);
  }
}
