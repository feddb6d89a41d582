package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Exact;
import vn.binhxet.verdict.reach.Linear;

/** What is known of an item of points from what stands beside it: how much it may still be. */
final class PointBars {
  private final EffectiveEdition law;
  private final Values values;
  private final Breakpoints breakpoints;
  private final int year;

  PointBars(EffectiveEdition law, Values values, Breakpoints breakpoints, int year) {
    this.law = law;
    this.values = values;
    this.breakpoints = breakpoints;
    this.year = year;
  }

  /** The most that the groups above leave for a missing item, null where none is bounded. */
  @Nullable BigDecimal room(String score) {
    BigDecimal room = null;
    int at = law.nodes().get(law.nodeIndex(score)).parent();
    for (; at >= 0; at = law.nodes().get(at).parent()) {
      String node = law.nodes().get(at).node().id();
      BigDecimal most = breakpoints.max(node);
      if (most != null) {
        BigDecimal left = most.subtract(known(node));
        room = room == null ? left : room.min(left);
      }
    }
    return room;
  }

  /** Where its points alone lift a sum over a bar, or leave it below whatever the others get. */
  List<Exact> turns(String score) {
    Set<Exact> turns = new TreeSet<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule == null || !(rule.claim() instanceof Claim.Compare compare)) {
        continue;
      }
      Operand other = compare.left() instanceof Operand.Points ? compare.right() : compare.left();
      Operand own = other == compare.right() ? compare.left() : compare.right();
      if (own instanceof Operand.Points points && below(points.node(), score)) {
        for (String column : breakpoints.columns()) {
          Linear bar = Linear.of(other, new Linear.Context(law, column, year));
          if (bar != null && bar.isConstant()) {
            Exact left = bar.constant().minus(Exact.of(known(points.node())));
            turns.add(left);
            BigDecimal others = others(points.node(), score, column);
            if (others != null) {
              turns.add(left.minus(Exact.of(others)));
            }
          }
        }
      }
    }
    return new ArrayList<>(turns);
  }

  private boolean below(String node, String score) {
    return law.scoresBelow(node).stream().anyMatch(each -> each.node().id().equals(score));
  }

  private BigDecimal known(String node) {
    BigDecimal known = BigDecimal.ZERO;
    for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
      int at = field(score);
      known = at >= 0 && values.known(at) ? known.add(values.decimal(at)) : known;
    }
    return known;
  }

  /** What the other missing items may come to, null where one has no maximum of its own. */
  private @Nullable BigDecimal others(String node, String score, String column) {
    BigDecimal sum = BigDecimal.ZERO;
    for (EffectiveEdition.Placed each : law.scoresBelow(node)) {
      int at = field(each);
      if (at >= 0 && !values.known(at) && !each.node().id().equals(score)) {
        BigDecimal most = Maxima.of(law, each.node().id(), column, year);
        if (most == null) {
          return null;
        }
        sum = sum.add(most);
      }
    }
    return sum;
  }

  private int field(EffectiveEdition.Placed score) {
    String field = score.node().field();
    return field == null ? -1 : law.fieldIndex(field);
  }
}
