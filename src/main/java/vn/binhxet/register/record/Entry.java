package vn.binhxet.register.record;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a record is found again; made from its core and content, and never more than they say. */
public sealed interface Entry {

  /**
   * Of an assessment and its verdict.
   *
   * @param version from 1; more for a correction
   * @param edition null where it is unsettled
   * @param subject id of the subject; null once the content is erased
   * @param name of the subject as given, null where none was
   * @param territory code of the unit
   * @param territoryOn the day on which that code is meant: codes were used again
   * @param province code of the province it lay in on that day, null where unknown
   * @param value of a classification, null where none
   * @param release SHA-256 of the rules
   * @param tags what else it can be found by: see {@link Tags}
   */
  record VerdictEntry(
      int version,
      String title,
      @Nullable String edition,
      int awardYear,
      LocalDate assessedOn,
      @Nullable String subject,
      @Nullable String name,
      String territory,
      LocalDate territoryOn,
      @Nullable String province,
      String outcome,
      @Nullable String value,
      boolean provisional,
      String release,
      Set<String> tags)
      implements Entry {
    public VerdictEntry {
      tags = Set.copyOf(tags);
    }
  }

  /**
   * Of an authority's decision.
   *
   * @param verdict number of the record it decides on
   * @param decided granted, withheld or withdrawn
   * @param value of a classification: what was recognised, else null
   * @param departs whether it departs from the verdict
   */
  record DecisionEntry(
      long verdict,
      String decided,
      @Nullable String value,
      String number,
      LocalDate decidedOn,
      boolean departs)
      implements Entry {}

  /** Of a release of the rules. */
  record ReleaseEntry(String hash) implements Entry {}
}
