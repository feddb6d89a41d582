package vn.binhxet.sheet.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.sheet.file.Cell;

/** Days as cells hold them: numbers since 1900, or text day/month/year or year-month-day. */
final class Days {
  private static final Pattern VIETNAMESE =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T00:00(:00)?)?");

  /** Day 0 of spreadsheets, after the day in 1900 that never was. */
  private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

  private static final int FIRST = 61;
  private static final int LAST = 73_415;

  private Days() {}

  static LocalDate read(Cell cell, boolean from1904) throws CellFault {
    return switch (cell.kind()) {
      case NUMBER -> serial(cell, from1904);
      case TEXT -> text(Words.plain(cell.text()));
      default -> throw none(cell.text());
    };
  }

  private static LocalDate serial(Cell cell, boolean from1904) throws CellFault {
    BigDecimal days = new BigDecimal(cell.text()).setScale(0, RoundingMode.FLOOR);
    if (days.precision() > 6) {
      throw none(cell.text());
    }
    int serial = days.intValueExact() + (from1904 ? 1_462 : 0);
    // A year typed into a cell for days is a day in 1905 to the program.
    if ((serial >= 1_900 && serial <= 2_100) || serial < FIRST || serial > LAST) {
      throw none(cell.text());
    }
    if (cell.format() != Cell.Format.DATE) {
      throw new CellFault(
          "NUMBER_IN_DATE",
          "“" + cell.text() + "” là số, không phải ngày. Gõ ngày/tháng/năm, như 31/12/2025.",
          "\"" + cell.text() + "\" is a number, no day. Type day/month/year, as 31/12/2025.");
    }
    return ORIGIN.plusDays(serial);
  }

  private static LocalDate text(String text) throws CellFault {
    Matcher vietnamese = VIETNAMESE.matcher(text);
    Matcher iso = ISO.matcher(text);
    try {
      if (vietnamese.matches()) {
        return LocalDate.of(
            Integer.parseInt(vietnamese.group(3)),
            Integer.parseInt(vietnamese.group(2)),
            Integer.parseInt(vietnamese.group(1)));
      }
      if (iso.matches()) {
        return LocalDate.of(
            Integer.parseInt(iso.group(1)),
            Integer.parseInt(iso.group(2)),
            Integer.parseInt(iso.group(3)));
      }
    } catch (DateTimeException e) {
      throw none(text);
    }
    throw none(text);
  }

  private static CellFault none(String text) {
    String shown = Words.shown(text);
    return new CellFault(
        "BAD_DATE",
        "“" + shown + "” không phải là ngày có thật. Ghi ngày/tháng/năm, như 31/12/2025.",
        "\"" + shown + "\" is no day of the calendar. Write day/month/year, as 31/12/2025.");
  }
}
