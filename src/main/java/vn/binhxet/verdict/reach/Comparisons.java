package vn.binhxet.verdict.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rule;

/**
 * All comparisons of an edition's rules as sums that are held against 0, by what they are about:
 * the subject, or the members of a list.
 */
final class Comparisons {
  private static final String SUBJECT = "";

  private final EffectiveEdition law;
  private final String column;
  private final int year;
  private final Map<String, List<Linear>> byScope = new HashMap<>();

  Comparisons(EffectiveEdition law, String column, int year) {
    this.law = law;
    this.column = column;
    this.year = year;
    String own =
        law.edition().result() instanceof Result.Ranking ranking ? ranking.candidates() : SUBJECT;
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        add(rule.claim(), own);
      }
      placed.otherReadings().forEach(other -> add(other.claim(), own));
    }
    law.columnRules().forEach(rule -> add(rule.claim(), SUBJECT));
  }

  /** Those about the subject. */
  List<Linear> ofSubject() {
    return byScope.getOrDefault(SUBJECT, List.of());
  }

  /** Those about the members of a list. */
  List<Linear> ofMembers(String list) {
    return byScope.getOrDefault(list, List.of());
  }

  private void add(Claim claim, String scope) {
    if (claim instanceof Claim.Compare c) {
      compare(c.left(), c.right(), scope);
    } else if (claim instanceof Claim.In in) {
      in.values().forEach(value -> compare(new Operand.FieldValue(in.field()), value, scope));
    } else if (claim instanceof Claim.All all) {
      all.parts().forEach(part -> add(part, scope));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> add(part, scope));
    } else if (claim instanceof Claim.Count count) {
      add(count.where(), law.fields().get(law.listIndex(count.member())).name());
    } else if (claim instanceof Claim.Total total) {
      String list = law.fields().get(law.listIndex(total.member())).name();
      add(total.where(), list);
      compare(new Operand.FieldValue(total.field()), total.right(), list);
    }
  }

  private void compare(Operand left, Operand right, String scope) {
    if (left instanceof Operand.Code || right instanceof Operand.Code) {
      return;
    }
    Linear.Context context = new Linear.Context(law, column, year);
    Linear a = Linear.of(left, context);
    Linear b = Linear.of(right, context);
    Linear difference = difference(a, b);
    if (difference != null && !difference.isConstant()) {
      byScope.computeIfAbsent(scope, key -> new ArrayList<>()).add(difference);
    }
  }

  private static @Nullable Linear difference(@Nullable Linear a, @Nullable Linear b) {
    return a == null || b == null ? null : a.plus(b.times(Exact.ONE.negate()));
  }
}
