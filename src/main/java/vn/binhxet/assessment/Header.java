package vn.binhxet.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a body says besides its data, as far as it was read. Reused. */
final class Header {
  @Nullable String title;
  Assessment.@Nullable Requested requested;
  int awardYear;
  @Nullable LocalDate assessedOn;
  Assessment.@Nullable Subject subject;

  /** Members that came, read or refused. */
  int seen;

  void clear() {
    title = null;
    requested = null;
    awardYear = 0;
    assessedOn = null;
    subject = null;
    seen = 0;
  }

  /** What the edition's choice hangs on: equal questions have equal answers. */
  record Question(
      String title,
      int awardYear,
      LocalDate assessedOn,
      String territory,
      @Nullable LocalDate on,
      @Nullable String requested) {}
}
