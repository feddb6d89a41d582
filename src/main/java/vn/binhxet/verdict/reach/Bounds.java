package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/**
 * What the door accepts of a numeric field: the least and the most, and the digits after the point.
 * Dates are days since 1970.
 */
record Bounds(BigDecimal least, BigDecimal most, int decimals) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
  private static final long LAST_DAY = LocalDate.of(2100, 12, 31).toEpochDay();

  /**
   * @param max the maximum of an item of points, null elsewhere or where it is not loaded
   */
  static Bounds of(Field field, boolean points, @Nullable BigDecimal max) {
    if (field.type() == FieldType.DATE) {
      return new Bounds(BigDecimal.valueOf(FIRST_DAY), BigDecimal.valueOf(LAST_DAY), 0);
    }
    boolean share = field.type() == FieldType.SHARE;
    BigDecimal min = field.min();
    BigDecimal top = field.max();
    BigDecimal least =
        min == null
            ? share || points ? BigDecimal.ZERO : Field.DEFAULT_LIMIT.negate()
            : share || points ? min.max(BigDecimal.ZERO) : min;
    BigDecimal most = top == null ? share ? HUNDRED : Field.DEFAULT_LIMIT : top;
    int decimals = field.type() == FieldType.INTEGER ? 0 : field.decimals();
    return new Bounds(
        least, share ? most.min(HUNDRED) : max == null ? most : most.min(max), decimals);
  }

  /** Narrowed by what is known of the fields it may not exceed, and of those that may not it. */
  Bounds within(Field field, List<Field> siblings, Values own, List<Field> outer, Values owner) {
    Bounds narrowed = this;
    String whole = field.notAbove();
    if (whole != null) {
      BigDecimal top = known(whole, siblings, own);
      top = top == null ? known(whole, outer, owner) : top;
      if (top != null && top.compareTo(narrowed.most) < 0) {
        narrowed = new Bounds(least, top, decimals);
      }
    }
    for (Field other : siblings) {
      BigDecimal part =
          field.name().equals(other.notAbove()) ? known(other.name(), siblings, own) : null;
      if (part != null && part.compareTo(narrowed.least) > 0) {
        narrowed = new Bounds(part, narrowed.most, decimals);
      }
    }
    return narrowed;
  }

  private static @Nullable BigDecimal known(String name, List<Field> fields, Values values) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return values.known(i) && values.whole(i) == 0 ? values.decimal(i) : null;
      }
    }
    return null;
  }
}
