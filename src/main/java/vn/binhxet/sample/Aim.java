package vn.binhxet.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;

/**
 * The field of a comparison whose value is still open: the side is worth {@code times} the field.
 */
record Aim(Field field, BigDecimal times) {

  /** The open field of a side, null where there is none, or more than one. */
  static @Nullable Aim at(Operand side, Draft draft, Worth worth) {
    if (side instanceof Operand.FieldValue value) {
      Field field = open(value, draft);
      return field == null ? null : new Aim(field, BigDecimal.ONE);
    }
    if (!(side instanceof Operand.Product product)) {
      return null;
    }
    Field open = null;
    BigDecimal times = BigDecimal.ONE;
    for (Operand factor : product.factors()) {
      BigDecimal known = worth.of(factor, draft);
      if (known != null) {
        times = times.multiply(known);
      } else if (open == null && factor instanceof Operand.FieldValue value) {
        open = open(value, draft);
      } else {
        return null;
      }
    }
    return open == null || times.signum() <= 0 ? null : new Aim(open, times);
  }

  private static @Nullable Field open(Operand.FieldValue value, Draft draft) {
    return draft.get(value.field()) == null ? draft.field(value.field()) : null;
  }

  /** The fields that a side names. */
  static List<Field> fieldsOf(Operand side, Draft draft) {
    List<Field> fields = new ArrayList<>();
    if (side instanceof Operand.FieldValue value) {
      Field field = draft.field(value.field());
      if (field != null) {
        fields.add(field);
      }
    } else if (side instanceof Operand.Sum sum) {
      sum.terms().forEach(term -> fields.addAll(fieldsOf(term, draft)));
    } else if (side instanceof Operand.Product product) {
      product.factors().forEach(factor -> fields.addAll(fieldsOf(factor, draft)));
    }
    return fields;
  }

  /** The comparison with its sides swapped. */
  static Comparator mirrored(Comparator op) {
    return switch (op) {
      case AT_LEAST -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE_THAN -> Comparator.LESS_THAN;
      case LESS_THAN -> Comparator.MORE_THAN;
      case EQUAL, NOT_EQUAL -> op;
    };
  }
}
