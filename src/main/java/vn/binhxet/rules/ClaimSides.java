package vn.binhxet.rules;

import java.math.BigDecimal;
import java.util.List;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/** Turns a claim about one fact (a subject, or a member of a list) into its two sides. */
class ClaimSides {
  private static final Operand ZERO = new Operand.Number(BigDecimal.ZERO);

  private final SlotTable slots;

  ClaimSides(SlotTable slots) {
    this.slots = slots;
  }

  final Sides of(Claim claim) {
    if (claim instanceof Claim.Compare compare) {
      return compare(compare.left(), compare.op(), compare.right());
    }
    if (claim instanceof Claim.In in) {
      Operand field = new Operand.FieldValue(in.field());
      Sides any =
          Sides.any(in.values().stream().map(v -> compare(field, Comparator.EQUAL, v)).toList());
      return in.negated() ? any.not() : any;
    }
    if (claim instanceof Claim.All all) {
      return Sides.all(all.parts().stream().map(this::of).toList());
    }
    if (claim instanceof Claim.Any any) {
      return Sides.any(any.parts().stream().map(this::of).toList());
    }
    return ofList(claim);
  }

  /** A claim over the members of a list. */
  Sides ofList(Claim claim) {
    throw new NotDerivable(
        "Điều kiện của một danh sách không được xét danh sách khác. Hãy tách thành hai mẫu.",
        "A list's condition may not look at a list. Make two patterns of it.");
  }

  private Sides compare(Operand left, Comparator op, Operand right) {
    if (spans(left) && spans(right)) {
      Operand difference = new Operand.Sum(List.of(left, right), List.of(false, true));
      return Sides.of(op, slots.of(difference, ZERO));
    }
    // The right side of a slot is one value: what varies, or is an interval, goes left.
    boolean turn = spans(right) || !spans(left) && given(left) && !given(right);
    return turn ? Sides.of(turned(op), slots.of(right, left)) : Sides.of(op, slots.of(left, right));
  }

  /** Points are an interval while some are missing. */
  private static boolean spans(Operand operand) {
    if (operand instanceof Operand.Sum sum) {
      return sum.terms().stream().anyMatch(ClaimSides::spans);
    }
    if (operand instanceof Operand.Product product) {
      return product.factors().stream().anyMatch(ClaimSides::spans);
    }
    return operand instanceof Operand.Points;
  }

  /** Given by the law or the year, whoever is assessed. */
  private static boolean given(Operand operand) {
    return operand instanceof Operand.Number
        || operand instanceof Operand.Truth
        || operand instanceof Operand.Code
        || operand instanceof Operand.Target
        || operand instanceof Operand.AwardYear;
  }

  private static Comparator turned(Comparator op) {
    return switch (op) {
      case AT_LEAST -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE_THAN -> Comparator.LESS_THAN;
      case LESS_THAN -> Comparator.MORE_THAN;
      case EQUAL, NOT_EQUAL -> op;
    };
  }
}
