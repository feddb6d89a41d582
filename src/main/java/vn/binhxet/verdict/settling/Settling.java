package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Cause;
import vn.binhxet.verdict.Evaluation;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.reach.Answer;

/**
 * What is missing of an assessment, and what follows from which answer.
 *
 * @param evaluation what is said of it now
 * @param note why nothing is said of sets, as for a ranking; null where sets are asked
 * @param items what can still be said, in the edition's order
 * @param mattering those of them that are in some smallest set
 * @param answered how many fields that decide something are answered
 * @param fields how many there are
 * @param obstacles what no answer of an officer settles
 * @param outcomes what can come out, and what it takes; empty where it is settled already
 * @param alone for each item that matters: where its answer alone leads
 * @param next the best next question, null where none is left
 */
public record Settling(
    Evaluation evaluation,
    @Nullable Text note,
    List<Item> items,
    BitSet mattering,
    int answered,
    int fields,
    List<Obstacle> obstacles,
    List<Reached> outcomes,
    List<Alone> alone,
    @Nullable Next next) {

  /**
   * An outcome, of a classification with its value.
   *
   * @param candidate of a ranking, who is in (MET) or out (NOT_MET); null elsewhere
   */
  public record Result(Outcome outcome, @Nullable String value, @Nullable String candidate) {
    public Result(Outcome outcome, @Nullable String value) {
      this(outcome, value, null);
    }

    /** The same of another evaluation: its outcome, or what becomes of the candidate. */
    Result in(Evaluation evaluation) {
      if (candidate == null) {
        return new Result(evaluation.outcome(), evaluation.value());
      }
      boolean held = evaluation.outcome() == Outcome.HELD;
      Outcome own =
          held || evaluation.possible().contains(candidate)
              ? Outcome.UNDETERMINED
              : evaluation.selected().contains(candidate) ? Outcome.MET : Outcome.NOT_MET;
      return new Result(own, null, candidate);
    }
  }

  /**
   * What no answer settles.
   *
   * @param node its position, -1 for the whole
   */
  public record Obstacle(int node, Cause cause) {}

  /** What stands against an outcome. */
  public enum Hindrance {
    /** It has come out otherwise, and no answer changes it. */
    FAILED,
    /** Something else than an answer is missing. */
    OBSTACLE,
    /** The answers it needs exclude each other. */
    CONTRADICTION,
    /** None was found within the limits of the search; there may be one. */
    NOT_FOUND
  }

  /**
   * A node that stands against an outcome.
   *
   * @param node its position, -1 for the whole
   */
  public record Blocked(int node, Hindrance hindrance, List<Cause> causes) {}

  /**
   * One smallest set: with these answers, and all else still missing, the verdict is settled.
   *
   * @param example answers that do it, as they were filled in and evaluated
   */
  public record Answers(Found found, Map<Integer, Answer> example) {
    /** The items that are to be answered. */
    public BitSet items() {
      return (BitSet) found.items().clone();
    }
  }

  /**
   * An outcome that may come out.
   *
   * @param total how many smallest sets there are, null where they were not all counted
   * @param sets the first of them
   * @param more whether there are others
   * @param needs the same in short, null where it cannot come out
   * @param blocked why it cannot come out; empty where it can
   */
  public record Reached(
      Result result,
      @Nullable BigInteger total,
      List<Answers> sets,
      boolean more,
      @Nullable Family needs,
      List<Blocked> blocked) {
    public boolean reachable() {
      return !sets.isEmpty();
    }
  }

  /** Where the answers of one item alone lead. */
  public record Alone(int item, List<Step> steps) {}

  /** Answers of an item and what they alone make of the verdict. */
  public record Step(BitSet answers, Result result) {}

  /** Why an item is asked next. */
  public enum Reason {
    SETTLES_ALONE,
    IN_EVERY_SET,
    IN_MOST_SETS
  }

  /** The best next question. */
  public record Next(int item, Reason reason) {}

  /** Whether nothing is missing for the outcome. */
  public boolean settled() {
    return evaluation.outcome() != Outcome.UNDETERMINED;
  }
}
