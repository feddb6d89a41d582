package vn.binhxet.rules;

import java.util.List;
import vn.binhxet.law.Comparator;

/**
 * A three-valued claim as two conditions: when it certainly holds and when it certainly fails. They
 * never match together; where neither does, the claim is unknown.
 */
record Sides(Formula holds, Formula fails) {

  /** A comparison of a slot: its interval lies wholly on one side of what is required. */
  static Sides of(Comparator op, int slot) {
    return switch (op) {
      case AT_LEAST -> new Sides(low(Comparator.AT_LEAST, slot), high(Comparator.LESS_THAN, slot));
      case MORE_THAN -> new Sides(low(Comparator.MORE_THAN, slot), high(Comparator.AT_MOST, slot));
      case AT_MOST -> new Sides(high(Comparator.AT_MOST, slot), low(Comparator.MORE_THAN, slot));
      case LESS_THAN -> new Sides(high(Comparator.LESS_THAN, slot), low(Comparator.AT_LEAST, slot));
      case EQUAL ->
          new Sides(
              Formula.all(low(Comparator.EQUAL, slot), high(Comparator.EQUAL, slot)),
              Formula.any(high(Comparator.LESS_THAN, slot), low(Comparator.MORE_THAN, slot)));
      case NOT_EQUAL -> of(Comparator.EQUAL, slot).not();
    };
  }

  private static Formula low(Comparator op, int slot) {
    return test("low", op, slot);
  }

  private static Formula high(Comparator op, int slot) {
    return test("high", op, slot);
  }

  private static Formula test(String end, Comparator op, int slot) {
    String left = end + "(" + slot + ") ";
    String right = " required(" + slot + ")";
    return new Formula.Test(left + op.symbol() + right, left + op.negated().symbol() + right, slot);
  }

  Sides not() {
    return new Sides(fails, holds);
  }

  static Sides all(List<Sides> parts) {
    return new Sides(
        Formula.all(parts.stream().map(Sides::holds).toList()),
        Formula.any(parts.stream().map(Sides::fails).toList()));
  }

  static Sides any(List<Sides> parts) {
    return new Sides(
        Formula.any(parts.stream().map(Sides::holds).toList()),
        Formula.all(parts.stream().map(Sides::fails).toList()));
  }
}
