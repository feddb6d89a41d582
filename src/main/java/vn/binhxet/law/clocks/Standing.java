package vn.binhxet.law.clocks;

/** How a step, or a round, stands on the day it is asked. */
public enum Standing {
  /** Done, and in time. */
  ON_TIME,
  /** Not done yet; there is still time. */
  POSSIBLE,
  /** The last day of the calendar has passed: too late for this round. */
  TOO_LATE,
  /** A number of days has run out; the round itself is not lost by it. */
  OVERDUE,
  /** Done before what must come first had ended. */
  TOO_EARLY,
  /** Cannot be said; reasons say why. */
  UNKNOWN,
  /** Nothing limits it. */
  NO_LIMIT;

  /** What keeps a step from being judged. */
  public enum Reason {
    /** It hangs on whether the first day counts, which no text read says. */
    FIRST_DAY_OPEN,
    /** The day of the step, or of the one its days start from, was not given. */
    DAY_NOT_GIVEN,
    /** Nobody has read the limit. */
    LIMIT_NOT_LOADED,
    /** Working days run through a year whose holidays are not loaded. */
    HOLIDAYS_NOT_LOADED,
    /** Only a special case still has time. */
    SPECIAL_CASE_ONLY
  }
}
