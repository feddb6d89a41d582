package vn.binhxet.verdict.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Overlay;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Count;
import vn.binhxet.law.clocks.FirstDay;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.clocks.YearDay;

/**
 * Every single change of the time limits that a round's case should notice: a day more or fewer,
 * calendar days for working days, on a day for before it, a step that follows nothing.
 */
final class ClockMutants {
  /** A year that no rule is about: only the order of days matters for moving one. */
  private static final int ANY_YEAR = 2023;

  private final Edition edition;
  private final @Nullable Overlay overlay;
  private final Clocks clocks;
  private final List<Mutant> all = new ArrayList<>();

  private ClockMutants(Edition edition, @Nullable Overlay overlay, Clocks clocks) {
    this.edition = edition;
    this.overlay = overlay;
    this.clocks = clocks;
    clocks.steps().forEach(this::step);
  }

  static List<Mutant> of(Edition edition) {
    List<Mutant> all = new ArrayList<>(new ClockMutants(edition, null, edition.clocks()).all);
    for (Overlay overlay : edition.overlays()) {
      all.addAll(new ClockMutants(edition, overlay, overlay.clocks()).all);
    }
    return List.copyOf(all);
  }

  private void step(Step step) {
    String after = step.after();
    if (after != null) {
      add(step, Change.Kind.DROPPED, "after " + after, "", StepCopy.after(step, null));
    }
    limit(step);
    LocalDate on = step.on();
    Step.Until until = step.until();
    Step.Special special = step.special();
    Step.Window window = step.window();
    for (int by : new int[] {1, -1}) {
      Change.Kind kind = by > 0 ? Change.Kind.STEP_UP : Change.Kind.STEP_DOWN;
      if (on != null) {
        LocalDate moved = on.plusDays(by);
        add(step, kind, "on " + on, "on " + moved, StepCopy.on(step, moved));
      }
      if (until != null) {
        Step.Until moved = new Step.Until(moved(until.day(), by), until.included());
        add(step, kind, shown(until), shown(moved), StepCopy.until(step, moved));
      }
      if (special != null) {
        Step.Until was = special.until();
        Step.Until now = new Step.Until(moved(was.day(), by), was.included());
        Step.Special moved = new Step.Special(now, special.when());
        add(step, kind, "special " + shown(was), shown(now), StepCopy.special(step, moved));
      }
      if (window != null) {
        Step.Window first = new Step.Window(moved(window.from(), by), window.to());
        Step.Window last = new Step.Window(window.from(), moved(window.to(), by));
        add(step, kind, "from " + shown(window.from()), shown(first.from()), window(step, first));
        add(step, kind, "to " + shown(window.to()), shown(last.to()), window(step, last));
      }
    }
    if (until != null) {
      Step.Until other = new Step.Until(until.day(), !until.included());
      add(step, Change.Kind.STRICTNESS, shown(until), shown(other), StepCopy.until(step, other));
    }
    if (special != null) {
      Step.Until was = special.until();
      Step.Until now = new Step.Until(was.day(), !was.included());
      Step.Special other = new Step.Special(now, special.when());
      String shown = "special " + shown(was);
      add(step, Change.Kind.STRICTNESS, shown, shown(now), StepCopy.special(step, other));
      add(step, Change.Kind.DROPPED, shown, "", StepCopy.special(step, null));
    }
  }

  private static Step window(Step step, Step.Window window) {
    return StepCopy.window(step, window);
  }

  private void limit(Step step) {
    Step.Limit limit = step.limit();
    if (limit == null) {
      return;
    }
    limit(step, Change.Kind.STEP_UP, limit, limit.days() + 1, limit.count(), limit.firstDay());
    if (limit.days() > 1) {
      limit(step, Change.Kind.STEP_DOWN, limit, limit.days() - 1, limit.count(), limit.firstDay());
    }
    Count other = limit.count() == Count.CALENDAR ? Count.WORKING : Count.CALENDAR;
    limit(step, Change.Kind.REVERSED, limit, limit.days(), other, limit.firstDay());
    for (FirstDay firstDay : FirstDay.values()) {
      if (firstDay != limit.firstDay()) {
        limit(step, Change.Kind.FIRST_DAY, limit, limit.days(), limit.count(), firstDay);
      }
    }
  }

  private void limit(
      Step step, Change.Kind kind, Step.Limit was, int days, Count count, FirstDay firstDay) {
    Step.Limit now = new Step.Limit(days, count, firstDay);
    add(step, kind, shown(was), shown(now), StepCopy.limit(step, now));
  }

  private static YearDay moved(YearDay day, int by) {
    LocalDate moved = day.in(ANY_YEAR).plusDays(by);
    return new YearDay(moved.getMonthValue(), moved.getDayOfMonth(), moved.getYear() - ANY_YEAR);
  }

  private static String shown(Step.Limit limit) {
    return limit.days()
        + " "
        + limit.count().name().toLowerCase(Locale.ROOT)
        + " "
        + limit.firstDay().name().toLowerCase(Locale.ROOT);
  }

  private static String shown(Step.Until until) {
    return (until.included() ? "by " : "before ") + shown(until.day());
  }

  private static String shown(YearDay day) {
    String plain = String.format(Locale.ROOT, "%02d-%02d", day.month(), day.day());
    return day.yearOffset() == 0 ? plain : plain + (day.yearOffset() > 0 ? " +1" : " -1");
  }

  private void add(Step step, Change.Kind kind, String was, String now, Step changed) {
    Clocks other = StepCopy.with(clocks, step, changed);
    all.add(
        new Mutant(
            edition.id(),
            step.at(),
            step.id(),
            kind.name(),
            was,
            now,
            null,
            Set.of(),
            Mutant.Reach.CLOCKS,
            law -> under(law, other)));
  }

  private @Nullable EffectiveEdition under(EffectiveEdition law, Clocks other) {
    Overlay own = law.overlay();
    if (overlay == null) {
      return new EffectiveEdition(EditionCopy.with(edition, other), own, law.day());
    }
    return own != null && own.id().equals(overlay.id())
        ? new EffectiveEdition(law.edition(), EditionCopy.with(overlay, other), law.day())
        : null;
  }
}
