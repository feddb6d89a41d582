package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.Claims;

/** What an edition asks of the members of a list, and how many it asks for. */
final class ListConditions {
  private static final int MOST_REPEATED = 200;
  private final EffectiveEdition law;
  private final int year;
  private final Values values;
  private final Field list;
  private final List<Condition> all = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>(List.of(1));

  /** A condition on members, and the claim that counts or sums them. */
  record Condition(Claims.Trial where, Claims.Trial whole) {}

  ListConditions(EffectiveEdition law, int year, Values values, Field list, List<String> columns) {
    this.law = law;
    this.year = year;
    this.values = values;
    this.list = list;
    columns.forEach(this::under);
  }

  /** For every column, each condition. */
  List<Condition> all() {
    return all;
  }

  /** Numbers of members that may make a difference. */
  List<Integer> counts() {
    return counts;
  }

  private void under(String column) {
    Claims claims = new Claims(law, column, year);
    List<Claim> on = new ArrayList<>();
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      collect(rule == null ? null : rule.claim(), on);
    }
    law.columnRules().forEach(rule -> collect(rule.claim(), on));
    for (Claim claim : on) {
      if (claim instanceof Claim.Count c) {
        all.add(new Condition(claims.ofMember(c.where(), c.member()), claims.ofSubject(claim)));
        bound(c.right(), column);
      } else if (claim instanceof Claim.Total t) {
        all.add(new Condition(claims.ofMember(t.where(), t.member()), claims.ofSubject(claim)));
      }
    }
  }

  /** Whether amounts of the members are summed. */
  boolean sums() {
    List<Claim> on = new ArrayList<>();
    law.nodes().forEach(p -> collect(claim(p.rule()), on));
    return on.stream().anyMatch(Claim.Total.class::isInstance);
  }

  private static @Nullable Claim claim(@Nullable Rule rule) {
    return rule == null ? null : rule.claim();
  }

  private void bound(Operand right, String column) {
    Integer bound = null;
    if (right instanceof Operand.Number n) {
      bound = n.value().intValue();
    } else if (right instanceof Operand.Target t) {
      var cell = law.targets().find(t.id(), column, year, law.day());
      bound = cell == null || cell.value() == null ? null : cell.value().intValue();
    } else if (right instanceof Operand.FieldValue f) {
      int at = law.fieldIndex(f.field());
      bound = at >= 0 && values.known(at) ? (int) values.unscaled(at) : null;
    }
    if (bound != null && bound > 0 && bound <= MOST_REPEATED) {
      counts.add(bound);
      counts.add(bound + 1);
      if (bound > 1) {
        counts.add(bound - 1);
      }
    }
  }

  private void collect(@Nullable Claim claim, List<Claim> on) {
    if (claim instanceof Claim.All every) {
      every.parts().forEach(part -> collect(part, on));
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(part -> collect(part, on));
    } else if (claim instanceof Claim.Count c && c.member().equals(list.member())) {
      on.add(claim);
    } else if (claim instanceof Claim.Total t && t.member().equals(list.member())) {
      on.add(claim);
    }
  }
}
