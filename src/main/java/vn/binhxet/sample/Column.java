package vn.binhxet.sample;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.law.Columns;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Rule;

/** Chooses a made-up subject's column, and makes up what leads to it. */
final class Column {
  private static final int BY_RULE_PERCENT = 30;
  private static final int TWO_RULES_PERCENT = 4;
  private final EffectiveEdition law;
  private final List<String> regions;
  private final Chance chance;

  Column(EffectiveEdition law, List<String> regions, Chance chance) {
    this.law = law;
    this.regions = regions;
    this.chance = chance;
  }

  /** Fills in the fields that choose the column; answers the column, empty for a common one. */
  String choose(Wish wish, Draft draft) {
    Columns columns = law.columns();
    List<Rule> rules = law.columnRules();
    String otherwise =
        columns.byRegion() && !regions.isEmpty()
            ? regions.get(0)
            : columns.otherwise() == null ? "" : columns.otherwise();
    if (rules.isEmpty()) {
      return otherwise;
    }
    List<Rule> holding = new ArrayList<>();
    if (otherwise.isEmpty() || chance.percent(BY_RULE_PERCENT)) {
      holding.add(chance.pick(rules));
    }
    if (rules.size() > 1 && chance.percent(TWO_RULES_PERCENT)) {
      Rule second = chance.pick(rules);
      if (!holding.contains(second)) {
        holding.add(second);
      }
    }
    holding.forEach(rule -> wish.grant(rule.claim(), true, draft));
    rules.stream()
        .filter(rule -> !holding.contains(rule))
        .forEach(rule -> wish.grant(rule.claim(), false, draft));
    if (holding.size() > 1 && chance.percent(50)) {
      officersChoice(columns, holding.get(0).node(), draft);
    }
    return holding.isEmpty() ? otherwise : holding.get(0).node();
  }

  private void officersChoice(Columns columns, String column, Draft draft) {
    String choice = columns.choice();
    Field field = choice == null ? null : draft.field(choice);
    if (choice != null && field != null && field.choiceIndex(column) >= 0) {
      draft.put(choice, new Value.Words(column));
      String reason = columns.reason();
      if (reason != null) {
        draft.put(reason, new Value.Words("lý do giả định"));
      }
    }
  }
}
