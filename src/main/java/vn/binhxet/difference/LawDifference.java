package vn.binhxet.difference;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the law of two sides does not have in common.
 *
 * @param parts of the release and the heading; empty where both are judged by the same law
 * @param columnA the column of targets on side A, null where none is settled
 * @param columnB on side B
 * @param column which factors account for the column: it may hang on facts
 * @param unanswered fields that only one of the laws asks and that nobody answered
 */
public record LawDifference(
    List<Part> parts,
    @Nullable String columnA,
    @Nullable String columnB,
    Account column,
    List<Unanswered> unanswered) {
  public LawDifference {
    parts = List.copyOf(parts);
    unanswered = List.copyOf(unanswered);
  }

  /** One thing that differs; null where a side has none. */
  public record Part(Kind kind, @Nullable String a, @Nullable String b) {}

  /** A field that only one law asks, without a value. */
  public record Unanswered(Which law, String field) {}

  /** What may differ. */
  public enum Kind {
    /** The edition that applies. */
    EDITION,
    /** The same edition, its files changed between the two releases. */
    EDITION_TEXT,
    /** The province's own rules. */
    OVERLAY,
    AWARD_YEAR,
    ASSESSED_ON,
    /** The unit, and with it the region. */
    TERRITORY,
    /** The rules as a whole. */
    RELEASE;

    /** The kind's name in JSON, as "award-year". */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
