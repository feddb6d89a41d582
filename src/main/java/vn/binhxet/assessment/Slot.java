package vn.binhxet.assessment;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/** A field made ready for reading: limits, codes and members looked up once. */
final class Slot {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 18;

  final Field field;
  final String name;

  /** The name as a parser compares it, byte by byte. */
  final SerializableString written;

  /** The name in quotation marks, and its colon. */
  final byte[] quoted;

  final int index;
  final FieldType type;
  final int decimals;
  final Limit min;
  final Limit max;

  /** Whether {"notApplicable": …} is accepted. */
  final boolean mayBeNotApplicable;

  /** Of a LIST, else null. */
  final @Nullable Shape members;

  private final List<char[]> codes = new ArrayList<>();
  private final byte[][] codeBytes;

  Slot(
      Field field, int index, boolean points, boolean mayBeNotApplicable, @Nullable Shape members) {
    this.field = field;
    this.index = index;
    this.mayBeNotApplicable = mayBeNotApplicable;
    this.members = members;
    name = field.name();
    written = new SerializedString(name);
    quoted = ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
    type = field.type();
    decimals = type == FieldType.INTEGER ? 0 : Math.min(field.decimals(), MOST_DECIMALS);
    min = new Limit(least(field, points));
    max = new Limit(most(field));
    field.choices().forEach(choice -> codes.add(choice.code().toCharArray()));
    codeBytes =
        field.choices().stream()
            .map(choice -> choice.code().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  /** The smallest value accepted; points are never below 0. */
  static BigDecimal least(Field field, boolean points) {
    boolean fromZero = points || field.type() == FieldType.SHARE;
    BigDecimal own = field.min();
    if (own == null) {
      return fromZero ? BigDecimal.ZERO : Field.DEFAULT_LIMIT.negate();
    }
    return fromZero ? own.max(BigDecimal.ZERO) : own;
  }

  /** The largest value accepted. */
  static BigDecimal most(Field field) {
    BigDecimal own = field.max();
    if (field.type() == FieldType.SHARE) {
      return own == null ? HUNDRED : own.min(HUNDRED);
    }
    return own == null ? Field.DEFAULT_LIMIT : own;
  }

  /** Position of a code among the choices, -1 where it is not one. */
  int choice(char[] chars, int offset, int length) {
    for (int i = 0; i < codes.size(); i++) {
      char[] code = codes.get(i);
      if (code.length == length
          && java.util.Arrays.equals(code, 0, length, chars, offset, offset + length)) {
        return i;
      }
    }
    return -1;
  }

  /** The same of a code in UTF-8. */
  int choice(byte[] bytes, int from, int to) {
    for (int i = 0; i < codeBytes.length; i++) {
      if (java.util.Arrays.equals(codeBytes[i], 0, codeBytes[i].length, bytes, from, to)) {
        return i;
      }
    }
    return -1;
  }
}
