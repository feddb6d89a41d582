package vn.binhxet.law;

import java.math.BigDecimal;
import java.util.List;

/** One side of a comparison in a claim. */
public sealed interface Operand {

  /** An input field; inside a member's condition a field of that member. */
  record FieldValue(String field) implements Operand {}

  /** The year of a DATE field: {@code decidedOn.year}. */
  record YearOf(String field) implements Operand {}

  /** A number written in the rule itself. */
  record Number(BigDecimal value) implements Operand {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Operand {}

  /** A code of a CHOICE field. */
  record Code(String code) implements Operand {}

  /** {@code target("10")}: the row of targets.csv for the column and year of the assessment. */
  record Target(String id) implements Operand {}

  /**
   * {@code points("1")}: the sum of the points of the score nodes below that node. While some are
   * missing it is an interval, from what is there to what the maximum still allows.
   */
  record Points(String node) implements Operand {}

  /** {@code awardYear}. */
  record AwardYear() implements Operand {}

  /** {@code a + b - c}; a term counts as subtracted where {@code minus} says so. */
  record Sum(List<Operand> terms, List<Boolean> minus) implements Operand {
    public Sum {
      terms = List.copyOf(terms);
      minus = List.copyOf(minus);
    }
  }

  /** {@code a * b}. */
  record Product(List<Operand> factors) implements Operand {
    public Product {
      factors = List.copyOf(factors);
    }
  }
}
