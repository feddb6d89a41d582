package vn.binhxet.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Targets;

/** The points of one item against its maximum, where that is known. */
final class ScoreClaim {
  private final int field;
  private final @Nullable Field declared;
  private final @Nullable BigDecimal max;
  private final ClaimView.Bar bar;

  ScoreClaim(Binding binding, EffectiveEdition.Placed placed) {
    String name = placed.node().field();
    field = name == null ? -1 : binding.law().fieldIndex(name);
    declared = field < 0 ? null : binding.law().fields().get(field);
    Targets.Cell cell = binding.target(placed.node().id() + "/max");
    max = cell == null ? null : cell.value();
    bar =
        max == null
            ? new ClaimView.Bar(null, ClaimView.Origin.NOT_LOADED, null, null)
            : new ClaimView.Bar(Shown.number(max), ClaimView.Origin.TARGET, null, null);
  }

  /** Null for a leaf that is no score. */
  @Nullable ClaimView view(Values own) {
    Field score = declared;
    if (score == null) {
      return null;
    }
    boolean known = own.known(field);
    Shown actual = known ? Shown.number(own.decimal(field)) : null;
    Shown room = known && max != null ? Shown.distance(max.subtract(own.decimal(field))) : null;
    return new ClaimView.Comparison(
        score.label(),
        actual,
        Comparator.AT_MOST,
        bar,
        OperandWords.POINTS,
        room,
        null,
        known ? Truth.TRUE : Truth.UNKNOWN);
  }
}
