package vn.binhxet.verdict.remedy;

/** Why a fact cannot change this year. */
public enum Lock {
  /** Events that have happened: a list of sanctions, proceedings, decisions. */
  EVENTS,
  /** A list without days, as of cooperatives: it may change, but no plan says how. */
  LIST,
  /** A day that has passed. */
  DAY,
  /** It says which bars apply: to change it would be to change the bar. */
  COLUMN,
  /** What excludes from consideration has happened. */
  DISQUALIFIER,
  /** The whole that a part is counted of. */
  WHOLE,
  /** The step of the procedure is over. */
  CLOCK,
  /** The edition says so. */
  EDITION
}
