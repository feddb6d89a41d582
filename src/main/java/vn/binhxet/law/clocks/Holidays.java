package vn.binhxet.law.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /** Monday to Friday and no holiday; asked only of a year that is loaded. */
  public boolean workingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !days.contains(day);
  }
}
