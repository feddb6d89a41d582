package vn.binhxet.law.clocks;

/** Whether the day a limit starts from is its first day. */
public enum FirstDay {
  /** It is: ten days from 14 November end on 23 November. */
  COUNTED,
  /** It is not: ten days from 14 November end on 24 November. */
  NOT_COUNTED,
  /** No text read says so: both are computed. */
  UNKNOWN
}
