package vn.binhxet.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhxet.testing.RealLaw;

class DayCountTest {
  private static final Holidays HOLIDAYS = RealLaw.lawbook().holidays();

  private static LocalDate last(String start, int days, Count count, boolean firstDayCounted) {
    Step.Limit limit = new Step.Limit(days, count, FirstDay.UNKNOWN);
    return new DayCount(HOLIDAYS, firstDayCounted).last(LocalDate.parse(start), limit);
  }

  @ParameterizedTest
  @CsvSource({
    // start, days, last where the first day counts, last where it does not
    "2024-11-14, 10, 2024-11-23, 2024-11-24",
    "2024-10-07, 10, 2024-10-16, 2024-10-17",
    "2024-02-28, 2, 2024-02-29, 2024-03-01", // a leap year
    "2023-02-28, 2, 2023-03-01, 2023-03-02", // none
    "2024-12-31, 1, 2024-12-31, 2025-01-01",
    "2025-12-25, 15, 2026-01-08, 2026-01-09",
  })
  void calendar_days_count_every_day(String start, int days, LocalDate counted, LocalDate not) {
    assertThat(last(start, days, Count.CALENDAR, true)).isEqualTo(counted);
    assertThat(last(start, days, Count.CALENDAR, false)).isEqualTo(not);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-03, 3, 2025-11-05, 2025-11-06", // Monday
    "2025-11-06, 3, 2025-11-10, 2025-11-11", // Thursday, over a weekend
    "2025-11-08, 1, 2025-11-10, 2025-11-10", // Saturday: the first working day is day 1 either way
    // Tết of 2024 was 8 to 12 February; its days off in lieu, 13 and 14, are announced and not
    // loaded.
    "2024-02-07, 3, 2024-02-14, 2024-02-15",
    "2026-02-13, 2, 2026-02-23, 2026-02-24", // Tết of 2026, 16 to 20 February, between two weekends
    "2025-04-29, 2, 2025-05-02, 2025-05-05", // 30 April and 1 May
    "2024-12-31, 2, 2025-01-02, 2025-01-03", // New Year's Day between
    "2025-08-29, 1, 2025-08-29, 2025-09-03", // National Day with its adjacent day
  })
  void working_days_leave_out_weekends_and_holidays(
      String start, int days, LocalDate counted, LocalDate not) {
    assertThat(last(start, days, Count.WORKING, true)).isEqualTo(counted);
    assertThat(last(start, days, Count.WORKING, false)).isEqualTo(not);
  }

  @Test
  void what_the_law_says_of_the_first_day_goes_before_both_ways() {
    LocalDate start = LocalDate.parse("2024-11-14");
    Step.Limit counted = new Step.Limit(10, Count.CALENDAR, FirstDay.COUNTED);
    Step.Limit not = new Step.Limit(10, Count.CALENDAR, FirstDay.NOT_COUNTED);
    for (boolean way : new boolean[] {true, false}) {
      assertThat(new DayCount(HOLIDAYS, way).last(start, counted)).isEqualTo("2024-11-23");
      assertThat(new DayCount(HOLIDAYS, way).last(start, not)).isEqualTo("2024-11-24");
    }
  }

  @Test
  void working_days_of_a_year_without_holidays_cannot_be_counted() {
    assertThat(last("2019-05-06", 3, Count.WORKING, true)).isNull();
    assertThat(last("2026-12-30", 5, Count.WORKING, false)).isNull();
    assertThat(last("2019-05-06", 3, Count.CALENDAR, true)).isEqualTo("2019-05-08");
  }
}
