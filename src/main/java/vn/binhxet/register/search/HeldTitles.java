package vn.binhxet.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.law.territory.UnitType;
import vn.binhxet.register.search.Found.FoundDecision;
import vn.binhxet.register.search.SubjectHistory.Event;
import vn.binhxet.register.search.SubjectHistory.Held;
import vn.binhxet.register.search.SubjectHistory.Merged;
import vn.binhxet.register.search.SubjectHistory.Whose;

/**
 * Follows the decisions of a history to the titles that were granted, and what came of them. A
 * title ends by a decision that withdraws it and by nothing else: on its own verdict, or on the
 * verdict of a title that withdraws it.
 */
final class HeldTitles {
  private final Lawbook lawbook;
  private final List<Grant> grants = new ArrayList<>();

  /**
   * @param unit the unit that holds it, null where it is granted to none
   */
  private record Grant(@Nullable Territory unit, Held held) {}

  /** A decision, and the verdict and the unit it is about. */
  private record Step(
      Whose whose, Found verdict, FoundDecision decision, @Nullable Territory unit) {}

  HeldTitles(Lawbook lawbook) {
    this.lawbook = lawbook;
  }

  /** The titles granted, in the order of their decisions' days. */
  List<Held> of(List<Event> events) {
    List<Step> steps = new ArrayList<>();
    for (Event event : events) {
      FoundDecision decision = event.decision();
      if (decision != null) {
        Found verdict = event.verdict();
        steps.add(
            new Step(
                event.whose(),
                verdict,
                decision,
                unit(verdict, title(verdict), lawbook).orElse(null)));
      }
    }
    // Papers may be stored long after they were signed.
    steps.sort(
        Comparator.comparing((Step step) -> step.decision().date())
            .thenComparing(step -> step.decision().seq()));
    steps.forEach(this::follow);
    return grants.stream().map(Grant::held).toList();
  }

  private void follow(Step step) {
    Title title = title(step.verdict());
    boolean withdrawal = title != null && title.kind() == Title.Kind.WITHDRAWAL;
    String decided = step.decision().decided();
    if (decided.equals("granted") && !withdrawal) {
      grant(step);
    } else if (decided.equals("withdrawn") && title != null && withdrawal) {
      title.withdraws().forEach(id -> end(step, id));
    } else if (decided.equals("withdrawn")) {
      end(step, step.verdict().title());
    }
  }

  /** A title is granted once a year: a second decision takes the place of the first. */
  private void grant(Step step) {
    Found verdict = step.verdict();
    grants.removeIf(
        one ->
            one.held().ended() == null
                && same(one, step)
                && one.held().verdict().title().equals(verdict.title())
                && one.held().verdict().awardYear() == verdict.awardYear());
    grants.add(
        new Grant(
            step.unit(),
            new Held(step.whose(), verdict, step.decision(), null, mergers(verdict, step.unit()))));
  }

  /**
   * A unit has a title until it is withdrawn, so whatever it was granted up to that year is over;
   * others are granted theirs for a year, and that year's is withdrawn.
   */
  private void end(Step step, String titleId) {
    int year = step.verdict().awardYear();
    grants.replaceAll(
        one -> {
          Held held = one.held();
          int granted = held.verdict().awardYear();
          boolean meant = granted == year || one.unit() != null && granted < year;
          return held.ended() == null
                  && meant
                  && held.verdict().title().equals(titleId)
                  && same(one, step)
              ? new Grant(
                  one.unit(),
                  new Held(
                      held.whose(),
                      held.verdict(),
                      held.granted(),
                      step.decision(),
                      held.afterMerger()))
              : one;
        });
  }

  /** A unit is the same under whatever id; an erased verdict has none. */
  private static boolean same(Grant grant, Step step) {
    Territory unit = grant.unit();
    if (unit != null && unit.equals(step.unit())) {
      return true;
    }
    String subject = grant.held().verdict().subject();
    return subject != null && subject.equals(step.verdict().subject())
        || grant.held().whose() == Whose.OWN && step.whose() == Whose.OWN;
  }

  private List<Merged> mergers(Found verdict, @Nullable Territory unit) {
    Title title = title(verdict);
    List<Merged> mergers = new ArrayList<>();
    if (title != null && unit != null) {
      for (Place.Related heir : Place.of(unit, lawbook.territories()).units()) {
        LocalDate on = heir.unit().valid().from();
        if (heir.relation() == Place.Relation.BECAME && heir.unit().merged() && on != null) {
          mergers.add(new Merged(heir.unit(), on, title.afterMergerOn(on).orElse(null)));
        }
      }
    }
    return mergers;
  }

  private @Nullable Title title(Found verdict) {
    return lawbook.title(verdict.title()).orElse(null);
  }

  /**
   * The unit that a verdict is about; empty where its title is for no units, or where a province
   * stands for a unit below it that the lists lack.
   */
  static Optional<Territory> unit(Found verdict, @Nullable Title title, Lawbook lawbook) {
    if (title == null || title.units().isEmpty()) {
      return Optional.empty();
    }
    return lawbook
        .territories()
        .find(verdict.territory(), verdict.territoryOn())
        .filter(unit -> unit.unitType() != UnitType.PROVINCE);
  }
}
