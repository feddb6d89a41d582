package vn.binhxet.register.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.store.Few;

/**
 * A verdict as a list shows it.
 *
 * @param seq number of its record
 * @param assessment number of the assessment's first version
 * @param replacedBy number of the version that corrects it, null where it is the latest
 * @param edition null where it is unsettled
 * @param subject null where it was erased
 * @param territoryOn the day on which the code is meant
 * @param decision the last one on this verdict, null where there is none
 */
public record Found(
    long seq,
    long assessment,
    int version,
    @Nullable Long replacedBy,
    Instant storedAt,
    String title,
    @Nullable String edition,
    int awardYear,
    LocalDate assessedOn,
    @Nullable String subject,
    @Nullable String name,
    String territory,
    LocalDate territoryOn,
    String outcome,
    @Nullable String value,
    boolean provisional,
    String release,
    Few failed,
    Few causes,
    @Nullable FoundDecision decision) {

  /**
   * A decision of an authority.
   *
   * @param seq number of its record
   * @param verdict number of the record it decides on
   * @param value of a classification: what was recognised, null where none was named
   * @param departs whether it departs from the verdict
   */
  public record FoundDecision(
      long seq,
      long verdict,
      Instant storedAt,
      String decided,
      @Nullable String value,
      String number,
      LocalDate date,
      boolean departs) {}
}
