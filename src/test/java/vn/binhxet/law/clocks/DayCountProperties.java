package vn.binhxet.law.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.binhxet.testing.RealLaw;

class DayCountProperties {
  private static final LocalDate DAY = LocalDate.parse("2022-06-01");
  private final Holidays holidays = RealLaw.lawbook().holidays();

  @Property(tries = 500)
  void the_latest_start_is_the_last_day_that_still_ends_in_time(
      @ForAll @IntRange(max = 1400) int offset,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll Count count,
      @ForAll FirstDay firstDay,
      @ForAll boolean way) {
    DayCount counting = new DayCount(holidays, way);
    Step.Limit limit = new Step.Limit(days, count, firstDay);
    LocalDate end = DAY.plusDays(offset);

    LocalDate start = counting.latestStart(end, limit);

    assertThat(start).isNotNull();
    assertThat(counting.last(start, limit)).isBeforeOrEqualTo(end);
    assertThat(counting.last(start.plusDays(1), limit)).isAfter(end);
  }
}
