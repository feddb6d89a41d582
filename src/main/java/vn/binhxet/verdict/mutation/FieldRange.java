package vn.binhxet.verdict.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Edition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;

/** Comparisons of a field with a number that its range settles: at least 1 is always above 0. */
final class FieldRange {
  private final List<Field> fields = new ArrayList<>();

  FieldRange(Edition edition) {
    add(edition.fields());
    edition.overlays().forEach(overlay -> add(overlay.fields()));
  }

  private void add(List<Field> more) {
    for (Field field : more) {
      fields.add(field);
      add(field.fields());
    }
  }

  /** What the comparison answers for every value of the field; null where that depends. */
  @Nullable Boolean always(Claim claim) {
    if (!(claim instanceof Claim.Compare compare
        && compare.left() instanceof Operand.FieldValue value
        && compare.right() instanceof Operand.Number number)) {
      return null;
    }
    List<Field> named =
        fields.stream().filter(field -> field.name().equals(value.field())).toList();
    List<@Nullable Boolean> answers =
        named.stream().map(field -> always(field, compare.op(), number.value())).toList();
    Boolean first = answers.isEmpty() ? null : answers.get(0);
    return answers.stream().allMatch(answer -> Objects.equals(answer, first)) ? first : null;
  }

  private static @Nullable Boolean always(Field field, Comparator op, BigDecimal number) {
    BigDecimal min = field.min();
    BigDecimal max = field.max();
    boolean rising = op == Comparator.AT_LEAST || op == Comparator.MORE_THAN;
    boolean falling = op == Comparator.AT_MOST || op == Comparator.LESS_THAN;
    BigDecimal worst = rising ? min : falling ? max : null;
    BigDecimal best = rising ? max : falling ? min : null;
    if (worst != null && op.holds(worst.compareTo(number))) {
      return true;
    }
    return best != null && !op.holds(best.compareTo(number)) ? Boolean.FALSE : null;
  }
}
