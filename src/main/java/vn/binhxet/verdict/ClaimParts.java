package vn.binhxet.verdict;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Operand;

/**
 * What a claim reads.
 *
 * @param fields the subject's fields it names, outside conditions on members
 * @param members pattern names of the lists it looks into
 * @param targets ids of its targets, wherever they stand
 * @param points nodes whose points it sums
 */
public record ClaimParts(
    Set<String> fields, Set<String> members, Set<String> targets, Set<String> points) {

  static final ClaimParts NONE = new ClaimParts(Set.of(), Set.of(), Set.of(), Set.of());

  /** The parts of a claim, wherever they stand in it. */
  public static ClaimParts of(Claim claim) {
    ClaimParts parts =
        new ClaimParts(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    parts.add(claim, false);
    return parts;
  }

  private void add(Claim claim, boolean inMember) {
    if (claim instanceof Claim.Compare c) {
      add(c.left(), inMember);
      add(c.right(), inMember);
    } else if (claim instanceof Claim.In in) {
      add(new Operand.FieldValue(in.field()), inMember);
    } else if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> add(part, inMember));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> add(part, inMember));
    } else if (claim instanceof Claim.Count count) {
      members.add(count.member());
      add(count.where(), true);
      add(count.right(), false);
    } else if (claim instanceof Claim.Total total) {
      members.add(total.member());
      add(total.where(), true);
      add(total.right(), false);
    }
  }

  private void add(Operand operand, boolean inMember) {
    if (operand instanceof Operand.FieldValue f && !inMember) {
      fields.add(f.field());
    } else if (operand instanceof Operand.YearOf y && !inMember) {
      fields.add(y.field());
    } else if (operand instanceof Operand.Target t) {
      targets.add(t.id());
    } else if (operand instanceof Operand.Points p) {
      points.add(p.node());
    } else if (operand instanceof Operand.Sum sum) {
      sum.terms().forEach(term -> add(term, inMember));
    } else if (operand instanceof Operand.Product product) {
      product.factors().forEach(factor -> add(factor, inMember));
    }
  }
}
