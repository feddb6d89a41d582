package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Text;

/**
 * {@code 3 * a >= 2 * b}, which asks whether a is two thirds of b: exact in a rule, and said as the
 * law says it. Only words are made here; the claim keeps the numbers that were compared.
 */
record TwoMultiples(Operand left, Operand right, BigDecimal of, BigDecimal parts) {
  private static final int MOST_DIGITS = 2;

  /** Null for every other comparison. */
  static @Nullable TwoMultiples of(Operand left, Operand right) {
    BigDecimal of = multiple(left);
    BigDecimal parts = multiple(right);
    return of == null || parts == null
        ? null
        : new TwoMultiples(factors(left).get(1), factors(right).get(1), of, parts);
  }

  private static @Nullable BigDecimal multiple(Operand operand) {
    List<Operand> factors = factors(operand);
    return factors.size() == 2
            && factors.get(0) instanceof Operand.Number n
            && n.value().compareTo(BigDecimal.ONE) > 0
            && n.value().scale() <= 0
            && !(factors.get(1) instanceof Operand.Number)
        ? n.value()
        : null;
  }

  private static List<Operand> factors(Operand operand) {
    return operand instanceof Operand.Product product ? product.factors() : List.of();
  }

  /** "2/3 của diện tích tự nhiên". */
  Text share(Text whole) {
    String fraction = parts.toPlainString() + "/" + of.toPlainString();
    return Text.same(fraction).plus(Phrase.whole(whole));
  }

  /**
   * The same value in the words of the undivided amount; rounded only there, and said to be.
   *
   * @param amount what was compared, {@code of} times as much as is said
   */
  @Nullable Shown said(@Nullable Shown amount, @Nullable Ratio value) {
    if (amount == null || value == null) {
      return amount;
    }
    BigDecimal rounded = divided(value, MOST_DIGITS);
    boolean exact = rounded.multiply(value.den()).multiply(of).compareTo(value.num()) == 0;
    Text words = Shown.number(rounded).text();
    return new Shown(
        amount.json(), exact ? words : new Text("khoảng " + words.vi(), "about " + words.en()));
  }

  private BigDecimal divided(Ratio value, int digits) {
    return value.num().divide(value.den().multiply(of), digits, RoundingMode.HALF_UP);
  }
}
