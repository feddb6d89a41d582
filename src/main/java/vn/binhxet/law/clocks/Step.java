package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.SourceAt;
import vn.binhxet.law.Text;

/**
 * One step of a procedure.
 *
 * @param id as "posting"; unique in the edition
 * @param after id of the step it follows, null where it follows none
 * @param limit how many days it must last (a period) or may take (a deadline), null where the law
 *     gives none or nobody has read it
 * @param until the day of the calendar up to which it must end, null for none
 * @param special a later day that a special case has, null for none
 * @param on the day it happened, of an event that the law itself dates; null for others
 * @param window first and last day of a window, null for other kinds
 * @param interpretation how a text that reads two ways was taken, null where it does not
 */
public record Step(
    String id,
    Text name,
    Kind kind,
    List<Citation> citations,
    Confidence confidence,
    @Nullable String after,
    @Nullable Limit limit,
    @Nullable Until until,
    @Nullable Special special,
    @Nullable LocalDate on,
    @Nullable Window window,
    @Nullable Text interpretation,
    SourceAt at) {

  public Step {
    citations = List.copyOf(citations);
  }

  /** What a step is. */
  public enum Kind {
    /** Something that happens on a day, without a limit of its own. */
    EVENT,
    /** Something that lasts at least so many days, as a posting. */
    PERIOD,
    /** Something done within so many days of another step, or up to a day of the calendar. */
    DEADLINE,
    /** The days whose facts are judged. */
    WINDOW
  }

  /**
   * A number of days.
   *
   * @param days at least 1
   */
  public record Limit(int days, Count count, FirstDay firstDay) {}

  /**
   * A day of the calendar as a limit.
   *
   * @param included whether it may still be done on that day ("by"), or only before it ("before")
   */
  public record Until(YearDay day, boolean included) {
    /** The last day on which it may be done, for an award year. */
    public LocalDate last(int awardYear) {
      LocalDate named = day.in(awardYear);
      return included ? named : named.minusDays(1);
    }
  }

  /**
   * The limit in a special case.
   *
   * @param when which case that is
   */
  public record Special(Until until, Text when) {}

  /** First and last day, both included. */
  public record Window(YearDay from, YearDay to) {}
}
