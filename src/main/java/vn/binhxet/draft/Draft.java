package vn.binhxet.draft;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it stands.
 *
 * @param territory code of the unit taken where a row names none
 * @param assessedOn day taken where a row names none, null where each row must
 * @param touched when it was last changed
 */
public record Draft(
    String id,
    String title,
    String edition,
    int awardYear,
    String territory,
    @Nullable LocalDate assessedOn,
    Instant created,
    Instant touched,
    Count rows) {

  /** How many rows of each state there are. */
  public record Count(int good, int bad, int stored) {
    public int total() {
      return good + bad + stored;
    }
  }
}
