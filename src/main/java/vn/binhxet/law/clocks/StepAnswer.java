package vn.binhxet.law.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one step of a round stands.
 *
 * @param given when it was done; null where that is not known
 * @param standing on the day asked
 * @param reason why it is UNKNOWN; null for every other standing
 * @param begins the day it began, or the earliest on which it can
 * @param ends the day it ended, or the earliest on which it can; null where that cannot be said
 * @param due the last day on which it may end by its own limits; null for none that is known
 * @param startBy the latest day to begin it for this round; null where no day of the calendar binds
 *     it, or that cannot be said
 * @param until where POSSIBLE, the last day on which it is so by either way of counting
 */
public record StepAnswer(
    Step step,
    @Nullable Given given,
    Standing standing,
    Standing.@Nullable Reason reason,
    @Nullable Days begins,
    @Nullable Days ends,
    @Nullable Days due,
    @Nullable Days startBy,
    @Nullable LocalDate until) {

  StepAnswer with(Standing how, Standing.@Nullable Reason why) {
    return new StepAnswer(step, given, how, why, begins, ends, due, startBy, null);
  }

  StepAnswer possible(LocalDate last) {
    return new StepAnswer(step, given, Standing.POSSIBLE, null, begins, ends, due, startBy, last);
  }
}
