package vn.binhxet.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a printed verdict stands in the register.
 *
 * @param id number of the record
 * @param version from 1
 * @param replacedBy number of the version that corrected it, null for the latest
 * @param decisions numbers of the records of decisions on it, oldest first
 * @param identical whether the same verdict came out when it was derived again to be printed
 */
public record StoredAs(
    long id,
    int version,
    @Nullable Long replacedBy,
    Instant storedAt,
    List<Long> decisions,
    boolean identical) {
  public StoredAs {
    decisions = List.copyOf(decisions);
  }
}
