package vn.binhxet.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slots of some neighbouring leaves, of which one must be open before their rules for "cannot
 * be told" need be looked at. Most subjects are complete, and Drools evaluates a condition that
 * rules share once: it stands for all the rest.
 *
 * @param from the first slot
 * @param to after the last slot
 */
record Gate(int from, int to) {
  /** Leaves behind one gate: of more, one missing value opens too many; of fewer, gates cost. */
  static final int LEAVES = 8;

  /** The slots of a claim; null where it also tests what is no slot, as the members of a list. */
  private static @Nullable Gate slots(Formula formula) {
    if (formula instanceof Formula.Test test) {
      return test.slot() < 0 ? null : new Gate(test.slot(), test.slot() + 1);
    }
    if (formula instanceof Formula.And and) {
      return slots(and.parts());
    }
    return formula instanceof Formula.Or or ? slots(or.parts()) : null;
  }

  private static @Nullable Gate slots(List<Formula> parts) {
    Gate all = null;
    for (Formula part : parts) {
      Gate one = slots(part);
      if (one == null) {
        return null;
      }
      all = all == null ? one : all.with(one);
    }
    return all;
  }

  Gate with(Gate other) {
    return new Gate(Math.min(from, other.from), Math.max(to, other.to));
  }

  /**
   * The gate of each leaf; null for one whose rule has none, or that stands alone.
   *
   * @param unknown when each leaf cannot be told
   */
  static List<@Nullable Gate> of(List<Formula> unknown) {
    @Nullable Gate[] gates = new Gate[unknown.size()];
    List<Integer> behind = new ArrayList<>();
    Gate all = null;
    for (int leaf = 0; leaf < gates.length; leaf++) {
      Gate own = slots(unknown.get(leaf));
      if (own != null) {
        all = all == null ? own : all.with(own);
        behind.add(leaf);
      }
      if (behind.size() == LEAVES || leaf == gates.length - 1) {
        for (int one : behind) {
          gates[one] = behind.size() > 1 ? all : null;
        }
        behind.clear();
        all = null;
      }
    }
    return Arrays.asList(gates);
  }

  String text() {
    return "open(" + from + ", " + to + ")";
  }
}
