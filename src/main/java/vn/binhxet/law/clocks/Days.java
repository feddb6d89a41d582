package vn.binhxet.law.clocks;

import java.time.LocalDate;

/**
 * One day by both ways of counting; the two are the same where nothing hangs on it.
 *
 * @param counted where a limit's first day counts
 * @param notCounted where it does not
 */
public record Days(LocalDate counted, LocalDate notCounted) {

  public boolean agree() {
    return counted.equals(notCounted);
  }

  /** The earlier of the two: who keeps to it is safe either way. */
  public LocalDate earlier() {
    return counted.isBefore(notCounted) ? counted : notCounted;
  }

  /** The later of the two: after it, it is too late either way. */
  public LocalDate later() {
    return counted.isBefore(notCounted) ? notCounted : counted;
  }
}
