package vn.binhxet.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;

/** Makes up a field's value where nothing says what it should be. */
final class Baseline {
  static final String WORDS = "số liệu giả định";
  private static final int UNSETTLED_PERCENT = 15;
  private static final List<Integer> WHOLES =
      List.of(20, 25, 30, 40, 50, 60, 80, 100, 120, 200, 240);
  private final Chance chance;
  private final LocalDate assessedOn;

  Baseline(Chance chance, LocalDate assessedOn) {
    this.chance = chance;
    this.assessedOn = assessedOn;
  }

  Value of(Field field) {
    return switch (field.type()) {
      case BOOLEAN -> new Value.Truth(chance.percent(50));
      case INTEGER -> amount(field, chance.between(5, 60), 0);
      case NUMBER -> amount(field, chance.between(200, 1000), 1);
      case SHARE -> share(field, BigDecimal.valueOf(chance.between(20, 100), 1), true);
      case CHOICE -> new Value.Words(code(field));
      case DATE -> new Value.Day(dayOf(assessedOn.getYear()));
      case TEXT -> new Value.Words(WORDS);
      case LIST -> new Value.Members(List.of());
    };
  }

  private static Value amount(Field field, int unscaled, int digits) {
    return new Value.Amount(Near.within(field, BigDecimal.valueOf(unscaled, digits)));
  }

  private String code(Field field) {
    List<Field.Choice> settled = field.choices().stream().filter(c -> !c.unsettled()).toList();
    boolean any = settled.isEmpty() || chance.percent(UNSETTLED_PERCENT);
    return chance.pick(any ? field.choices() : settled).code();
  }

  /** A day of that year, not after the assessment. */
  LocalDate dayOf(int year) {
    LocalDate last =
        year == assessedOn.getYear()
            ? assessedOn
            : LocalDate.of(year, java.time.Month.DECEMBER, 31);
    return last.withDayOfYear(chance.between(1, last.getDayOfYear()));
  }

  /**
   * A share close to a percentage, in counts or as it is.
   *
   * @param upwards whether counts are rounded up to the percentage rather than down
   */
  Value share(Field field, BigDecimal percent, boolean upwards) {
    if (!field.countsOnly() && chance.percent(50)) {
      return new Value.Amount(percent);
    }
    int of = chance.pick(WHOLES);
    int count =
        percent
            .multiply(BigDecimal.valueOf(of))
            .divide(BigDecimal.valueOf(100), 0, upwards ? RoundingMode.CEILING : RoundingMode.FLOOR)
            .intValue();
    return new Value.Counted(Math.max(0, Math.min(of, count)), of);
  }

  /** A share that is above a bound, or below it. */
  Value share(Field field, Comparator wished, BigDecimal percent) {
    boolean upwards =
        wished == Comparator.AT_LEAST
            || wished == Comparator.MORE_THAN
            || wished == Comparator.EQUAL;
    return share(field, percent, upwards);
  }
}
