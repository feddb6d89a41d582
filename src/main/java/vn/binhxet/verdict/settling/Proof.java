package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Assessment;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Evaluator;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;

/**
 * Fills answers in and evaluates again: no set is shown that does not settle what it is said to,
 * all else still missing.
 */
final class Proof {
  private static final int AT_ONCE = 64;
  private static final Settling.Result OPEN = new Settling.Result(Outcome.UNDETERMINED, null);

  private final Evaluator evaluator;
  private final Evaluator trial;
  private final Assessment assessment;
  private final Items items;
  private final Fillings fillings;
  private final int limit;

  Proof(
      Evaluator evaluator,
      Evaluator trial,
      Assessment assessment,
      Items items,
      Fillings fillings,
      int limit) {
    this.evaluator = evaluator;
    this.trial = trial;
    this.assessment = assessment;
    this.items = items;
    this.fillings = fillings;
    this.limit = limit;
  }

  /**
   * @param complete whether all sets were found
   * @param blocked says why where none is
   */
  Settling.Reached reached(
      Settling.Result result,
      Family family,
      boolean complete,
      Supplier<List<Settling.Blocked>> blocked) {
    List<Found> first = family.first(limit);
    List<Settling.Answers> sets = new ArrayList<>();
    List<Assessment> filled = new ArrayList<>();
    boolean dropped = false;
    for (Found found : first) {
      Map<Integer, Answer> example = fillings.of(found);
      dropped |= example == null;
      if (example != null) {
        sets.add(new Settling.Answers(found, example));
        filled.add(assessment.with(items.filled(items.ending(example, false))));
      }
    }
    List<Settling.Answers> certified = new ArrayList<>();
    for (int from = 0; from < filled.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, filled.size());
      List<Evaluation> again = evaluator.evaluate(filled.subList(from, to));
      for (int i = from; i < to; i++) {
        Evaluation each = again.get(i - from);
        boolean holds =
            result.equals(result.in(each))
                && (!items.counting()
                    || result.equals(at(evaluator, sets.get(i).example(), true, result)));
        dropped |= !holds;
        if (holds && (complete || smallest(sets.get(i), result))) {
          certified.add(sets.get(i));
        }
      }
    }
    if (!complete && certified.isEmpty()) {
      for (Settling.Answers set : new Tries(this, items, result).found()) {
        if (result.equals(of(evaluator, set.example(), result))) {
          certified.add(set);
        }
      }
    }
    BigInteger count = family.count();
    boolean exact = complete && !dropped;
    boolean more = !exact || count.compareTo(BigInteger.valueOf(certified.size())) > 0;
    return new Settling.Reached(
        result,
        exact ? count : null,
        certified,
        more,
        certified.isEmpty() || family.count().signum() == 0 ? null : family,
        !certified.isEmpty()
            ? List.of()
            : exact
                ? blocked.get()
                : List.of(new Settling.Blocked(-1, Settling.Hindrance.NOT_FOUND, List.of())));
  }

  /** Where not all sets were compared: whether none of its answers is needless. */
  private boolean smallest(Settling.Answers set, Settling.Result result) {
    for (int item : set.example().keySet()) {
      Map<Integer, Answer> fewer = new LinkedHashMap<>(set.example());
      fewer.remove(item);
      if (result.equals(of(trial, fewer, result))) {
        return false;
      }
    }
    return true;
  }

  /** Whether answers lead there, judged by the checker alone. */
  boolean settles(Map<Integer, Answer> answers, Settling.Result wanted) {
    return wanted.equals(of(trial, answers, wanted));
  }

  /** What both ends of what is still counted below agree on. */
  private Settling.Result of(Evaluator by, Map<Integer, Answer> answers, Settling.Result about) {
    Settling.Result low = at(by, answers, false, about);
    return !items.counting() || low.equals(at(by, answers, true, about)) ? low : OPEN;
  }

  private Settling.Result at(
      Evaluator by, Map<Integer, Answer> answers, boolean high, Settling.Result about) {
    return about.in(by.evaluate(assessment.with(items.filled(items.ending(answers, high)))));
  }

  /**
   * Where each item's answer alone leads.
   *
   * @param deciders by outcome, the items whose answer alone settles it; null where they are not
   *     all known, so that every answer is tried
   */
  List<Settling.Alone> alone(BitSet mattering, @Nullable Map<Settling.Result, Singles> deciders) {
    List<Settling.Alone> all = new ArrayList<>();
    for (Item item : items.all()) {
      if (!mattering.get(item.number())) {
        continue;
      }
      int number = item.number();
      boolean told =
          deciders != null
              && deciders.values().stream().noneMatch(singles -> singles.untold(number));
      Map<Settling.Result, BitSet> steps = new LinkedHashMap<>();
      List<Answer> answers = item.domain().answers();
      for (int i = 0; i < answers.size(); i++) {
        Settling.Result result =
            told && deciders != null
                ? told(number, i, deciders)
                : of(trial, Map.of(number, answers.get(i)), OPEN);
        steps.computeIfAbsent(result, key -> new BitSet()).set(i);
      }
      List<Settling.Step> list = new ArrayList<>();
      steps.forEach((result, mask) -> list.add(new Settling.Step(mask, result)));
      all.add(new Settling.Alone(number, list));
    }
    return all;
  }

  private static Settling.Result told(
      int item, int answer, Map<Settling.Result, Singles> deciders) {
    for (Map.Entry<Settling.Result, Singles> each : deciders.entrySet()) {
      BitSet mask = each.getValue().of(item);
      if (mask != null && mask.get(answer)) {
        return each.getKey();
      }
    }
    return OPEN;
  }
}
