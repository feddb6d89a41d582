package vn.binhxet.law.clocks;

/** Which days a limit counts. */
public enum Count {
  /** Every day (ngày). */
  CALENDAR,
  /** Monday to Friday but for public holidays (ngày làm việc). */
  WORKING
}
