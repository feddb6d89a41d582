package vn.binhxet.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
   * A leaf that a rule decides.
   *
   * @param met when it is met, and when it is not
   */
  record Leaf(EffectiveEdition.Placed placed, Rule rule, Sides met) {
    Formula unknown() {
      return Formula.all(met.fails().negated(), met.holds().negated());
    }
  }

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
    List<Leaf> leaves = new ArrayList<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        try {
          Sides claim = sides.of(rule.claim());
          Sides met = rule.verb() == Rule.Verb.EXCLUDES ? claim.not() : claim;
          leaves.add(new Leaf(placed, rule, met));
        } catch (NotDerivable e) {
          throw e.in(rule.at());
        }
      }
    }
    List<@Nullable Gate> gates = Gate.of(leaves.stream().map(Leaf::unknown).toList());
    for (int i = 0; i < leaves.size(); i++) {
      try {
        text.leaf(leaves.get(i), i, gates.get(i));
      } catch (NotDerivable e) {
        throw e.in(leaves.get(i).rule().at());
      }
    }
    return new Derived(
        law,
        sides.slots(),
        sides.lists(),
        leaves.stream().map(leaf -> leaf.placed().index()).toList(),
        text.toString());
  }
}
