package vn.binhxet.sample;

import java.util.HashSet;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;

/** Which fields the claims of an edition name. */
final class Claimed {
  private Claimed() {}

  /** Whether a rule that decides or chooses a column names the field. */
  static boolean by(EffectiveEdition law, String field) {
    return law.columnRules().stream().anyMatch(rule -> fieldsOf(rule.claim()).contains(field))
        || law.nodes().stream()
            .anyMatch(
                placed -> placed.rule() != null && fieldsOf(placed.rule().claim()).contains(field));
  }

  static Set<String> fieldsOf(Claim claim) {
    Set<String> names = new HashSet<>();
    add(claim, names);
    return names;
  }

  private static void add(Claim claim, Set<String> names) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> add(part, names));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> add(part, names));
    } else if (claim instanceof Claim.In in) {
      names.add(in.field());
    } else if (claim instanceof Claim.Compare compare) {
      add(compare.left(), names);
      add(compare.right(), names);
    } else if (claim instanceof Claim.Count count) {
      add(count.where(), names);
    } else if (claim instanceof Claim.Total total) {
      names.add(total.field());
      add(total.where(), names);
    }
  }

  private static void add(Operand side, Set<String> names) {
    if (side instanceof Operand.FieldValue field) {
      names.add(field.field());
    } else if (side instanceof Operand.YearOf year) {
      names.add(year.field());
    } else if (side instanceof Operand.Sum sum) {
      sum.terms().forEach(term -> add(term, names));
    } else if (side instanceof Operand.Product product) {
      product.factors().forEach(factor -> add(factor, names));
    }
  }
}
