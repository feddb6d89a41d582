package vn.binhxet.verdict;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Text;

/** A value as a verdict shows it. Its words are made when a sentence asks for them. */
public final class Shown {
  private static final int WORD_DIGITS = 2;

  private final String json;
  private final Supplier<Text> words;
  private @Nullable Text made;

  public Shown(String json, Text text) {
    this(json, () -> text);
  }

  Shown(String json, Supplier<Text> words) {
    this.json = json;
    this.words = words;
  }

  /** Its JSON form, exact. */
  public String json() {
    return json;
  }

  /** Its form in a sentence, 44,2 in Vietnamese and 44.2 in English. */
  public Text text() {
    Text ready = made;
    if (ready == null) {
      ready = words.get();
      made = ready;
    }
    return ready;
  }

  /** Equal values are shown equally. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shown shown && json.equals(shown.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json;
  }

  public static Shown truth(boolean value) {
    return new Shown(
        String.valueOf(value), value ? new Text("có", "yes") : new Text("không", "no"));
  }

  static Shown code(String code, Text label) {
    return new Shown(JsonBytes.quoted(code), label);
  }

  public static Shown number(BigDecimal value) {
    return new Shown(value.toPlainString(), () -> words(bare(value)));
  }

  /** A distance to a bar: its words carry no sign, the sentence says which way. */
  static Shown distance(BigDecimal value) {
    return new Shown(value.toPlainString(), () -> words(bare(value.abs())));
  }

  /** 43 of 50, with its percentage for the reader. */
  public static Shown share(long count, long of) {
    return new Shown("{\"count\":" + count + ",\"of\":" + of + "}", () -> shareInWords(count, of));
  }

  private static Text shareInWords(long count, long of) {
    BigDecimal percent =
        new BigDecimal(count)
            .multiply(new BigDecimal(100))
            .divide(new BigDecimal(of), 2, RoundingMode.DOWN);
    Text share = words(bare(percent));
    return new Text(
        count + "/" + of + " (" + share.vi() + "%)",
        count + " of " + of + " (" + share.en() + "%)");
  }

  /** An exact fraction: a decimal number where it is one, else "1/3", in words about 0.33. */
  static Shown ratio(Ratio value) {
    BigDecimal decimal = decimal(value);
    if (decimal != null) {
      return number(decimal);
    }
    String fraction = value.num().toPlainString() + "/" + value.den().toPlainString();
    return new Shown(JsonBytes.quoted(fraction), () -> about(value));
  }

  /** A fraction that no decimal number says, rounded for the reader and said to be. */
  private static Text about(Ratio value) {
    BigDecimal rounded = value.num().divide(value.den(), WORD_DIGITS, RoundingMode.HALF_UP);
    return new Text("khoảng ", "about ").plus(words(bare(rounded)));
  }

  static @Nullable BigDecimal decimal(Ratio value) {
    if (value.den().compareTo(BigDecimal.ONE) == 0) {
      return value.num();
    }
    if (endless(value)) {
      return null;
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

  /**
   * Whether it is known at once that no decimal number says it: something else than twos and fives
   * is left below the line. A share of a whole is nearly always so, and dividing to find it out
   * costs much more.
   */
  private static boolean endless(Ratio value) {
    BigInteger below = value.den().unscaledValue();
    BigInteger above = value.num().unscaledValue();
    if (below.bitLength() > 62 || above.bitLength() > 62) {
      return false;
    }
    long rest = Math.abs(below.longValue());
    rest /= common(Math.abs(above.longValue()), rest);
    while (rest % 2 == 0) {
      rest /= 2;
    }
    while (rest % 5 == 0) {
      rest /= 5;
    }
    return rest != 1;
  }

  /** The greatest common divisor; {@code b} is more than 0. */
  private static long common(long a, long b) {
    long x = a;
    long y = b;
    while (x != 0) {
      long rest = y % x;
      y = x;
      x = rest;
    }
    return y;
  }

  /** Without needless zeros after the point: 6, not 6.0. The JSON keeps them. */
  private static String bare(BigDecimal value) {
    return value.scale() > 0 ? value.stripTrailingZeros().toPlainString() : value.toPlainString();
  }

  private static Text words(String plain) {
    return new Text(plain.replace('.', ','), plain);
  }
}
