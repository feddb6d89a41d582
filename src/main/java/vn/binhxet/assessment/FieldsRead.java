package vn.binhxet.assessment;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Result;

/**
 * Which input fields a node looks at: those of its rule, and its points. A member's field is
 * written "sanctions/code".
 */
public final class FieldsRead {
  private final EffectiveEdition law;
  private final boolean deep;
  private final Set<String> found = new LinkedHashSet<>();

  private FieldsRead(EffectiveEdition law, boolean deep) {
    this.law = law;
    this.deep = deep;
  }

  /** What the node looks at, the points it sums and the members it counts included. */
  static Set<String> by(EffectiveEdition.Placed placed, EffectiveEdition law) {
    return new FieldsRead(law, true).node(placed);
  }

  /**
   * Fields that may be declared not applicable: those that the rules of nodes marked {@code ifAny}
   * read of the subject (or of a ranking's candidate), and their points. That there is none of a
   * list is said by an empty list.
   */
  public static Set<String> mayBeNotApplicable(EffectiveEdition law) {
    FieldsRead reads = new FieldsRead(law, false);
    law.nodes().stream().filter(placed -> placed.node().ifAny() != null).forEach(reads::node);
    return reads.found;
  }

  private Set<String> node(EffectiveEdition.Placed placed) {
    Node node = placed.node();
    if (node.field() != null) {
      found.add(node.field());
    }
    if (placed.rule() != null) {
      claim(placed.rule().claim(), candidates());
    }
    return found;
  }

  /** The list whose members a ranking's rules are about, null elsewhere. */
  private @Nullable Field candidates() {
    return law.edition().result() instanceof Result.Ranking ranking
            && law.fieldIndex(ranking.candidates()) >= 0
        ? law.fields().get(law.fieldIndex(ranking.candidates()))
        : null;
  }

  private void claim(Claim claim, @Nullable Field list) {
    if (claim instanceof Claim.Compare compare) {
      operand(compare.left(), list);
      operand(compare.right(), list);
    } else if (claim instanceof Claim.In in) {
      field(in.field(), list);
    } else if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> claim(part, list));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> claim(part, list));
    } else if (claim instanceof Claim.Count count) {
      members(count.member(), null, count.where());
      operand(count.right(), list);
    } else if (claim instanceof Claim.Total total) {
      members(total.member(), total.field(), total.where());
      operand(total.right(), list);
    }
  }

  private void members(String pattern, @Nullable String summed, Claim where) {
    int at = law.listIndex(pattern);
    if (!deep || at < 0) {
      return;
    }
    Field list = law.fields().get(at);
    found.add(list.name());
    if (summed != null) {
      field(summed, list);
    }
    claim(where, list);
  }

  private void operand(Operand operand, @Nullable Field list) {
    if (operand instanceof Operand.FieldValue value) {
      field(value.field(), list);
    } else if (operand instanceof Operand.YearOf year) {
      field(year.field(), list);
    } else if (operand instanceof Operand.Sum sum) {
      sum.terms().forEach(term -> operand(term, list));
    } else if (operand instanceof Operand.Product product) {
      product.factors().forEach(factor -> operand(factor, list));
    } else if (operand instanceof Operand.Points points && deep) {
      law.scoresBelow(points.node()).stream()
          .map(score -> score.node().field())
          .forEach(
              name -> {
                if (name != null) {
                  found.add(name);
                }
              });
    }
  }

  private void field(String name, @Nullable Field list) {
    if (list != null && list.fields().stream().anyMatch(field -> field.name().equals(name))) {
      found.add(list.name() + "/" + name);
    } else {
      found.add(name);
    }
  }
}
