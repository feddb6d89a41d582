package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Targets;

/** The points of one item, given, against its maximum: what {@link ScoreClaim} shows of them. */
final class ReadyScore implements ReadyClaim {
  private final int field;
  private final boolean bounded;
  private final long most;
  private final int mostDigits;
  private final byte[] middle;
  private final byte[] briefMiddle;

  private ReadyScore(int field, @Nullable BigDecimal max) {
    this.field = field;
    bounded = max != null;
    most = max == null ? 0 : max.unscaledValue().longValueExact();
    mostDigits = max == null ? 0 : max.scale();
    Shown required = max == null ? null : Shown.number(max);
    middle = ClaimJson.middle(Comparator.AT_MOST, required, OperandWords.POINTS);
    briefMiddle =
        (required == null ? "}" : ",\"required\":" + required.json() + ",\"margin\":")
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Null for a leaf that is no score. */
  static @Nullable ReadyScore of(Binding binding, EffectiveEdition.Placed placed) {
    String name = placed.node().field();
    if (name == null) {
      return null;
    }
    Targets.Cell cell = binding.target(placed.node().id() + "/max");
    BigDecimal max = cell == null ? null : cell.value();
    return max != null && (max.scale() < 0 || max.precision() > Powers.MOST)
        ? null
        : new ReadyScore(binding.law().fieldIndex(name), max);
  }

  /** Room up to the maximum at {@link #digits}, TOO_LARGE where the values do not fit. */
  private long room(Values own) {
    if (!own.known(field) || own.whole(field) > 0 || digits(own) > Field.DEFAULT_DECIMALS) {
      return Powers.TOO_LARGE;
    }
    if (!bounded) {
      return 0;
    }
    int scale = own.scale(field);
    long bar = Powers.times(most, scale - mostDigits);
    long points = Powers.times(own.unscaled(field), mostDigits - scale);
    return bar == Powers.TOO_LARGE || points == Powers.TOO_LARGE ? Powers.TOO_LARGE : bar - points;
  }

  private int digits(Values own) {
    return Math.max(own.scale(field), mostDigits);
  }

  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    long room = room(own);
    if (room == Powers.TOO_LARGE) {
      return false;
    }
    out.raw(before).decimal(own.unscaled(field), own.scale(field), '.').raw(middle);
    if (bounded) {
      out.decimal(room, digits(own), '.');
    } else {
      out.raw(NULL);
    }
    out.raw(after);
    return true;
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    long room = room(own);
    if (room == Powers.TOO_LARGE) {
      return false;
    }
    out.raw(before).decimal(own.unscaled(field), own.scale(field), '.').raw(briefMiddle);
    if (bounded) {
      out.decimal(room, digits(own), '.').raw('}');
    }
    return true;
  }
}
