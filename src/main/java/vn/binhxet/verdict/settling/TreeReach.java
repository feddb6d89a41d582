package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Node;
import vn.binhxet.law.Result;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Outcome;
import vn.binhxet.verdict.TreeRollup;
import vn.binhxet.verdict.reach.Answer;

/** What must be answered for nodes and the outcome to come out one way, in one column. */
final class TreeReach {
  private final EffectiveEdition law;
  private final Items items;
  private final Function<Claim, Both> leaves;
  private final TreeRollup rollup;
  private final @Nullable Ways[] ways;

  /**
   * How a node may come out as the node above counts it.
   *
   * @param skipped declared absent and not counted
   */
  record Ways(Expr met, Expr notMet, Expr skipped) {
    Expr metOrSkipped() {
      return Logic.some(List.of(met, skipped));
    }

    Expr notMetOrSkipped() {
      return Logic.some(List.of(notMet, skipped));
    }
  }

  TreeReach(EffectiveEdition law, Items items, Function<Claim, Both> leaves, TreeRollup rollup) {
    this.law = law;
    this.items = items;
    this.leaves = leaves;
    this.rollup = rollup;
    ways = new Ways[law.nodes().size()];
  }

  Ways ways(int node) {
    Ways known = ways[node];
    if (known == null) {
      EffectiveEdition.Placed placed = law.nodes().get(node);
      known = placed.node().leaf() ? leaf(placed) : group(placed);
      ways[node] = known;
    }
    return known;
  }

  private Ways leaf(EffectiveEdition.Placed placed) {
    Rule rule = placed.rule();
    Both both = rule == null ? unruled(placed) : leaves.apply(rule.claim());
    both = rule != null && rule.verb() == Rule.Verb.EXCLUDES ? both.not() : both;
    Node.WhenAbsent absent = placed.node().ifAny();
    if (absent == null) {
      return new Ways(both.holds(), both.fails(), Expr.NO);
    }
    Expr declared = declared(placed);
    if (declared instanceof Expr.Yes) {
      both = Both.OPEN;
    }
    return switch (absent) {
      case MET -> new Ways(Logic.some(List.of(both.holds(), declared)), both.fails(), Expr.NO);
      case NOT_COUNTED -> new Ways(both.holds(), both.fails(), declared);
      case UNKNOWN -> new Ways(both.holds(), both.fails(), Expr.NO);
    };
  }

  /** A score is met as soon as it is handed in, whatever it is; other leaves stay open. */
  private Both unruled(EffectiveEdition.Placed placed) {
    String score = placed.node().field();
    if (score == null) {
      return Both.OPEN;
    }
    Item item = items.of(score);
    if (item == null) {
      return items.values().known(law.fieldIndex(score)) ? Both.HOLDS : Both.OPEN;
    }
    List<Answer> answers = item.domain().answers();
    BitSet said = new BitSet();
    for (int i = 0; i < answers.size(); i++) {
      said.set(i, !(answers.get(i) instanceof Answer.NotApplicable));
    }
    return new Both(item.among(said), Expr.NO);
  }

  /** The object is declared not to exist, by any field of the leaf. */
  private Expr declared(EffectiveEdition.Placed placed) {
    Set<String> names = new LinkedHashSet<>();
    Rule rule = placed.rule();
    if (rule != null) {
      names.addAll(ClaimParts.of(rule.claim()).fields());
    }
    String score = placed.node().field();
    if (score != null) {
      names.add(score);
    }
    List<Expr> ways = new ArrayList<>();
    for (String name : names) {
      int at = law.fieldIndex(name);
      if (at >= 0 && items.values().notApplicable(at)) {
        return Expr.YES;
      }
      Item item = items.of(name);
      if (item != null) {
        List<Answer> answers = item.domain().answers();
        BitSet absent = new BitSet();
        for (int i = 0; i < answers.size(); i++) {
          absent.set(i, answers.get(i) instanceof Answer.NotApplicable);
        }
        ways.add(item.among(absent));
      }
    }
    return Logic.some(ways);
  }

  private Ways group(EffectiveEdition.Placed placed) {
    List<Ways> of = rollup.countedBy(placed.index()).stream().map(this::ways).toList();
    Rollup how = placed.node().rollup();
    return switch (how.kind()) {
      case ALL ->
          new Ways(
              Logic.all(of.stream().map(Ways::metOrSkipped).toList()),
              Logic.some(of.stream().map(Ways::notMet).toList()),
              Expr.NO);
      case ANY ->
          new Ways(
              Logic.some(of.stream().map(Ways::met).toList()),
              Logic.all(of.stream().map(Ways::notMetOrSkipped).toList()),
              Expr.NO);
      case COUNT -> count(how, of);
    };
  }

  private static Ways count(Rollup how, List<Ways> of) {
    List<Expr> met = of.stream().map(Ways::met).toList();
    List<Expr> not = of.stream().map(Ways::notMetOrSkipped).toList();
    int n = of.size();
    boolean bounded = how.max() < n;
    Expr enough = Logic.atLeast(how.min(), met);
    Expr few = bounded ? Logic.atLeast(n - how.max(), not) : Expr.YES;
    Expr lacking = Logic.atLeast(n - how.min() + 1, not);
    Expr many = bounded ? Logic.atLeast(how.max() + 1, met) : Expr.NO;
    return new Ways(Logic.all(List.of(enough, few)), Logic.some(List.of(lacking, many)), Expr.NO);
  }

  /** What must be answered for an outcome (of a classification: with its value). */
  Expr outcome(Outcome outcome, @Nullable String value) {
    if (law.edition().result() instanceof Result.OneOf oneOf) {
      return oneOf(oneOf, outcome, value);
    }
    List<Ways> top = rollup.deciding().stream().map(this::ways).toList();
    return switch (outcome) {
      case MET -> Logic.all(top.stream().map(Ways::metOrSkipped).toList());
      case NOT_MET -> Logic.some(top.stream().map(Ways::notMet).toList());
      default -> Expr.NO;
    };
  }

  private Expr oneOf(Result.OneOf oneOf, Outcome outcome, @Nullable String value) {
    String applies = oneOf.appliesWhen();
    Ways covered = applies == null ? null : ways(law.nodeIndex(applies));
    if (outcome == Outcome.NOT_APPLICABLE) {
      return covered == null ? Expr.NO : covered.notMet();
    }
    List<Expr> all = new ArrayList<>();
    if (covered != null) {
      all.add(covered.metOrSkipped());
    }
    for (Result.Value each : oneOf.values()) {
      Ways node = ways(law.nodeIndex(each.node()));
      if (outcome == Outcome.MET && each.id().equals(value)) {
        all.add(node.met());
        return Logic.all(all);
      }
      all.add(node.notMetOrSkipped());
    }
    return outcome == Outcome.NOT_MET ? Logic.all(all) : Expr.NO;
  }
}
