package vn.binhxet.verdict;

import java.util.ArrayList;
import java.util.List;

/** Why something is undetermined. A set of causes is kept as bits. */
public enum Cause {
  /** A value is absent, or still open (a fine under appeal, a date not given). */
  DATA_MISSING,
  /** The law has a figure that nobody has read. */
  TARGET_NOT_LOADED,
  /** Nobody has read the text. */
  CONTENT_NOT_LOADED,
  /** The law leaves it to the province, and no decision of that province is loaded. */
  OVERLAY_ABSENT,
  /** Several columns are possible, and they do not agree. */
  COLUMN_UNKNOWN,
  /** Award year and day of assessment point to different editions. */
  EDITION_UNSETTLED,
  /** The law itself leaves it open. */
  TEXT_OPEN,
  /** Candidates at the cap of a ranking have the same number of votes. */
  TIE;

  int bit() {
    return 1 << ordinal();
  }

  static List<Cause> of(int bits) {
    List<Cause> causes = new ArrayList<>();
    for (Cause cause : values()) {
      if ((bits & cause.bit()) != 0) {
        causes.add(cause);
      }
    }
    return causes;
  }
}
