package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Result;
import vn.binhxet.law.Targets;

/**
 * Who of a list is in: those eligible, most votes first, up to the cap. What is missing keeps the
 * answer open only as far as it could change it; a tie at the cap is named, never broken.
 */
final class RankingRollup {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Those with the same votes stand by id, so that the order handed in does not show. */
  private static final Comparator<Runner> MOST_VOTES_FIRST =
      Comparator.comparingLong((Runner runner) -> runner.votes() == null ? 1 : -runner.votes())
          .thenComparing(Runner::id);

  private final Result.Ranking ranking;
  private final EffectiveEdition law;

  RankingRollup(EffectiveEdition law, Result.Ranking ranking) {
    this.law = law;
    this.ranking = ranking;
  }

  /** One of the list: whether eligible, and the votes (null where not given). */
  record Runner(String id, Outcome eligible, @Nullable Long votes, int causes) {
    boolean sure() {
      return eligible == Outcome.MET && votes != null;
    }

    boolean out() {
      return eligible == Outcome.NOT_MET || eligible == Outcome.NOT_APPLICABLE;
    }
  }

  /** Votes of a candidate, null where not given. */
  @Nullable Long votes(Values candidate) {
    for (int i = 0; i < candidate.fields().size(); i++) {
      if (candidate.fields().get(i).name().equals(ranking.by()) && candidate.known(i)) {
        return candidate.unscaled(i);
      }
    }
    return null;
  }

  /** Places under the cap, null where the cap or what it is a share of is not known. */
  @Nullable Long places(Binding binding, Values owner) {
    Targets.Cell cell = binding.target(ranking.capTarget());
    int of = law.fieldIndex(ranking.capOf());
    BigDecimal percent = cell == null ? null : cell.value();
    if (percent == null || !owner.known(of)) {
      return null;
    }
    return percent
        .multiply(owner.decimal(of))
        .divide(HUNDRED, 0, RoundingMode.DOWN)
        .longValueExact();
  }

  Conclusion conclude(List<Runner> all, @Nullable Long places) {
    List<Runner> running =
        all.stream().filter(runner -> !runner.out()).sorted(MOST_VOTES_FIRST).toList();
    if (running.isEmpty()) {
      return Conclusion.of(Status.NOT_MET, 0);
    }
    int causes = 0;
    for (Runner runner : running) {
      causes |= runner.sure() ? 0 : runner.causes() | Cause.DATA_MISSING.bit();
    }
    if (places == null) {
      return new Conclusion(
          Outcome.UNDETERMINED,
          null,
          running.stream().map(Runner::id).toList(),
          List.of(),
          causes | Cause.DATA_MISSING.bit());
    }
    long cap = places;
    List<String> selected = new ArrayList<>();
    List<String> possible = new ArrayList<>();
    boolean tied = false;
    long[] sure = votes(running.stream().filter(Runner::sure).toList());
    long[] known = votes(running);
    for (Runner runner : running) {
      long ahead = surelyAhead(runner, sure);
      long notBehind = maybeAhead(runner, known, running.size());
      if (runner.sure() && notBehind < cap) {
        selected.add(runner.id());
      } else if (ahead < cap) {
        possible.add(runner.id());
        tied |= runner.sure();
      }
    }
    if (possible.isEmpty()) {
      return new Conclusion(
          selected.isEmpty() ? Outcome.NOT_MET : Outcome.MET, null, List.of(), selected, 0);
    }
    int why = causes == 0 && tied ? Cause.TIE.bit() : causes;
    return new Conclusion(Outcome.UNDETERMINED, null, possible, selected, why);
  }

  /** The votes known, fewest first. */
  private static long[] votes(List<Runner> runners) {
    return runners.stream()
        .map(Runner::votes)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }

  /** How many are eligible for sure, with more votes. */
  private static long surelyAhead(Runner runner, long[] sure) {
    Long mine = runner.votes();
    return mine == null ? 0 : sure.length - fewer(sure, mine, true);
  }

  /** How many others may take a place before this one: not known, or at least as many votes. */
  private static long maybeAhead(Runner runner, long[] known, int running) {
    Long mine = runner.votes();
    return running - 1L - (mine == null ? 0 : fewer(known, mine, false));
  }

  /** How many of those sorted have fewer votes, or, where asked for, as many. */
  private static int fewer(long[] sorted, long votes, boolean orAsMany) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean counts = sorted[middle] < votes || orAsMany && sorted[middle] == votes;
      low = counts ? middle + 1 : low;
      high = counts ? high : middle;
    }
    return low;
  }
}
