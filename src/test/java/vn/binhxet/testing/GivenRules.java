package vn.binhxet.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.law.Citation;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Problems;
import vn.binhxet.law.Rule;
import vn.binhxet.law.RuleReader;
import vn.binhxet.law.SourceAt;

/**
 * Rules that a test states as claim trees, so that the law's own checks are tested without an
 * engine. The parser of criteria.drl has its own tests.
 */
public final class GivenRules implements RuleReader {
  private static final String CLAUSE = "1/2020/NĐ-CP, Điều 1";
  private final Map<String, List<Rule>> byFile = new HashMap<>();

  public GivenRules met(String file, String node, Claim claim) {
    return add(
        file, new Rule(node, Rule.Verb.MET, node, List.of(), claim, clause(), false, at(file), ""));
  }

  public GivenRules excludes(String file, String node, Claim claim) {
    return add(
        file,
        new Rule(node, Rule.Verb.EXCLUDES, node, List.of(), claim, clause(), false, at(file), ""));
  }

  public GivenRules column(String file, String column, Claim claim) {
    return add(
        file,
        new Rule(
            "to-" + column,
            Rule.Verb.COLUMN,
            column,
            List.of(),
            claim,
            clause(),
            false,
            at(file),
            ""));
  }

  /** The reading of a node that was not taken. */
  public GivenRules otherReading(String file, String node, Claim claim) {
    return add(
        file,
        new Rule(
            node + "/other", Rule.Verb.MET, node, List.of(), claim, clause(), true, at(file), ""));
  }

  public GivenRules add(String file, Rule rule) {
    rules(file).add(rule);
    return this;
  }

  /** Takes a file's rule of that name away. */
  public GivenRules remove(String file, String name) {
    rules(file).removeIf(rule -> rule.name().equals(name));
    return this;
  }

  /** Where the next rule of a file will be said to stand: line 10 for the first, then 20 … */
  public SourceAt at(String file) {
    return new SourceAt(file, 10 * (rules(file).size() + 1));
  }

  private List<Rule> rules(String file) {
    return byFile.computeIfAbsent(file, f -> new ArrayList<>());
  }

  private static List<Citation> clause() {
    return Citation.parse(CLAUSE);
  }

  @Override
  public List<Rule> read(String file, String text, Problems problems) {
    return List.copyOf(rules(file));
  }
}
