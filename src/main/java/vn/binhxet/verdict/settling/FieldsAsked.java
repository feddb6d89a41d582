package vn.binhxet.verdict.settling;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;

/** The fields that decide something: read by a rule, a sum of points or the choice of a column. */
final class FieldsAsked {
  private final EffectiveEdition law;
  private final Set<String> names = new LinkedHashSet<>();

  /** Fields of a list's members that a condition reads, by the list's name. */
  private final Map<String, Set<String>> readOfMembers = new HashMap<>();

  private FieldsAsked(EffectiveEdition law) {
    this.law = law;
  }

  static FieldsAsked of(EffectiveEdition law) {
    FieldsAsked asked = new FieldsAsked(law);
    for (EffectiveEdition.Placed placed : law.nodes()) {
      Rule rule = placed.rule();
      if (rule != null) {
        asked.add(rule.claim());
      }
    }
    law.columnRules().forEach(rule -> asked.add(rule.claim()));
    if (law.columns().choice() != null) {
      asked.names.add(law.columns().choice());
    }
    if (law.columns().reason() != null) {
      asked.names.add(law.columns().reason());
    }
    return asked;
  }

  /** Names of the subject's fields. */
  Set<String> names() {
    return names;
  }

  private void add(Claim claim) {
    ClaimParts parts = ClaimParts.of(claim);
    names.addAll(parts.fields());
    for (String node : parts.points()) {
      for (EffectiveEdition.Placed score : law.scoresBelow(node)) {
        String field = score.node().field();
        if (field != null) {
          names.add(field);
        }
      }
    }
    for (String member : parts.members()) {
      names.add(law.fields().get(law.listIndex(member)).name());
    }
    wheres(claim);
  }

  private void wheres(Claim claim) {
    if (claim instanceof Claim.All all) {
      all.parts().forEach(this::wheres);
    } else if (claim instanceof Claim.Any any) {
      any.parts().forEach(this::wheres);
    } else if (claim instanceof Claim.Count count) {
      ofMembers(law.fields().get(law.listIndex(count.member())).name())
          .addAll(ClaimParts.of(count.where()).fields());
    } else if (claim instanceof Claim.Total total) {
      Set<String> names = ofMembers(law.fields().get(law.listIndex(total.member())).name());
      names.addAll(ClaimParts.of(total.where()).fields());
      names.add(total.field());
    }
  }

  /** Names of the fields of a list's members. */
  Set<String> ofMembers(String list) {
    return readOfMembers.computeIfAbsent(list, key -> new HashSet<>());
  }
}
