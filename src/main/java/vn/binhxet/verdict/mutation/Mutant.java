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
 * @param looks leaves that may come out otherwise; empty where anything may
 * @param column whether the column may be found otherwise
 * @param door whether what the door lets in may change
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
    boolean column,
    boolean door,
    Function<EffectiveEdition, @Nullable EffectiveEdition> law) {

  public Mutant {
    looks = Set.copyOf(looks);
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
