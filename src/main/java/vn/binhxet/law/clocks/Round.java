package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One yearly round of a procedure: its limits, and what is known of its days.
 *
 * @param given days by the step's id; a step without one has not begun
 * @param today the day on which it is asked
 */
public record Round(
    Clocks clocks, Holidays holidays, int awardYear, LocalDate today, Map<String, Given> given) {
  public Round {
    given = Map.copyOf(given);
  }

  /** When a step was done: as given, or as the law itself dates it; null where not known. */
  @Nullable Given done(Step step) {
    LocalDate on = step.on();
    return on == null ? given.get(step.id()) : new Given(on, null);
  }

  /** The step that a step follows; null for none. */
  @Nullable Step before(Step step) {
    String after = step.after();
    return after == null ? null : clocks.step(after).orElseThrow();
  }

  /** The last day of the calendar that a step has of its own; null for none. */
  @Nullable LocalDate calendarLast(Step step) {
    return Optional.ofNullable(step.until()).map(u -> u.last(awardYear)).orElse(null);
  }

  /** Steps on whose day a day of the calendar hangs: their own, or that of a step after them. */
  Set<String> calendarBound() {
    Set<String> bound = new HashSet<>();
    List<Step> steps = clocks.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step.until() != null) {
        bound.add(step.id());
      }
      String after = step.after();
      if (after != null && bound.contains(step.id())) {
        bound.add(after);
      }
    }
    return bound;
  }

  /** Whether a step that follows, near or far, is known to be done. */
  boolean passedOver(Step step) {
    return clocks.steps().stream()
        .filter(later -> step.id().equals(later.after()))
        .anyMatch(later -> given.containsKey(later.id()) || passedOver(later));
  }
}
