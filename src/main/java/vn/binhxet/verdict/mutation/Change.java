package vn.binhxet.verdict.mutation;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;

/**
 * One change of a claim.
 *
 * @param was the part changed, as a rule writes it
 * @param now what it became; empty where it was dropped
 * @param touched the comparison changed or dropped, where it stands in the claim
 * @param became what stands there now, null where it was dropped
 * @param claim the whole claim with the change in it
 */
record Change(
    Kind kind, String was, String now, Claim touched, @Nullable Claim became, Claim claim) {

  /** The same change with its claim put into a larger one. */
  Change in(UnaryOperator<Claim> whole) {
    return new Change(kind, was, now, touched, became, whole.apply(claim));
  }

  /** What was done. */
  enum Kind {
    /** A threshold one unit of its last digit higher. */
    STEP_UP,
    /** A threshold one unit of its last digit lower. */
    STEP_DOWN,
    /** Strict made non-strict, or the other way. */
    STRICTNESS,
    /** The comparison turned round: at least for at most, is for is not. */
    REVERSED,
    /** One condition of several left out. */
    DROPPED,
    /** How many nodes are counted, one more. */
    COUNT_UP,
    /** How many nodes are counted, one fewer. */
    COUNT_DOWN,
    /** One of the nodes that a roll-up counts left out. */
    CHILD_DROPPED,
    /** Whether the first day of a limit counts, said otherwise. */
    FIRST_DAY
  }
}
