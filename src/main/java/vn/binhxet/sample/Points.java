package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;

/** Makes up the points of all items, so that the sums that rules ask for are reached, or missed. */
final class Points {
  private static final BigDecimal UNKNOWN_MAXIMUM = BigDecimal.TEN;
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal PERMILLE = BigDecimal.valueOf(1000);
  private final EffectiveEdition law;
  private final Worth worth;
  private final Chance chance;
  private final Map<Field, BigDecimal> most = new LinkedHashMap<>();

  Points(EffectiveEdition law, Worth worth, Chance chance) {
    this.law = law;
    this.worth = worth;
    this.chance = chance;
    List<EffectiveEdition.Placed> scores = law.scoresBelow("*");
    for (EffectiveEdition.Placed score : scores) {
      int index = score.node().field() == null ? -1 : law.fieldIndex(score.node().field());
      if (index >= 0) {
        Field field = law.fields().get(index);
        most.put(field, Near.within(field, maximum(score)));
      }
    }
  }

  /** The item's own maximum, else its part of the nearest group's, rounded down. */
  private BigDecimal maximum(EffectiveEdition.Placed score) {
    for (EffectiveEdition.@Nullable Placed at = score; at != null; at = parent(at)) {
      BigDecimal loaded = worth.target(at.node().id() + "/max");
      if (loaded != null) {
        int items = at == score ? 1 : law.scoresBelow(at.node().id()).size();
        return loaded.divide(BigDecimal.valueOf(items), 2, RoundingMode.FLOOR);
      }
    }
    return UNKNOWN_MAXIMUM;
  }

  private EffectiveEdition.@Nullable Placed parent(EffectiveEdition.Placed at) {
    return at.parent() < 0 ? null : law.nodes().get(at.parent());
  }

  /** A bound on a sum of points, and whether it is to be reached. */
  record Bound(List<Field> items, BigDecimal least, boolean reached) {}

  /**
   * The bound that a claim sets, null where it sets none that is known.
   *
   * @param reached whether the claim is to hold
   */
  @Nullable Bound bound(Claim claim, boolean reached, Draft draft) {
    if (claim instanceof Claim.All all && all.parts().size() == 1) {
      return bound(all.parts().get(0), reached, draft);
    }
    if (!(claim instanceof Claim.Compare compare)
        || !(compare.left() instanceof Operand.Points points)) {
      return null;
    }
    BigDecimal least = worth.of(compare.right(), draft);
    if (least == null) {
      return null;
    }
    List<Field> items = new ArrayList<>();
    for (EffectiveEdition.Placed score : law.scoresBelow(points.node())) {
      String field = score.node().field();
      if (field != null && law.fieldIndex(field) >= 0) {
        items.add(law.fields().get(law.fieldIndex(field)));
      }
    }
    return new Bound(items, least, reached);
  }

  /** Fills in every item; bounds to be missed are seen to last. */
  void fill(List<Bound> bounds, boolean edge, Draft draft) {
    int level = chance.between(bounds.stream().allMatch(Bound::reached) ? 850 : 550, 1000);
    Map<Field, BigDecimal> given = new LinkedHashMap<>();
    most.forEach((field, max) -> given.put(field, rounded(field, max, level)));
    bounds.stream().filter(Bound::reached).forEach(bound -> lift(bound, given, edge));
    bounds.stream().filter(bound -> !bound.reached()).forEach(bound -> lower(bound, given, edge));
    given.forEach((field, points) -> draft.put(field.name(), new Value.Amount(points)));
  }

  private BigDecimal rounded(Field field, BigDecimal max, int level) {
    int around = Math.min(1000, level + chance.between(-60, 60));
    BigDecimal exact = max.multiply(BigDecimal.valueOf(around)).divide(PERMILLE);
    BigDecimal value =
        Near.digits(field) < 2
            ? exact.setScale(Near.digits(field), RoundingMode.FLOOR)
            : exact.divide(QUARTER, 0, RoundingMode.FLOOR).multiply(QUARTER);
    return value.min(max);
  }

  private static BigDecimal sum(Bound bound, Map<Field, BigDecimal> given) {
    return bound.items().stream().map(given::get).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void lift(Bound bound, Map<Field, BigDecimal> given, boolean edge) {
    BigDecimal missing = bound.least().subtract(sum(bound, given));
    if (missing.signum() < 0 && !edge) {
      return;
    }
    change(bound.items(), given, missing);
  }

  private void lower(Bound bound, Map<Field, BigDecimal> given, boolean edge) {
    BigDecimal step = new BigDecimal(edge ? "0.01" : "2.5");
    BigDecimal missing = bound.least().subtract(step).subtract(sum(bound, given));
    if (missing.signum() < 0) {
      change(bound.items(), given, missing);
    }
  }

  /** Spreads an amount over the items, each within nothing and its maximum. */
  private void change(List<Field> items, Map<Field, BigDecimal> given, BigDecimal amount) {
    BigDecimal even =
        amount
            .divide(BigDecimal.valueOf(items.size()), 2, RoundingMode.HALF_UP)
            .divide(QUARTER, 0, RoundingMode.DOWN)
            .multiply(QUARTER);
    BigDecimal rest = amount;
    for (Field item : items) {
      rest = rest.subtract(add(item, even, given));
    }
    for (Field item : items) {
      rest = rest.subtract(add(item, rest, given));
    }
  }

  /** Adds to one item what it can take; answers how much that was. */
  private BigDecimal add(Field item, BigDecimal amount, Map<Field, BigDecimal> given) {
    BigDecimal now = given.getOrDefault(item, BigDecimal.ZERO);
    BigDecimal top = most.getOrDefault(item, BigDecimal.ZERO);
    int digits = Math.min(2, item.decimals());
    BigDecimal then =
        now.add(amount).max(BigDecimal.ZERO).min(top).setScale(digits, RoundingMode.FLOOR);
    given.put(item, then);
    return then.subtract(now);
  }
}
