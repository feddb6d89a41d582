package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.Evaluation;

/**
 * What may be changed so that a subject is no longer refused.
 *
 * @param now the verdict as things are
 * @param to the value of a classification that was asked for, else null
 * @param plans smallest plans, fewest facts first, each confirmed by the engine
 * @param more how many plans there are beyond those shown
 * @param exact whether all were looked for; if not there may be more than {@code more} says
 * @param standing leaves that are refused and that no change of this year mends
 * @param earliest where there is no plan: the first round that no event stands against, null where
 *     the facts do not say
 */
public record Remedies(
    Evaluation now,
    @Nullable String to,
    State state,
    List<Plan> plans,
    BigInteger more,
    boolean exact,
    List<Standing> standing,
    @Nullable Integer earliest) {
  public Remedies {
    plans = List.copyOf(plans);
    standing = List.copyOf(standing);
  }

  /** What there is to say. */
  public enum State {
    /** The goal is reached, or may still be: what is missing matters, not what is there. */
    NOTHING_TO_CHANGE,
    /** There are plans. */
    PLANS,
    /** No change of this year helps. */
    NONE_THIS_YEAR,
    /** A ranking, an unsettled edition or a held verdict: there is nothing to plan with. */
    NOT_PLANNED
  }
}
