package vn.binhxet.register.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Title;
import vn.binhxet.law.territory.Territory;
import vn.binhxet.register.search.SubjectHistory.Event;
import vn.binhxet.register.search.SubjectHistory.Whose;
import vn.binhxet.register.store.Database;

/** Puts the history of a subject together. Safe for many threads. */
public final class HistoryReader {
  /** Verdicts of the subject itself, and as many of related units. */
  private static final int MOST = 1_000;

  /** Every record counts. */
  private static final long ALL = Long.MAX_VALUE;

  private final Database database;

  public HistoryReader(Database database) {
    this.database = database;
  }

  /**
   * The history of a subject; empty where the register has nothing of it.
   *
   * @param lawbook says what titles are for units, and what became of those
   */
  public Optional<SubjectHistory> of(String subject, Lawbook lawbook) {
    if (subject.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty(); // no subject has such an id, and not every database takes one
    }
    return Reading.of(database, handle -> of(handle, subject, lawbook));
  }

  private static Optional<SubjectHistory> of(Handle handle, String subject, Lawbook lawbook) {
    List<Long> numbers = own(handle, subject);
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean complete = numbers.size() <= MOST;
    List<Found> own = FoundRows.of(handle, numbers.subList(0, Math.min(MOST, numbers.size())), ALL);
    Set<Territory> units = new LinkedHashSet<>();
    for (Found one : own) {
      HeldTitles.unit(one, lawbook.title(one.title()).orElse(null), lawbook).ifPresent(units::add);
    }
    Place place = Place.of(units, lawbook.territories());
    List<Event> events = new ArrayList<>();
    own.forEach(one -> events.add(new Event(Whose.OWN, one, null)));
    if (!units.isEmpty()) {
      List<Long> related = related(handle, subject, place, lawbook);
      complete &= related.size() <= MOST;
      List<Long> listed = related.subList(0, Math.min(MOST, related.size()));
      for (Found one : FoundRows.of(handle, listed, ALL)) {
        place
            .find(one.territory(), one.territoryOn())
            .ifPresent(unit -> events.add(new Event(Whose.of(unit.relation()), one, null)));
      }
    }
    decisions(handle, events);
    events.sort(Comparator.comparingLong(Event::seq));
    return Optional.of(
        new SubjectHistory(
            subject, place.units(), events, new HeldTitles(lawbook).of(events), complete));
  }

  /**
   * Of an assessment that bears the id in one version, the versions erased are the subject's too.
   */
  private static List<Long> own(Handle handle, String subject) {
    return handle
        .createQuery(
            "SELECT seq FROM verdict WHERE subject = :subject UNION SELECT e.seq FROM verdict o"
                + " JOIN verdict e ON e.assessment = o.assessment WHERE o.subject = :subject"
                + " AND (e.subject IS NULL) = TRUE ORDER BY seq DESC LIMIT "
                + (MOST + 1))
        .bind("subject", subject)
        .mapTo(Long.class)
        .list();
  }

  private static List<Long> related(Handle handle, String subject, Place place, Lawbook lawbook) {
    List<String> titles =
        lawbook.titles().stream().filter(t -> !t.units().isEmpty()).map(Title::id).toList();
    Map<String, Object> values = new HashMap<>();
    String rows = place.rows(values);
    return handle
        .createQuery(
            "SELECT v.seq FROM verdict v WHERE v.territory IN (<codes>) AND v.title IN (<titles>)"
                + " AND "
                + rows
                + " AND (v.subject <> :subject OR v.subject IS NULL AND v.assessment NOT IN"
                + " (SELECT assessment FROM verdict WHERE subject = :subject))"
                + " ORDER BY v.seq DESC LIMIT "
                + (MOST + 1))
        .bindList("codes", place.units().stream().map(one -> one.unit().code()).distinct().toList())
        .bindList("titles", titles)
        .bindMap(values)
        .bind("subject", subject)
        .mapTo(Long.class)
        .list();
  }

  private static void decisions(Handle handle, List<Event> events) {
    Map<Long, Event> verdicts = new HashMap<>();
    events.forEach(event -> verdicts.put(event.verdict().seq(), event));
    FoundRows.decisions(handle, List.copyOf(verdicts.keySet()), ALL)
        .forEach(
            decision -> {
              Event on = verdicts.get(decision.verdict());
              if (on != null) {
                events.add(new Event(on.whose(), on.verdict(), decision));
              }
            });
  }
}
