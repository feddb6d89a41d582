package vn.binhxet.law;

import java.util.List;

/**
 * What an authored rule says, as a tree (nội dung đối chiếu). Truth is three-valued: a missing
 * value, an absent list and a target that is not loaded make a comparison unknown, never false.
 */
public sealed interface Claim {

  /** {@code left op right}. */
  record Compare(Operand left, Comparator op, Operand right) implements Claim {}

  /** {@code field in ("a", "b")}, or {@code not in}; values are codes or numbers. */
  record In(String field, List<Operand> values, boolean negated) implements Claim {
    public In {
      values = List.copyOf(values);
    }
  }

  /** Every part holds; of no parts: holds. */
  record All(List<Claim> parts) implements Claim {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one part holds. */
  record Any(List<Claim> parts) implements Claim {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * How many members of a list meet a condition, compared with a number. {@code exists Sanction(…)}
   * is "at least 1", {@code not Sanction(…)} is "at most 0".
   *
   * @param member the members' pattern name, as "Sanction"
   * @param where the condition, over the member's fields (and {@code awardYear})
   */
  record Count(String member, Claim where, Comparator op, Operand right) implements Claim {}

  /** The sum of a number field over the members that meet a condition, compared. */
  record Total(String member, String field, Claim where, Comparator op, Operand right)
      implements Claim {}
}
