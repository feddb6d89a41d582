package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;

/** The sum of points below a node against a bar, where every item of it is given. */
final class ReadyPoints implements ReadyClaim {
  private static final byte[] END = {'}'};

  private final int[] fields;
  private final Comparator op;
  private final long need;
  private final int needDigits;
  private final byte[] middle;
  private final byte[] briefMiddle;

  private ReadyPoints(int[] fields, Comparator op, BigDecimal bar) {
    this.fields = fields;
    this.op = op;
    need = bar.unscaledValue().longValueExact();
    needDigits = bar.scale();
    Shown required = Shown.number(bar);
    middle = ClaimJson.middle(op, required, OperandWords.POINTS);
    briefMiddle =
        (",\"required\":" + required.json() + ",\"margin\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** Null for another claim, and where its bar is not the same for every subject. */
  static @Nullable ReadyPoints of(Binding binding, Claim.Compare compare) {
    if (!(compare.left() instanceof Operand.Points points) || !ordered(compare.op())) {
      return null;
    }
    BigDecimal bar = bar(new Amounts(binding), compare.right());
    if (bar == null || bar.scale() < 0 || bar.precision() > Powers.MOST) {
      return null;
    }
    EffectiveEdition law = binding.law();
    int[] fields =
        law.scoresBelow(points.node()).stream()
            .map(score -> score.node().field())
            .mapToInt(field -> field == null ? -1 : law.fieldIndex(field))
            .toArray();
    return fields.length == 0 ? null : new ReadyPoints(fields, compare.op(), bar);
  }

  /** A number, a target, or a product of such ("half of the maximum"); null for anything else. */
  private static @Nullable BigDecimal bar(Amounts amounts, Operand right) {
    if (!(right instanceof Operand.Product product)) {
      return amounts.constant(right);
    }
    BigDecimal all = BigDecimal.ONE;
    for (Operand factor : product.factors()) {
      BigDecimal one = amounts.constant(factor);
      if (one == null) {
        return null;
      }
      all = all.multiply(one);
    }
    return all;
  }

  private static boolean ordered(Comparator op) {
    return op == Comparator.AT_LEAST
        || op == Comparator.MORE_THAN
        || op == Comparator.AT_MOST
        || op == Comparator.LESS_THAN;
  }

  /** Digits after the point of the finest points; too many where one is missing. */
  private int digits(Values own) {
    int digits = 0;
    for (int field : fields) {
      if (field < 0 || !own.known(field) || own.whole(field) > 0) {
        return Integer.MAX_VALUE;
      }
      digits = Math.max(digits, own.scale(field));
    }
    return digits;
  }

  private long sum(Values own, int digits) {
    long sum = 0;
    for (int field : fields) {
      long points = Powers.times(own.unscaled(field), digits - own.scale(field));
      if (points == Powers.TOO_LARGE || Math.abs(points) > Integer.MAX_VALUE) {
        return Powers.TOO_LARGE;
      }
      sum += points;
    }
    return sum;
  }

  private boolean fill(byte[] before, byte[] between, byte[] after, Values own, JsonBytes out) {
    int digits = digits(own);
    if (Math.max(digits, needDigits) > Field.DEFAULT_DECIMALS) {
      return false;
    }
    long sum = sum(own, digits);
    long actual = sum == Powers.TOO_LARGE ? sum : Powers.times(sum, needDigits - digits);
    long bar = Powers.times(need, digits - needDigits);
    if (actual == Powers.TOO_LARGE || bar == Powers.TOO_LARGE) {
      return false;
    }
    boolean least = op == Comparator.AT_LEAST || op == Comparator.MORE_THAN;
    out.raw(before).decimal(sum, digits, '.').raw(between);
    out.decimal(least ? actual - bar : bar - actual, Math.max(digits, needDigits), '.');
    out.raw(after);
    return true;
  }

  @Override
  public boolean write(byte[] before, byte[] after, Values own, Values outer, JsonBytes out) {
    return fill(before, middle, after, own, out);
  }

  @Override
  public boolean writeBrief(byte[] head, byte[] before, Values own, Values outer, JsonBytes out) {
    return fill(before, briefMiddle, END, own, out);
  }
}
