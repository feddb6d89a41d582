package vn.binhxet.verdict.mutation;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.SourceAt;

/**
 * An edition with one thing changed.
 *
 * @param edition the edition's id
 * @param at where the thing stands: the rule, the target's row, the node
 * @param of name of the rule, id of the target or of the node that counts
 * @param was the part changed
 * @param now what it became; empty where it was dropped
 * @param touched the comparison changed, null for a target's row and a count of nodes
 * @param looks nodes that may come out otherwise; empty where anything may
 * @param reach where that shows first
 * @param law the changed law; null where the one given does not contain the thing
 */
public record Mutant(
    String edition,
    SourceAt at,
    String of,
    String kind,
    String was,
    String now,
    @Nullable Touched touched,
    Set<String> looks,
    Reach reach,
    Function<EffectiveEdition, @Nullable EffectiveEdition> law) {

  public Mutant {
    looks = Set.copyOf(looks);
  }

  /** Where a change shows first. */
  public enum Reach {
    /** At leaves. */
    LEAVES,
    /** The column may be found otherwise. */
    COLUMN,
    /** The door may let in something else. */
    DOOR,
    /** Leaves stay as they are; what follows from them may not. */
    ABOVE,
    /** The time limits. */
    CLOCKS,
    /** What other verdicts fill in. */
    FILLINGS
  }

  /**
   * What was changed in a rule.
   *
   * @param part the comparison changed or dropped
   * @param became what stands there now, null where it was dropped
   * @param rule the whole rule's claim, unchanged
   */
  public record Touched(Claim part, @Nullable Claim became, Claim rule) {}

  /** What was changed, in one line. */
  public String change() {
    return of + " " + kind + ": " + was + (now.isEmpty() ? "" : " → " + now);
  }

  @Override
  public String toString() {
    return at + " " + change();
  }
}
