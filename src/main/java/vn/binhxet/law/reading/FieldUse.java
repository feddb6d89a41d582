package vn.binhxet.law.reading;

import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/** How a claim uses one field of the subject. */
final class FieldUse {
  private FieldUse() {}

  static boolean reads(Claim claim, String field) {
    if (claim instanceof Claim.Compare c) {
      return reads(c.left(), field) || reads(c.right(), field);
    }
    if (claim instanceof Claim.In in) {
      return in.field().equals(field);
    }
    if (claim instanceof Claim.All all) {
      return all.parts().stream().anyMatch(part -> reads(part, field));
    }
    if (claim instanceof Claim.Any any) {
      return any.parts().stream().anyMatch(part -> reads(part, field));
    }
    if (claim instanceof Claim.Count count) {
      return reads(count.right(), field);
    }
    return reads(((Claim.Total) claim).right(), field);
  }

  private static boolean reads(Operand operand, String field) {
    if (operand instanceof Operand.FieldValue value) {
      return value.field().equals(field);
    }
    if (operand instanceof Operand.Sum sum) {
      return sum.terms().stream().anyMatch(term -> reads(term, field));
    }
    return operand instanceof Operand.Product product
        && product.factors().stream().anyMatch(factor -> reads(factor, field));
  }

  /** Whether a larger value of the field can only help the claim to hold. */
  static boolean onlyRaises(Claim claim, String field) {
    if (!reads(claim, field)) {
      return true;
    }
    if (claim instanceof Claim.All all) {
      return all.parts().stream().allMatch(part -> onlyRaises(part, field));
    }
    if (claim instanceof Claim.Any any) {
      return any.parts().stream().allMatch(part -> onlyRaises(part, field));
    }
    return claim instanceof Claim.Compare compare
        && compare.left() instanceof Operand.FieldValue value
        && value.field().equals(field)
        && !reads(compare.right(), field)
        && (compare.op() == Comparator.AT_LEAST || compare.op() == Comparator.MORE_THAN);
  }
}
