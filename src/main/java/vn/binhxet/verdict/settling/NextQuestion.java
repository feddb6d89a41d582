package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Outcome;

/** Which item is best asked next. */
final class NextQuestion {
  private final EffectiveEdition law;
  private final Items items;
  private final List<Settling.Reached> outcomes;
  private final List<Family> families;
  private final List<BigInteger[]> containing;
  private final List<Settling.Alone> alone;
  private final Map<String, Integer> ranks;

  NextQuestion(
      EffectiveEdition law,
      Items items,
      List<Settling.Reached> outcomes,
      List<Family> families,
      List<BigInteger[]> containing,
      List<Settling.Alone> alone) {
    this.law = law;
    this.items = items;
    this.outcomes = outcomes;
    this.families = families;
    this.containing = containing;
    this.alone = alone;
    ranks = ranks(law);
  }

  Settling.@Nullable Next best() {
    for (int rank = 0; rank <= 2; rank++) {
      for (Settling.Alone each : alone) {
        boolean settles =
            each.steps().stream().anyMatch(step -> step.result().outcome() != Outcome.UNDETERMINED);
        if (settles && rank(items.get(each.item())) == rank) {
          return new Settling.Next(each.item(), Settling.Reason.SETTLES_ALONE);
        }
      }
    }
    List<Integer> met = outcomesWith(result -> result.outcome() == Outcome.MET);
    List<Integer> asked = met.isEmpty() ? outcomesWith(result -> true) : met;
    if (asked.isEmpty()) {
      return null;
    }
    IntPredicate everywhere =
        item ->
            asked.stream().allMatch(o -> containing.get(o)[item].equals(families.get(o).count()));
    for (int rank = 0; rank <= 2; rank++) {
      for (Item item : items.all()) {
        if (rank(item) == rank && everywhere.test(item.number())) {
          return new Settling.Next(item.number(), Settling.Reason.IN_EVERY_SET);
        }
      }
    }
    Comparator<Integer> most =
        Comparator.comparing(
            item ->
                asked.stream()
                    .map(o -> containing.get(o)[item])
                    .reduce(BigInteger.ZERO, BigInteger::add));
    return IntStream.range(0, items.all().size())
        .boxed()
        .max(most.thenComparing(Comparator.reverseOrder()))
        .map(item -> new Settling.Next(item, Settling.Reason.IN_MOST_SETS))
        .orElse(null);
  }

  private List<Integer> outcomesWith(java.util.function.Predicate<Settling.Result> wanted) {
    return IntStream.range(0, outcomes.size())
        .filter(o -> outcomes.get(o).reachable() && wanted.test(outcomes.get(o).result()))
        .boxed()
        .toList();
  }

  /** Of each field that a claim reads: 0 for a disqualifier, 1 for a condition, 2 for others. */
  private static Map<String, Integer> ranks(EffectiveEdition law) {
    Map<String, Integer> ranks = new HashMap<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        Node.Kind kind = placed.node().kind();
        int rank = kind == Node.Kind.DISQUALIFIER ? 0 : kind == Node.Kind.CONDITION ? 1 : 2;
        ClaimParts parts = ClaimParts.of(rule.claim());
        parts.fields().forEach(name -> ranks.merge(name, rank, Math::min));
        for (String member : parts.members()) {
          ranks.merge(law.fields().get(law.listIndex(member)).name(), rank, Math::min);
        }
      }
    }
    return ranks;
  }

  private int rank(Item item) {
    return ranks.getOrDefault(law.fields().get(item.at()).name(), 2);
  }
}
