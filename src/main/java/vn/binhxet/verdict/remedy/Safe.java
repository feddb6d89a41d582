package vn.binhxet.verdict.remedy;

import java.util.BitSet;
import java.util.List;

/**
 * Takes out of a formula what holds and stays so in every smallest plan: a lever moves only where
 * some part of the formula wants it to, and what all such moves help cannot be lost.
 */
final class Safe {
  private final List<Lever> levers;
  private final Formula formula;
  private final long[] now;
  private final BitSet up = new BitSet();
  private final BitSet down = new BitSet();

  Safe(List<Lever> levers, Formula formula) {
    this.levers = levers;
    this.formula = formula;
    now = levers.stream().mapToLong(Lever::now).toArray();
    wants(formula);
  }

  Formula formula() {
    return without(formula);
  }

  private void wants(Formula part) {
    if (part instanceof Formula.Some some) {
      some.parts().forEach(this::wants);
    } else if (part instanceof Formula.One one) {
      Lever lever = levers.get(one.lever());
      boolean helped = !keeps(one.where(), lever, false);
      boolean lowered = !keeps(one.where(), lever, true);
      up.set(one.lever(), up.get(one.lever()) || (helped && lever.most() > lever.now()));
      down.set(one.lever(), down.get(one.lever()) || (lowered && lever.least() < lever.now()));
    } else if (part instanceof Formula.Sum sum) {
      for (int i = 0; i < sum.of().size(); i++) {
        Lever lever = levers.get(sum.of().get(i));
        boolean more = sum.factors().get(i) > 0;
        up.set(sum.of().get(i), up.get(sum.of().get(i)) || (more && lever.most() > lever.now()));
        down.set(
            sum.of().get(i), down.get(sum.of().get(i)) || (!more && lever.least() < lever.now()));
      }
    }
  }

  /** Whether a move in that direction cannot lose what holds. */
  private static boolean keeps(Ranges where, Lever lever, boolean upward) {
    return lever.ordered()
        && where.parts().size() == 1
        && (upward
            ? where.parts().get(0).to() >= lever.most()
            : where.parts().get(0).from() <= lever.least());
  }

  private Formula without(Formula part) {
    if (part instanceof Formula.Some some) {
      return Formula.some(some.atLeast(), some.parts().stream().map(this::without).toList());
    }
    return part.holds(now) && safe(part) ? Formula.YES : part;
  }

  private boolean safe(Formula part) {
    if (part instanceof Formula.One one) {
      Lever lever = levers.get(one.lever());
      return (!up.get(one.lever()) || keeps(one.where(), lever, true))
          && (!down.get(one.lever()) || keeps(one.where(), lever, false));
    }
    if (part instanceof Formula.Sum sum) {
      for (int i = 0; i < sum.of().size(); i++) {
        boolean more = sum.factors().get(i) > 0;
        if (more ? down.get(sum.of().get(i)) : up.get(sum.of().get(i))) {
          return false;
        }
      }
      return true;
    }
    return false;
  }
}
