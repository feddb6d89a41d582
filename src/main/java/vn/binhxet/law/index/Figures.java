package vn.binhxet.law.index;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Operand;

/**
 * Where a claim gets its figures from.
 *
 * @param targets ids of the targets it reads
 * @param numbers the numbers written in it
 */
record Figures(Set<String> targets, Set<BigDecimal> numbers) {
  Figures() {
    this(new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  void add(Claim claim) {
    if (claim instanceof Claim.Compare compare) {
      add(compare.left());
      add(compare.right());
    } else if (claim instanceof Claim.In in) {
      in.values().forEach(this::add);
    } else if (claim instanceof Claim.All all) {
      all.parts().forEach(this::add);
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(this::add);
    } else if (claim instanceof Claim.Count count) {
      add(count.where());
      add(count.right());
    } else if (claim instanceof Claim.Total total) {
      add(total.where());
      add(total.right());
    }
  }

  private void add(Operand operand) {
    if (operand instanceof Operand.Target target) {
      targets.add(target.id());
    } else if (operand instanceof Operand.Number number) {
      numbers.add(number.value());
    } else if (operand instanceof Operand.Sum sum) {
      sum.terms().forEach(this::add);
    } else if (operand instanceof Operand.Product product) {
      product.factors().forEach(this::add);
    }
  }

  /** Whether a number is written in the claims: 50 % may stand as 50 or as 0.5. */
  boolean has(BigDecimal figure) {
    return numbers.stream()
        .anyMatch(
            number ->
                number.compareTo(figure) == 0 || number.movePointRight(2).compareTo(figure) == 0);
  }
}
