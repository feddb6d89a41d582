package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Exact;

/** What the door asks of several facts together: maxima of groups of points, parts of a whole. */
final class Accepted {
  private Accepted() {}

  static List<Formula> by(EffectiveEdition law, int year, Values values, Levers levers) {
    List<Formula> all = new ArrayList<>();
    Breakpoints maxima = new Breakpoints(law, List.of(), year);
    for (EffectiveEdition.Placed placed : law.nodes()) {
      if (!placed.node().leaf()) {
        BigDecimal max = maxima.max(placed.node().id());
        if (max != null) {
          all.add(below(placed.node().id(), max, law, values, levers));
        }
      }
    }
    for (int i = 0; i < law.fields().size(); i++) {
      String whole = law.fields().get(i).notAbove();
      int other = whole == null ? -1 : law.fieldIndex(whole);
      if (other >= 0
          && values.known(i)
          && values.known(other)
          && values.whole(i) == values.whole(other)) {
        Linear difference = value(other, values, levers).plus(value(i, values, levers).negate());
        all.add(formula(difference, levers));
      }
    }
    return all;
  }

  private static Formula below(
      String node, BigDecimal max, EffectiveEdition law, Values values, Levers levers) {
    Linear room = Linear.constant(Exact.of(max));
    for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
      String field = score.node().field();
      int at = field == null ? -1 : law.fieldIndex(field);
      if (at >= 0 && values.known(at)) {
        room = room.plus(value(at, values, levers).negate());
      }
    }
    return formula(room, levers);
  }

  /** What was handed in was accepted: a formula that no lever touches holds. */
  private static Formula formula(Linear notNegative, Levers levers) {
    return notNegative.isConstant() ? Formula.YES : notNegative.above(false, levers.all());
  }

  private static Linear value(int field, Values values, Levers levers) {
    int lever = levers.at(field);
    if (lever >= 0) {
      Map<Integer, Exact> one = new HashMap<>();
      one.put(lever, levers.all().get(lever).unit());
      return new Linear(one, Exact.ZERO);
    }
    return Linear.constant(
        values.whole(field) > 0
            ? Exact.percent(values.unscaled(field), values.whole(field))
            : Exact.of(values.decimal(field)));
  }
}
