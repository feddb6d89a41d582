package vn.binhxet.assessment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2025-11-05}, and nothing else, as a day of the calendar. */
final class IsoDate {
  private static final int LENGTH = 10;

  private IsoDate() {}

  /**
   * @return null where the characters are no day of the calendar
   */
  static @Nullable LocalDate parse(char[] chars, int offset, int length) {
    if (length != LENGTH || chars[offset + 4] != '-' || chars[offset + 7] != '-') {
      return null;
    }
    int year = digits(chars, offset, 4);
    int month = digits(chars, offset + 5, 2);
    int day = digits(chars, offset + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth()
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static int digits(char[] chars, int offset, int count) {
    int value = 0;
    for (int i = offset; i < offset + count; i++) {
      if (chars[i] < '0' || chars[i] > '9') {
        return -1;
      }
      value = value * 10 + (chars[i] - '0');
    }
    return value;
  }
}
