package vn.binhxet.rules;

import java.util.List;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;

/**
 * What was derived from an edition's authored rules: the rules Drools runs and the slots they read.
 *
 * @param slots comparisons over the subject's own fields; position = slot
 * @param lists the edition's LIST fields; position = list number in the facts
 * @param leaves positions (in {@code law.nodes()}) of the nodes that a rule decides; position here
 *     = leaf number in the facts
 * @param drl the derived rules, generated text
 */
public record Derived(
    EffectiveEdition law,
    List<Slot> slots,
    List<MemberList> lists,
    List<Integer> leaves,
    String drl) {

  public Derived {
    slots = List.copyOf(slots);
    lists = List.copyOf(lists);
    leaves = List.copyOf(leaves);
  }

  /**
   * One comparison: both sides are brought to whole numbers of the same unit. Where the right side
   * is the number 1 the slot may stand for a value: then {@code low / required} is the value, and
   * {@code required} is 0 where it is unknown.
   */
  public record Slot(Operand left, Operand right) {}

  /**
   * A LIST field and the comparisons over its members; none where no rule looks at the list, so
   * that its members need not become facts.
   *
   * @param field position of the LIST in {@code law.fields()}
   */
  public record MemberList(int field, List<Slot> slots) {
    public MemberList {
      slots = List.copyOf(slots);
    }
  }
}
