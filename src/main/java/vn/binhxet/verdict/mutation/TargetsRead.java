package vn.binhxet.verdict.mutation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Operand;

/** Which targets a claim reads, and whether anything in it can be decided without them. */
final class TargetsRead {
  private TargetsRead() {}

  static Set<String> by(Claim claim) {
    Set<String> ids = new LinkedHashSet<>();
    operands(claim).forEach(operand -> add(operand, ids));
    parts(claim).forEach(part -> ids.addAll(by(part)));
    return ids;
  }

  /** Whether every comparison of the claim reads one of these targets. */
  static boolean onlyOf(Claim claim, Set<String> targets) {
    List<Claim> parts = parts(claim);
    return claim instanceof Claim.All || claim instanceof Claim.Any
        ? parts.stream().allMatch(part -> onlyOf(part, targets))
        : by(claim).stream().anyMatch(targets::contains);
  }

  private static List<Claim> parts(Claim claim) {
    if (claim instanceof Claim.All all) {
      return all.parts();
    }
    if (claim instanceof Claim.Any any) {
      return any.parts();
    }
    if (claim instanceof Claim.Count count) {
      return List.of(count.where());
    }
    return claim instanceof Claim.Total total ? List.of(total.where()) : List.of();
  }

  private static List<Operand> operands(Claim claim) {
    if (claim instanceof Claim.Compare compare) {
      return List.of(compare.left(), compare.right());
    }
    if (claim instanceof Claim.Count count) {
      return List.of(count.right());
    }
    return claim instanceof Claim.Total total ? List.of(total.right()) : List.of();
  }

  private static void add(Operand operand, Set<String> ids) {
    if (operand instanceof Operand.Target target) {
      ids.add(target.id());
    } else if (operand instanceof Operand.Sum sum) {
      sum.terms().forEach(term -> add(term, ids));
    } else if (operand instanceof Operand.Product product) {
      product.factors().forEach(factor -> add(factor, ids));
    }
  }
}
