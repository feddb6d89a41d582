package vn.binhxet.rules;

import java.util.List;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.RuleReader;
import vn.binhxet.rules.gate.RawText;
import vn.binhxet.rules.gate.RuleParser;
import vn.binhxet.rules.gate.SecondOpinion;

/**
 * Reads criteria.drl through the gate: characters first, then the rule grammar, then Drools' own
 * parser as a second reader. Authored text is only ever parsed; it never reaches a compiler, since
 * what Drools builds is derived from the claims.
 */
public final class DrlRuleReader implements RuleReader {

  @Override
  public List<Rule> read(String file, String text, Problems problems) {
    if (!RawText.check(file, text, problems)) {
      return List.of();
    }
    int before = problems.all().size();
    List<Rule> rules = RuleParser.parse(file, text, problems);
    if (problems.all().size() == before && !rules.isEmpty()) {
      SecondOpinion.check(file, text, rules, problems);
    }
    return List.copyOf(rules);
  }
}
