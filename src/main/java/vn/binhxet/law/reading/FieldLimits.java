package vn.binhxet.law.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/** Reads and checks the limits of a number: its digits, its least and its greatest value. */
final class FieldLimits {
  private FieldLimits() {}

  static int decimals(YamlMap yaml, FieldType type) {
    if (type == FieldType.INTEGER) {
      return 0;
    }
    Integer given = type == FieldType.NUMBER ? yaml.integerOrNull("decimals") : null;
    if (given != null && (given < 0 || given > Field.DEFAULT_DECIMALS)) {
      yaml.problem(
          "BAD_LIMITS",
          "decimals",
          "decimals phải từ 0 đến " + Field.DEFAULT_DECIMALS + ", gặp " + given,
          "decimals must be 0 to " + Field.DEFAULT_DECIMALS + ", found " + given);
      return Field.DEFAULT_DECIMALS;
    }
    return given == null ? Field.DEFAULT_DECIMALS : given;
  }

  static void check(
      YamlMap yaml, @Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {
    limit(yaml, "min", min, decimals);
    limit(yaml, "max", max, decimals);
    if (min != null && max != null && min.compareTo(max) > 0) {
      yaml.problem(
          "BAD_LIMITS",
          "max",
          "max " + max + " nhỏ hơn min " + min,
          "max " + max + " is less than min " + min);
    }
  }

  private static void limit(YamlMap yaml, String key, @Nullable BigDecimal limit, int decimals) {
    if (limit == null) {
      return;
    }
    if (limit.stripTrailingZeros().scale() > decimals) {
      yaml.problem(
          "BAD_LIMITS",
          key,
          key + " " + limit + " có nhiều chữ số thập phân hơn mức trường nhận (" + decimals + ")",
          key + " " + limit + " has more digits after the point than the field takes: " + decimals);
    }
    if (limit.abs().compareTo(Field.DEFAULT_LIMIT) > 0) {
      yaml.problem(
          "BAD_LIMITS",
          key,
          key + " vượt quá giới hạn " + Field.DEFAULT_LIMIT,
          key + " is beyond the largest magnitude " + Field.DEFAULT_LIMIT);
    }
  }
}
