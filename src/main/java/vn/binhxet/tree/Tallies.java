package vn.binhxet.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.Outcome;

/** The verdicts below a subject, by title and award year. */
final class Tallies {
  private final Map<Key, Tally> byTitle = new HashMap<>();

  private record Key(String title, int awardYear) {}

  /** Null where no verdict of that title and year was found below. */
  @Nullable Tally of(String title, int awardYear) {
    return byTitle.get(new Key(title, awardYear));
  }

  void add(String subject, Found found) {
    at(new Key(found.title(), found.awardYear()))
        .add(subject, found.outcome(), found.provisional(), found.place());
  }

  void add(KeptVerdict kept) {
    at(new Key(kept.title(), kept.awardYear())).add(kept);
  }

  /** A verdict of which only that is known, as a case says it. */
  void add(String subject, String title, int awardYear, Outcome outcome) {
    at(new Key(title, awardYear)).add(subject, outcome, false, 0);
  }

  void addAll(Tallies other) {
    other.byTitle.forEach((key, tally) -> at(key).add(tally));
  }

  private Tally at(Key key) {
    return byTitle.computeIfAbsent(key, k -> new Tally());
  }
}
