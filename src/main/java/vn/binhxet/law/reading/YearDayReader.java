package vn.binhxet.law.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.clocks.YearDay;

/**
 * Reads a day of the calendar: {@code "11-25"} of the award year, or {@code {month, day,
 * yearOffset}}.
 */
record YearDayReader(YearDay day) {
  private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
  private static final int NO_LEAP_YEAR = 2023;
  private static final YearDay STAND_IN = new YearDay(1, 1, 0);

  /** Null where the key is absent; a stand-in, and a problem, where it is no day. */
  static @Nullable YearDayReader of(YamlMap yaml, String key) {
    YamlValue value = yaml.valueOrNull(key);
    if (value == null) {
      return null;
    }
    YearDay day = value.isMap() ? ofMap(value.map()) : ofText(value);
    if (day == null) {
      value.add(
          "BAD_DATE",
          "cần một ngày mà năm nào cũng có: \"11-25\" (tháng-ngày của năm xét), hoặc {month, day,"
              + " yearOffset: từ -1 đến 2}",
          "expected a day that every year has: \"11-25\" (month and day of the award year), or"
              + " {month, day, yearOffset: -1 to 2}");
    }
    return new YearDayReader(day == null ? STAND_IN : day);
  }

  private static @Nullable YearDay ofText(YamlValue value) {
    String text = Objects.requireNonNullElse(value.text(), "");
    Matcher matcher = MONTH_DAY.matcher(text);
    return matcher.matches()
        ? checked(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), 0)
        : null;
  }

  private static @Nullable YearDay ofMap(YamlMap map) {
    Integer offset = map.integerOrNull("yearOffset");
    int month = map.integer("month");
    int day = map.integer("day");
    map.done();
    return checked(month, day, offset == null ? 0 : offset);
  }

  private static @Nullable YearDay checked(int month, int day, int offset) {
    try {
      LocalDate.of(NO_LEAP_YEAR, month, day);
      return offset < -1 || offset > 2 ? null : new YearDay(month, day, offset);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
