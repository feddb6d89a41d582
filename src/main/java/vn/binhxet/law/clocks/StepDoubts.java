package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Confidence;

/** Says what the days of a step rest on that nobody is sure of. */
final class StepDoubts {
  private final Round round;

  StepDoubts(Round round) {
    this.round = round;
  }

  Set<Doubt> of(StepAnswer answer) {
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Step step = answer.step();
    if (step.interpretation() != null) {
      doubts.add(Doubt.READING);
    }
    if (step.confidence() == Confidence.UNVERIFIED) {
      doubts.add(Doubt.LIMIT_UNVERIFIED);
    }
    if (step.confidence() == Confidence.NOT_LOADED) {
      doubts.add(Doubt.LIMIT_NOT_LOADED);
    }
    if (countsWorkingDays(step) && !sure(answer)) {
      doubts.add(Doubt.HOLIDAYS_UNVERIFIED);
    }
    return doubts;
  }

  /** Whether working days move the step's days: its own, or a period's before or after it. */
  private boolean countsWorkingDays(Step step) {
    return working(step) || before(step) || after(step);
  }

  private boolean before(Step step) {
    Step before = round.before(step);
    if (before == null) {
      return false;
    }
    Given given = round.done(before);
    boolean open = before.kind() == Step.Kind.PERIOD && (given == null || given.to() == null);
    return open && working(before) || given == null && before(before);
  }

  private boolean after(Step step) {
    return round.clocks().steps().stream()
        .filter(later -> step.id().equals(later.after()))
        .anyMatch(later -> later.kind() == Step.Kind.PERIOD && working(later) || after(later));
  }

  private static boolean working(Step step) {
    Step.Limit limit = step.limit();
    return limit != null && limit.count() == Count.WORKING;
  }

  /** Whether no day was counted, or only through years whose holidays are sure. */
  private boolean sure(StepAnswer answer) {
    if (answer.due() == null && answer.ends() == null && answer.startBy() == null) {
      return true;
    }
    if (answer.due() == null
        && answer.step().kind() == Step.Kind.DEADLINE
        && working(answer.step())) {
      return true;
    }
    List<Integer> years =
        Stream.of(answer.begins(), answer.ends(), answer.due(), answer.startBy())
            .filter(Objects::nonNull)
            .flatMap(days -> Stream.of(days.earlier(), days.later()))
            .map(LocalDate::getYear)
            .toList();
    int first = Math.min(years.stream().min(Integer::compare).orElseThrow(), year(answer));
    int last = years.stream().max(Integer::compare).orElseThrow();
    for (int year = first; year <= last; year++) {
      if (!round.holidays().verified(year)) {
        return false;
      }
    }
    return true;
  }

  /** The year from which the step's days count, where that is known. */
  private int year(StepAnswer answer) {
    Step before = round.before(answer.step());
    @Nullable Given given = before == null ? null : round.done(before);
    return given == null ? Integer.MAX_VALUE : given.from().getYear();
  }
}
