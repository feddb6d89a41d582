package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.Text;
import vn.binhxet.verdict.Shown;

/** What a fact comes to and how far it is moved, in words. */
public final class LeverWords {
  private LeverWords() {}

  /** A fact's value at so many steps. */
  public static Text value(Lever lever, long steps) {
    Field field = lever.of();
    if (field.type() == FieldType.BOOLEAN) {
      return Shown.truth(steps != 0).text();
    }
    if (field.type() == FieldType.CHOICE) {
      return field.choices().get((int) steps).label();
    }
    return lever.whole() > 0
        ? Shown.share(steps, lever.whole()).text()
        : Shown.number(lever.amount(steps)).text();
  }

  /** So many steps of a fact, with its unit. */
  public static Text distance(Lever lever, long steps) {
    return amount(lever.amount(steps), unit(lever));
  }

  /** An amount with its unit, if it has one. */
  static Text amount(BigDecimal amount, @Nullable Text unit) {
    Text words = Shown.number(amount).text();
    return unit == null || unit.isEmpty()
        ? words
        : new Text(words.vi() + " " + unit.vi(), words.en() + " " + unit.en());
  }

  /** The unit that a fact is moved by; of a count none: its whole says what is counted. */
  static @Nullable Text unit(Lever lever) {
    return lever.whole() > 0
        ? null
        : lever.of().type() == FieldType.SHARE
            ? new Text("điểm phần trăm", "percentage points")
            : lever.of().unit();
  }
}
