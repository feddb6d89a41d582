package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;
import vn.binhxet.law.clocks.Standing.Reason;

/**
 * Says how each step of a round stands. It holds only what holds by both ways of counting; where
 * they differ the step is UNKNOWN.
 */
final class StepJudge {
  private final Round round;
  private final Course counted;
  private final Course notCounted;
  private final Set<String> bound;

  StepJudge(Round round) {
    this.round = round;
    counted = new Course(round, true);
    notCounted = new Course(round, false);
    bound = round.calendarBound();
  }

  /** Whether a day of the calendar hangs on the step. */
  boolean bound(Step step) {
    return bound.contains(step.id());
  }

  /** The last day that a begun period must last to; null for other steps. */
  @Nullable Days mustLastTo(Step step) {
    return both(counted.mustLastTo(step), notCounted.mustLastTo(step));
  }

  StepAnswer judge(Step step) {
    StepAnswer days =
        new StepAnswer(
            step,
            round.done(step),
            Standing.NO_LIMIT,
            null,
            both(counted.begins(step), notCounted.begins(step)),
            both(counted.ends(step), notCounted.ends(step)),
            both(counted.due(step), notCounted.due(step)),
            both(counted.startBy(step), notCounted.startBy(step)),
            null);
    if (step.window() != null || step.on() != null) {
      return days;
    }
    Given done = days.given();
    if (done != null) {
      return done(days, done);
    }
    if (round.passedOver(step)) {
      return days.with(Standing.UNKNOWN, Reason.DAY_NOT_GIVEN);
    }
    return bound(step) ? openForRound(days) : open(days);
  }

  private StepAnswer done(StepAnswer days, Given done) {
    Standing one = done(days.step(), done, counted);
    Standing other = done(days.step(), done, notCounted);
    if (one != other) {
      return days.with(Standing.UNKNOWN, Reason.FIRST_DAY_OPEN);
    }
    Step.Special special = days.step().special();
    Days ends = days.ends();
    if (one == Standing.TOO_LATE && special != null && ends != null) {
      boolean inTime = !ends.later().isAfter(special.until().last(round.awardYear()));
      return inTime ? days.with(Standing.UNKNOWN, Reason.SPECIAL_CASE_ONLY) : days.with(one, null);
    }
    boolean settled = one != Standing.NO_LIMIT && one != Standing.ON_TIME;
    Reason missing = settled ? null : missing(days.step());
    return missing == null ? days.with(one, null) : days.with(Standing.UNKNOWN, missing);
  }

  private Standing done(Step step, Given done, Course course) {
    Step before = round.before(step);
    LocalDate free = course.free(step);
    if (before != null && known(before) && free != null && done.from().isBefore(free)) {
      return Standing.TOO_EARLY;
    }
    LocalDate mustLastTo = course.mustLastTo(step);
    LocalDate to = done.to();
    if (mustLastTo != null && to != null && to.isBefore(mustLastTo)) {
      return Standing.TOO_EARLY;
    }
    LocalDate due = course.due(step);
    LocalDate ends = course.ends(step);
    if (due == null || ends == null) {
      return Standing.NO_LIMIT;
    }
    if (!ends.isAfter(due)) {
      return Standing.ON_TIME;
    }
    LocalDate last = round.calendarLast(step);
    return last != null && ends.isAfter(last) ? Standing.TOO_LATE : Standing.OVERDUE;
  }

  /** Not begun, and a day of the calendar hangs on it. */
  private StepAnswer openForRound(StepAnswer days) {
    Days startBy = days.startBy();
    Days begins = days.begins();
    if (startBy == null || begins == null) {
      boolean notLoaded = round.clocks().steps().stream().anyMatch(s -> notLoaded(s) && bound(s));
      return days.with(
          Standing.UNKNOWN, notLoaded ? Reason.LIMIT_NOT_LOADED : Reason.HOLIDAYS_NOT_LOADED);
    }
    boolean fits = !begins.counted().isAfter(startBy.counted());
    if (fits != !begins.notCounted().isAfter(startBy.notCounted())) {
      return days.with(Standing.UNKNOWN, Reason.FIRST_DAY_OPEN);
    }
    if (!fits) {
      Step.Special special = days.step().special();
      boolean still =
          special != null && !begins.later().isAfter(special.until().last(round.awardYear()));
      return still
          ? days.with(Standing.UNKNOWN, Reason.SPECIAL_CASE_ONLY)
          : days.with(Standing.TOO_LATE, null);
    }
    Days due = days.due();
    if (due != null && days.step().limit() != null && days.step().kind() == Step.Kind.DEADLINE) {
      StepAnswer within = within(days, due);
      LocalDate last = within.until();
      return last == null || last.isBefore(startBy.earlier())
          ? within
          : days.possible(startBy.earlier());
    }
    return days.possible(startBy.earlier());
  }

  /** Not begun, and only a number of days limits it, if anything. */
  private StepAnswer open(StepAnswer days) {
    Reason missing = missing(days.step());
    if (missing != null) {
      return days.with(Standing.UNKNOWN, missing);
    }
    Days due = days.due();
    return due == null ? days : within(days, due);
  }

  private StepAnswer within(StepAnswer days, Days due) {
    if (!round.today().isAfter(due.earlier())) {
      return days.possible(due.earlier());
    }
    return round.today().isAfter(due.later())
        ? days.with(Standing.OVERDUE, null)
        : days.with(Standing.UNKNOWN, Reason.FIRST_DAY_OPEN);
  }

  /** What is missing to say by which day the step's own days run out; null for nothing. */
  private @Nullable Reason missing(Step step) {
    if (notLoaded(step)) {
      return Reason.LIMIT_NOT_LOADED;
    }
    Step.Limit limit = step.limit();
    Step before = round.before(step);
    if (limit == null) {
      return null;
    }
    if (step.kind() == Step.Kind.PERIOD) {
      boolean counts = counted.begins(step) == null || counted.ends(step) != null;
      return counts ? null : Reason.HOLIDAYS_NOT_LOADED;
    }
    if (before == null || !known(before)) {
      return Reason.DAY_NOT_GIVEN;
    }
    boolean ended = counted.ends(before) != null;
    boolean holidays = limit.count() == Count.WORKING;
    DayCount one = new DayCount(round.holidays(), true);
    LocalDate from = counted.ends(before);
    return !ended || (holidays && from != null && one.last(from, limit) == null)
        ? Reason.HOLIDAYS_NOT_LOADED
        : null;
  }

  private boolean known(Step step) {
    return step.window() != null || round.done(step) != null;
  }

  private static boolean notLoaded(Step step) {
    return step.confidence() == Confidence.NOT_LOADED;
  }

  private static @Nullable Days both(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other == null ? null : new Days(one, other);
  }
}
