package vn.binhxet.rules;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;

/**
 * Derives from the authored rules, which say when a criterion is met, the rules that Drools runs:
 * one kind that says it fails and one that says it cannot be told. Rules on the rare outcome are
 * what a rule engine does fastest; silence means met, which the checker confirms.
 */
public final class Derivation {
  private Derivation() {}

  /**
   * Derives for every leaf that a rule decides.
   *
   * <p>In a ranking edition a field's name is the member's first, then the owner's.
   *
   * @throws NotDerivable where a rule names a list that the edition does not have, sums what is no
   *     number, or would need more derived rules than {@link Alternatives#MOST}
   */
  public static Derived derive(EffectiveEdition law) {
    SubjectSides sides = SubjectSides.in(law);
    DerivedText text = new DerivedText();
    List<Integer> leaves = new ArrayList<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        try {
          Sides claim = sides.of(rule.claim());
          Sides met = rule.verb() == Rule.Verb.EXCLUDES ? claim.not() : claim;
          text.leaf(placed, rule, leaves.size(), met);
        } catch (NotDerivable e) {
          throw e.in(rule.at());
        }
        leaves.add(placed.index());
      }
    }
    return new Derived(law, sides.slots(), sides.lists(), leaves, text.toString());
  }
}
