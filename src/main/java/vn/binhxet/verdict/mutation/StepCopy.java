package vn.binhxet.verdict.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Step;

/** Steps of a procedure with one part replaced. */
final class StepCopy {
  private StepCopy() {}

  static Clocks with(Clocks clocks, Step one, Step changed) {
    List<Step> steps = new ArrayList<>(clocks.steps());
    steps.replaceAll(step -> step == one ? changed : step);
    return new Clocks(clocks.remark(), steps);
  }

  static Step after(Step s, @Nullable String after) {
    return copy(s, after, s.limit(), s.until(), s.special(), s.on(), s.window());
  }

  static Step limit(Step s, Step.Limit limit) {
    return copy(s, s.after(), limit, s.until(), s.special(), s.on(), s.window());
  }

  static Step until(Step s, Step.Until until) {
    return copy(s, s.after(), s.limit(), until, s.special(), s.on(), s.window());
  }

  static Step special(Step s, Step.@Nullable Special special) {
    return copy(s, s.after(), s.limit(), s.until(), special, s.on(), s.window());
  }

  static Step on(Step s, LocalDate on) {
    return copy(s, s.after(), s.limit(), s.until(), s.special(), on, s.window());
  }

  static Step window(Step s, Step.Window window) {
    return copy(s, s.after(), s.limit(), s.until(), s.special(), s.on(), window);
  }

  private static Step copy(
      Step s,
      @Nullable String after,
      Step.@Nullable Limit limit,
      Step.@Nullable Until until,
      Step.@Nullable Special special,
      @Nullable LocalDate on,
      Step.@Nullable Window window) {
    return new Step(
        s.id(),
        s.name(),
        s.kind(),
        s.citations(),
        s.confidence(),
        after,
        limit,
        until,
        special,
        on,
        window,
        s.interpretation(),
        s.at());
  }
}
