package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days of a round by one way of counting: forward from what is known, and backward from the
 * days of the calendar. A step may follow on the last day of a period before it: only what is too
 * late in every case is called too late.
 */
final class Course {
  private final Round round;
  private final DayCount count;
  private final Map<String, @Nullable LocalDate> begins = new HashMap<>();
  private final Map<String, @Nullable LocalDate> ends = new HashMap<>();
  private final Map<String, @Nullable LocalDate> due = new HashMap<>();
  private final Map<String, @Nullable LocalDate> startBy = new HashMap<>();

  Course(Round round, boolean firstDayCounted) {
    this.round = round;
    count = new DayCount(round.holidays(), firstDayCounted);
    List<Step> steps = round.clocks().steps();
    steps.forEach(this::forward);
    for (int i = steps.size() - 1; i >= 0; i--) {
      backward(steps.get(i));
    }
  }

  /** The day a step began, or the earliest on which it can; null where that cannot be said. */
  @Nullable LocalDate begins(Step step) {
    return begins.get(step.id());
  }

  /** The day a step ended, or the earliest on which it can; null where that cannot be said. */
  @Nullable LocalDate ends(Step step) {
    return ends.get(step.id());
  }

  /** The last day on which a step may end, by its own limits; null for none that is known. */
  @Nullable LocalDate due(Step step) {
    return due.get(step.id());
  }

  /** The latest day to begin a step for this round; null where no day of the calendar binds it. */
  @Nullable LocalDate startBy(Step step) {
    return startBy.get(step.id());
  }

  /** The last day that a period must last to from the day it began; null where not known. */
  @Nullable LocalDate mustLastTo(Step step) {
    Step.Limit limit = step.limit();
    Given done = round.done(step);
    return step.kind() != Step.Kind.PERIOD || limit == null || done == null
        ? null
        : count.last(done.from(), limit);
  }

  /** The earliest day that what comes before a step leaves free; null for any, or not known. */
  @Nullable LocalDate free(Step step) {
    Step before = round.before(step);
    if (before == null) {
      return null;
    }
    LocalDate end = ends.get(before.id());
    return end == null || before.kind() != Step.Kind.WINDOW ? end : end.plusDays(1);
  }

  private void forward(Step step) {
    Step.Window window = step.window();
    Step.Limit limit = step.limit();
    Given done = round.done(step);
    LocalDate begin = round.today();
    LocalDate end;
    if (window != null) {
      begin = window.from().in(round.awardYear());
      end = window.to().in(round.awardYear());
    } else {
      LocalDate free = free(step);
      if (done != null) {
        begin = done.from();
      } else if (round.before(step) != null && free == null) {
        begin = null;
      } else if (free != null && free.isAfter(begin)) {
        begin = free;
      }
      end = begin;
      if (step.kind() == Step.Kind.PERIOD) {
        LocalDate to = done == null ? null : done.to();
        end = to != null ? to : begin == null || limit == null ? null : count.last(begin, limit);
      }
    }
    begins.put(step.id(), begin);
    ends.put(step.id(), end);
    due.put(step.id(), earlier(round.calendarLast(step), within(step, limit)));
  }

  /** The last day of a deadline's days, where the day they start from is known. */
  private @Nullable LocalDate within(Step step, Step.@Nullable Limit limit) {
    Step before = round.before(step);
    if (step.kind() != Step.Kind.DEADLINE || limit == null || before == null) {
      return null;
    }
    boolean known = before.kind() == Step.Kind.WINDOW || round.done(before) != null;
    LocalDate end = ends.get(before.id());
    return known && end != null ? count.last(end, limit) : null;
  }

  private void backward(Step step) {
    if (step.window() != null || step.on() != null) {
      return;
    }
    LocalDate end = round.calendarLast(step);
    for (Step later : round.clocks().steps()) {
      if (step.id().equals(later.after())) {
        end = earlier(end, startBy.get(later.id()));
      }
    }
    Step.Limit limit = step.limit();
    if (end != null && step.kind() == Step.Kind.PERIOD) {
      end = limit == null ? null : count.latestStart(end, limit);
    }
    startBy.put(step.id(), end);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isBefore(b) ? a : b;
  }
}
