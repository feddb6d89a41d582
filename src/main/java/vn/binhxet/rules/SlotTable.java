package vn.binhxet.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Operand;

/** Numbers the comparisons over one kind of fact; equal comparisons share a slot. */
final class SlotTable {
  private static final Operand ONE = new Operand.Number(BigDecimal.ONE);

  private final Map<Derived.Slot, Integer> numbers = new LinkedHashMap<>();

  int of(Operand left, Operand right) {
    return numbers.computeIfAbsent(new Derived.Slot(left, right), slot -> numbers.size());
  }

  /**
   * A slot that holds a value rather than a comparison: compared with 1, so required is its unit.
   */
  int ofValue(Operand value) {
    return of(value, ONE);
  }

  /** A slot that compares nothing, where members are only counted. */
  int ofNothing() {
    return of(ONE, ONE);
  }

  List<Derived.Slot> all() {
    return List.copyOf(numbers.keySet());
  }
}
