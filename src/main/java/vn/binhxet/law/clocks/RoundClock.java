package vn.binhxet.law.clocks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** Answers whether a round can still be kept, and until when. */
public final class RoundClock {
  private static final List<Standing> WEIGHTIEST_FIRST =
      List.of(Standing.TOO_LATE, Standing.TOO_EARLY, Standing.OVERDUE, Standing.UNKNOWN);

  private RoundClock() {}

  public static RoundAnswer answer(Round round) {
    StepJudge judge = new StepJudge(round);
    StepWords words = new StepWords(round, judge);
    List<StepAnswer> all = round.clocks().steps().stream().map(judge::judge).toList();
    List<StepAnswer> bound = all.stream().filter(a -> judge.bound(a.step())).toList();
    StepAnswer deciding = deciding(bound);
    Standing standing =
        bound.isEmpty()
            ? Standing.NO_LIMIT
            : deciding == null ? Standing.ON_TIME : deciding.standing();
    StepDoubts doubts = new StepDoubts(round);
    Set<Doubt> unsure = EnumSet.noneOf(Doubt.class);
    bound.forEach(a -> unsure.addAll(doubts.of(a)));
    Text detail =
        deciding == null ? Text.same("") : words.of(deciding).plus(told(doubts.of(deciding)));
    return new RoundAnswer(
        round,
        standing,
        deciding,
        deciding == null ? null : deciding.until(),
        unsure,
        RoundWords.of(round, standing, deciding, detail),
        all.stream()
            .map(a -> new RoundAnswer.Told(a, words.of(a).plus(told(doubts.of(a))), doubts.of(a)))
            .toList());
  }

  private static @Nullable StepAnswer deciding(List<StepAnswer> bound) {
    for (Standing standing : WEIGHTIEST_FIRST) {
      StepAnswer first = first(bound, standing);
      if (first != null) {
        return first;
      }
    }
    return first(bound, Standing.POSSIBLE);
  }

  /**
   * Of the steps that stand so, the one whose last day comes first; of two on the same day the one
   * to which the law gives the day.
   */
  private static @Nullable StepAnswer first(List<StepAnswer> bound, Standing standing) {
    Comparator<StepAnswer> soonest =
        Comparator.comparing(
            a -> {
              Days startBy = a.startBy();
              LocalDate until = a.until();
              return until != null ? until : startBy == null ? LocalDate.MAX : startBy.earlier();
            });
    return bound.stream()
        .filter(a -> a.standing() == standing)
        .min(soonest.thenComparing(a -> a.step().until() == null))
        .orElse(null);
  }

  /** That a day was counted by holidays nobody verified is said with the day itself. */
  private static Text told(Set<Doubt> doubts) {
    return doubts.contains(Doubt.HOLIDAYS_UNVERIFIED)
        ? Text.same(" ").plus(Doubt.HOLIDAYS_UNVERIFIED.text())
        : Text.same("");
  }
}
