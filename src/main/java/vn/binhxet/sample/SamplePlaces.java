package vn.binhxet.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Edition;
import vn.binhxet.law.EditionChoice;
import vn.binhxet.law.EditionChooser;
import vn.binhxet.law.Lawbook;
import vn.binhxet.law.Period;
import vn.binhxet.law.territory.Territory;

/** Finds where, and on which day, made-up subjects of an edition may live. */
public final class SamplePlaces {
  private static final int PLACES_WITH_OVERLAY_OF_5 = 4;
  private final Lawbook lawbook;
  private final EditionChooser chooser;

  public SamplePlaces(Lawbook lawbook, EditionChooser chooser) {
    this.lawbook = lawbook;
    this.chooser = chooser;
  }

  /**
   * A day in the edition's period on which a year's award could be assessed: 1 December of its last
   * year, or of its first where it has no end yet.
   */
  public static LocalDate usualDay(Edition edition) {
    Period inForce = edition.inForce();
    LocalDate to = inForce.to();
    LocalDate from = inForce.from();
    if (to != null) {
      LocalDate day = LocalDate.of(to.getYear(), Month.DECEMBER, 1);
      LocalDate last = day.isAfter(to) ? day.minusYears(1) : day;
      return from == null || !last.isBefore(from) ? last : to;
    }
    LocalDate since = from == null ? LocalDate.of(2025, Month.JANUARY, 1) : from;
    LocalDate day = LocalDate.of(since.getYear(), Month.DECEMBER, 1);
    return day.isBefore(since) ? day.plusYears(1) : day;
  }

  /**
   * The places where an edition applies on a day: provinces, or the units asked for. Where
   * provinces set bars of their own four places of five are theirs, since elsewhere little can be
   * decided. Where an edition applies in a former province alone, that is the place.
   *
   * @param codes of units valid on that day; empty for all provinces
   */
  public List<SamplePlace> find(
      Edition edition, int awardYear, LocalDate assessedOn, List<String> codes) {
    List<SamplePlace> plain = new ArrayList<>();
    List<SamplePlace> withOverlay = new ArrayList<>();
    for (String code : codes.isEmpty() ? provinces(assessedOn) : codes) {
      add(place(edition, awardYear, assessedOn, code, null), plain, withOverlay);
    }
    if (plain.isEmpty() && withOverlay.isEmpty() && codes.isEmpty()) {
      for (Territory former : formerProvinces(assessedOn)) {
        add(
            place(edition, awardYear, assessedOn, former.code(), former.valid().to()),
            plain,
            withOverlay);
      }
    }
    if (withOverlay.isEmpty() || plain.isEmpty()) {
      plain.addAll(withOverlay);
      return plain;
    }
    int wanted = PLACES_WITH_OVERLAY_OF_5 * plain.size();
    List<SamplePlace> places = new ArrayList<>(plain);
    for (int i = 0; i < wanted; i++) {
      places.add(withOverlay.get(i % withOverlay.size()));
    }
    return places;
  }

  private static void add(
      @Nullable SamplePlace place, List<SamplePlace> plain, List<SamplePlace> withOverlay) {
    if (place != null) {
      (place.law().overlay() == null ? plain : withOverlay).add(place);
    }
  }

  private @Nullable SamplePlace place(
      Edition edition, int awardYear, LocalDate assessedOn, String code, @Nullable LocalDate on) {
    EditionChoice choice = chooser.choose(edition.title(), awardYear, assessedOn, code, on, null);
    return choice instanceof EditionChoice.Chosen chosen
            && chosen.law().edition().id().equals(edition.id())
            && edition.title().takes(chosen.place().unit().unitType())
        ? new SamplePlace(code, on, chosen.law(), chosen.place().regions())
        : null;
  }

  private List<Territory> formerProvinces(LocalDate day) {
    return lawbook.territories().units().stream()
        .filter(unit -> unit.province() == null && unit.valid().to() != null)
        .filter(unit -> !unit.valid().contains(day))
        .toList();
  }

  private List<String> provinces(LocalDate day) {
    return lawbook.territories().units().stream()
        .filter(unit -> unit.province() == null && unit.valid().contains(day))
        .map(Territory::code)
        .toList();
  }
}
