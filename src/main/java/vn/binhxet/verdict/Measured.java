package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.Text;

/** What is shown of values, amounts and their distance to a bar. */
final class Measured {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private Measured() {}

  /** A field's value as stated, null where missing or open. */
  static @Nullable Shown plain(Scope.Found at, Values own, Values outer) {
    Values values = at.in(own, outer);
    int i = at.index();
    if (!values.known(i)) {
      return null;
    }
    Field field = at.field();
    return switch (field.type()) {
      case BOOLEAN -> Shown.truth(values.unscaled(i) != 0);
      case CHOICE -> {
        Field.Choice choice = field.choices().get((int) values.unscaled(i));
        yield Shown.code(choice.code(), choice.label());
      }
      case DATE ->
          new Shown(JsonBytes.quoted(values.date(i).toString()), () -> Dates.words(values.date(i)));
      case SHARE ->
          values.whole(i) > 0
              ? Shown.share(values.unscaled(i), values.whole(i))
              : Shown.number(values.decimal(i));
      default -> Shown.number(values.decimal(i));
    };
  }

  /** An amount: a number, or from-to while points are missing. */
  static @Nullable Shown shown(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    Shown low = Shown.ratio(span.low());
    Ratio high = span.high();
    if (span.exact()) {
      return low;
    }
    Shown top = high == null ? null : Shown.ratio(high);
    return new Shown(
        "{\"least\":" + low.json() + ",\"most\":" + (top == null ? "null" : top.json()) + "}",
        () ->
            new Text(
                "từ " + low.text().vi() + (top == null ? " trở lên" : " đến " + top.text().vi()),
                "from " + low.text().en() + (top == null ? " up" : " to " + top.text().en())));
  }

  /** Distance to the bar; what is no decimal number is rounded down, so a failing one shows < 0. */
  static Shown margin(Ratio left, Comparator op, Ratio right) {
    Ratio distance =
        switch (op) {
          case AT_LEAST, MORE_THAN -> left.minus(right);
          case AT_MOST, LESS_THAN -> right.minus(left);
          default -> {
            Ratio d = left.minus(right);
            yield d.num().signum() > 0 ? Ratio.ZERO.minus(d) : d;
          }
        };
    BigDecimal exact = Shown.decimal(distance);
    if (exact != null && exact.scale() <= Field.DEFAULT_DECIMALS) {
      return Shown.distance(exact);
    }
    BigDecimal rounded = distance.num().divide(distance.den(), 2, RoundingMode.FLOOR);
    boolean vanished = rounded.signum() == 0 && distance.num().signum() != 0;
    return Shown.distance(
        vanished
            ? distance.num().divide(distance.den(), new MathContext(2, RoundingMode.FLOOR))
            : rounded);
  }

  /** How many more of the whole the count has than the bar needs; negative where it lacks some. */
  static @Nullable Long counted(long count, long of, Comparator op, Ratio bar) {
    BigDecimal exact = bar.num().multiply(BigDecimal.valueOf(of));
    BigDecimal per = bar.den().multiply(HUNDRED);
    BigDecimal[] split = exact.divideAndRemainder(per);
    boolean whole = split[1].signum() == 0;
    long down = split[0].longValue();
    return switch (op) {
      case AT_LEAST -> count - (whole ? down : down + 1);
      case MORE_THAN -> count - (down + 1);
      case AT_MOST -> down - count;
      case LESS_THAN -> (whole ? down - 1 : down) - count;
      default -> null;
    };
  }
}
