package vn.binhxet.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Follows the decisions of a history to the titles that were granted, and what came of them. */
final class HeldTitles {
  private static final String WITHDRAWAL = "-withdrawal";

  private final Lawbook lawbook;
  private final Map<Key, Held> held = new LinkedHashMap<>();

  /** A title is held once a year by a subject; what was erased is told by its assessment. */
  private record Key(String subject, String title, int year) {}

  HeldTitles(Lawbook lawbook) {
    this.lawbook = lawbook;
  }

  /**
   * The titles granted, in the order of their decisions.
   *
   * @param events in the order of storing
   */
  List<Held> of(List<Event> events) {
    for (Event event : events) {
      FoundDecision decision = event.decision();
      if (decision != null) {
        follow(event, decision);
      }
    }
    return List.copyOf(held.values());
  }

  private void follow(Event event, FoundDecision decision) {
    Found verdict = event.verdict();
    Key key = key(verdict, verdict.title());
    if (decision.decided().equals("granted")) {
      held.remove(key);
      held.put(key, new Held(event.whose(), verdict, decision, null, mergers(verdict)));
      return;
    }
    if (decision.decided().equals("withdrawn") && verdict.title().endsWith(WITHDRAWAL)) {
      key = key(verdict, verdict.title().replace(WITHDRAWAL, ""));
    }
    Held before = held.get(key);
    if (before != null && before.ended() == null) {
      held.put(
          key,
          new Held(
              before.whose(), before.verdict(), before.granted(), decision, before.afterMerger()));
    }
  }

  private static Key key(Found verdict, String title) {
    String subject = verdict.subject();
    return new Key(
        subject == null ? "#" + verdict.assessment() : subject, title, verdict.awardYear());
  }

  private List<Merged> mergers(Found verdict) {
    Title title = lawbook.title(verdict.title()).orElse(null);
    Territory unit = title == null ? null : unit(verdict, title, lawbook).orElse(null);
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
