package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.binhxet.law.Text;

/**
 * A value as a verdict shows it.
 *
 * @param json its JSON form, exact
 * @param text its form in a sentence, 44,2 in Vietnamese and 44.2 in English
 */
public record Shown(String json, Text text) {

  public static Shown truth(boolean value) {
    return new Shown(
        String.valueOf(value), value ? new Text("có", "yes") : new Text("không", "no"));
  }

  static Shown code(String code, Text label) {
    return new Shown(JsonBytes.quoted(code), label);
  }

  public static Shown number(BigDecimal value) {
    String plain = value.toPlainString();
    return new Shown(plain, words(bare(value)));
  }

  /** A distance to a bar: its words carry no sign, the sentence says which way. */
  static Shown distance(BigDecimal value) {
    return new Shown(value.toPlainString(), words(bare(value.abs())));
  }

  /** 43 of 50, with its percentage for the reader. */
  public static Shown share(long count, long of) {
    String json = "{\"count\":" + count + ",\"of\":" + of + "}";
    BigDecimal percent =
        new BigDecimal(count)
            .multiply(new BigDecimal(100))
            .divide(new BigDecimal(of), 2, RoundingMode.DOWN);
    Text share = words(bare(percent));
    return new Shown(
        json,
        new Text(
            count + "/" + of + " (" + share.vi() + "%)",
            count + " of " + of + " (" + share.en() + "%)"));
  }

  /** An exact fraction: a decimal number where it is one, else "1/3". */
  static Shown ratio(Ratio value) {
    BigDecimal decimal = decimal(value);
    if (decimal != null) {
      return number(decimal);
    }
    String fraction = value.num().toPlainString() + "/" + value.den().toPlainString();
    return new Shown(JsonBytes.quoted(fraction), words(fraction));
  }

  static @org.jspecify.annotations.Nullable BigDecimal decimal(Ratio value) {
    if (value.den().compareTo(BigDecimal.ONE) == 0) {
      return value.num();
    }
    try {
      BigDecimal exact =
          value.num().divide(value.den(), new MathContext(40, RoundingMode.UNNECESSARY));
      return exact.stripTrailingZeros().scale() < 0
          ? exact.setScale(0)
          : exact.stripTrailingZeros();
    } catch (ArithmeticException endless) {
      return null;
    }
  }

  /** Without needless zeros after the point: 6, not 6.0. The JSON keeps them. */
  private static String bare(BigDecimal value) {
    return value.scale() > 0 ? value.stripTrailingZeros().toPlainString() : value.toPlainString();
  }

  private static Text words(String plain) {
    return new Text(plain.replace('.', ','), plain);
  }
}
