package vn.binhxet.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something holds, both ends included; an open end is null.
 *
 * @param from first day, null for "since ever"
 * @param to last day, null for "until further notice"
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Every day. */
  public static final Period ALWAYS = new Period(null, null);

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  public boolean overlaps(Period other) {
    return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Period other) {
    return from == null || other.to == null || !from.isAfter(other.to);
  }
}
