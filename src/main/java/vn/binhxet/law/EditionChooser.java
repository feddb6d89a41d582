package vn.binhxet.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.territory.Place;

/**
 * Says which edition applies to an assessment, and why. It is the one in force on the day of
 * assessment, where the subject is. Where that day lies outside the award year, the law of the
 * award year is looked at too, as of its last day, or of its first where the year has not begun; if
 * the two differ the edition is unsettled and only the officer can name one of them.
 *
 * <p>Safe for many threads; one chooser serves one lawbook.
 */
public final class EditionChooser {
  /** Enough for a province's communes in a year; more questions are simply answered anew. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Lawbook lawbook;
  private final OverlayChooser overlays;
  private final ChoiceWords words;
  private final NoChoiceWords noChoice;
  private final MergerWords mergers;
  private final Map<Question, EditionChoice> answers = new ConcurrentHashMap<>();
  private final Map<String, EffectiveEdition> effective = new ConcurrentHashMap<>();

  private record Question(
      String title,
      int awardYear,
      LocalDate assessedOn,
      String code,
      LocalDate on,
      @Nullable String requested) {}

  public EditionChooser(Lawbook lawbook) {
    this.lawbook = lawbook;
    overlays = new OverlayChooser(lawbook.territories());
    words = new ChoiceWords(lawbook.territories());
    mergers = new MergerWords(lawbook.territories());
    noChoice = new NoChoiceWords(lawbook.territories(), words);
  }

  /**
   * Chooses for one assessment.
   *
   * @param territoryOn the day on which the code is meant, null for {@code assessedOn}
   * @param requestedEdition id of the edition the officer named, null for none; honoured where the
   *     law's own choice is unsettled between it and another, or is the same
   */
  public EditionChoice choose(
      Title title,
      int awardYear,
      LocalDate assessedOn,
      String territoryCode,
      @Nullable LocalDate territoryOn,
      @Nullable String requestedEdition) {
    Question question =
        new Question(
            title.id(),
            awardYear,
            assessedOn,
            territoryCode,
            territoryOn == null ? assessedOn : territoryOn,
            requestedEdition);
    EditionChoice known = answers.get(question);
    if (known != null) {
      return known;
    }
    EditionChoice answer = answer(question);
    // Only what the law knows is remembered, never words that somebody sent.
    boolean refused =
        answer instanceof EditionChoice.NoPlace || answer instanceof EditionChoice.None;
    if (!refused && answers.size() < MOST_REMEMBERED) {
      answers.put(question, answer);
    }
    return answer;
  }

  private EditionChoice answer(Question q) {
    Optional<Place> found = lawbook.territories().place(q.code(), q.on());
    if (found.isEmpty()) {
      return new EditionChoice.NoPlace(noChoice.noPlace(q.code(), q.on()));
    }
    Place place = found.get();
    List<Edition> all = lawbook.editionsOf(q.title());
    String requested = q.requested();
    if (requested != null && all.stream().noneMatch(e -> e.id().equals(requested))) {
      return new EditionChoice.None(noChoice.unknownEdition(requested, all));
    }
    LocalDate yearDay = yearDay(q.awardYear(), q.assessedOn());
    List<Edition> now = inForce(all, q.assessedOn(), place);
    List<Edition> then = inForce(all, yearDay, place);
    List<Edition> candidates = new ArrayList<>(then);
    now.stream().filter(edition -> !then.contains(edition)).forEach(candidates::add);
    if (candidates.isEmpty()) {
      return new EditionChoice.None(noChoice.noneInForce(place, q.assessedOn(), yearDay, all));
    }
    boolean settled =
        candidates.size() == 1 && now.equals(then) && covers(now.get(0), place.provinces());
    if (requested == null && !settled) {
      return new EditionChoice.Unsettled(
          List.copyOf(candidates),
          noChoice.unsettled(q.awardYear(), q.assessedOn(), place, candidates));
    }
    Edition edition =
        candidates.stream()
            .filter(e -> requested == null || e.id().equals(requested))
            .findFirst()
            .orElse(null);
    if (edition == null) {
      return new EditionChoice.None(
          noChoice.notTheLaws(Objects.requireNonNull(requested), candidates));
    }
    LocalDate day = edition.inForce().contains(q.assessedOn()) ? q.assessedOn() : yearDay;
    return chosen(edition, place, day, yearDay, !settled, q.awardYear());
  }

  private EditionChoice chosen(
      Edition edition,
      Place place,
      LocalDate day,
      LocalDate yearDay,
      boolean named,
      int awardYear) {
    OverlayChooser.Choice overlay = overlays.choose(edition, place, day);
    String key = EffectiveEdition.keyOf(edition, overlay.overlay(), day);
    EffectiveEdition law =
        effective.computeIfAbsent(key, k -> new EffectiveEdition(edition, overlay.overlay(), day));
    Overlay earlier = overlays.choose(edition, place, yearDay).overlay();
    boolean changed = !key.equals(EffectiveEdition.keyOf(edition, earlier, yearDay));
    Text why =
        words.chosen(edition, day, named).plus(words.place(place)).plus(words.overlay(overlay));
    if (changed) {
      why = why.plus(words.changedSince(yearDay, day));
    }
    why = why.plus(mergers.of(edition.title(), place.unit(), awardYear));
    return new EditionChoice.Chosen(law, place, why);
  }

  /** The day whose law is the award year's: the day of assessment where that lies in the year. */
  private static LocalDate yearDay(int awardYear, LocalDate assessedOn) {
    if (assessedOn.getYear() == awardYear) {
      return assessedOn;
    }
    return assessedOn.getYear() > awardYear
        ? LocalDate.of(awardYear, Month.DECEMBER, 31)
        : LocalDate.of(awardYear, Month.JANUARY, 1);
  }

  private static List<Edition> inForce(List<Edition> editions, LocalDate day, Place place) {
    return editions.stream()
        .filter(e -> e.inForce().contains(day))
        .filter(e -> place.provinces().stream().anyMatch(p -> covers(e, List.of(p))))
        .toList();
  }

  private static boolean covers(Edition edition, List<String> provinces) {
    return edition.provinces().isEmpty() || edition.provinces().containsAll(provinces);
  }
}
