package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.Node;
import vn.binhxet.law.Operand;
import vn.binhxet.law.Rollup;
import vn.binhxet.law.Rule;
import vn.binhxet.verdict.ClaimParts;
import vn.binhxet.verdict.Claims;
import vn.binhxet.verdict.Status;
import vn.binhxet.verdict.TreeRollup;
import vn.binhxet.verdict.Truth;

/** The nodes of an edition as formulas over the levers, under one column. */
final class Nodes {
  private final EffectiveEdition law;
  private final Values values;
  private final Levers levers;
  private final Supplier<TreeRollup> rollup;
  private final Claims claims;
  private final Comparisons comparisons;
  private final List<Status> statuses;
  private final Set<String> opaque = new HashSet<>();

  /**
   * @param statuses of every node as things are, under this column
   * @param rollup how the edition's nodes follow from each other, asked for where nodes are
   */
  Nodes(
      EffectiveEdition law,
      String column,
      int year,
      Values values,
      Levers levers,
      List<Status> statuses,
      Supplier<TreeRollup> rollup) {
    this.law = law;
    this.values = values;
    this.levers = levers;
    this.statuses = List.copyOf(statuses);
    this.rollup = rollup;
    claims = new Claims(law, column, year);
    comparisons = new Comparisons(law, column, year, values, levers);
  }

  /** Positions of the nodes that the whole needs. */
  List<Integer> top() {
    return rollup.get().deciding();
  }

  /** Ids of leaves whose comparison cannot be said as sums: they are taken as they stand. */
  Set<String> opaque() {
    return opaque;
  }

  /** That a node is not refused: it holds, or may when what is missing comes in. */
  Formula mayHold(int node) {
    return node(node, true);
  }

  /** That a node does not surely hold. */
  Formula mayFail(int node) {
    return node(node, false);
  }

  private Formula node(int at, boolean holds) {
    EffectiveEdition.Placed placed = law.nodes().get(at);
    if (placed.node().leaf()) {
      return leaf(placed, holds);
    }
    List<Integer> counted =
        rollup.get().countedBy(at).stream().filter(child -> !notCounted(child)).toList();
    Rollup how = placed.node().rollup();
    int n = counted.size();
    List<Formula> hold = counted.stream().map(child -> child(child, true)).toList();
    List<Formula> fail = counted.stream().map(child -> child(child, false)).toList();
    return switch (how.kind()) {
      case ALL -> holds ? Formula.all(hold) : Formula.any(fail);
      case ANY -> holds ? Formula.any(hold) : Formula.all(fail);
      case COUNT -> {
        Formula enough = Formula.some(how.min(), hold);
        Formula notTooMany = how.max() >= n ? Formula.YES : Formula.some(n - how.max(), fail);
        Formula tooFew = Formula.some(n - how.min() + 1, fail);
        Formula tooMany = how.max() >= n ? Formula.NO : Formula.some(how.max() + 1, hold);
        yield holds
            ? Formula.all(List.of(enough, notTooMany))
            : Formula.any(List.of(tooFew, tooMany));
      }
    };
  }

  private boolean notCounted(int node) {
    return statuses.get(node) == Status.NOT_APPLICABLE
        && law.nodes().get(node).node().ifAny() == Node.WhenAbsent.NOT_COUNTED;
  }

  /** A child as its parent sees it: what was declared absent counts as the node says. */
  private Formula child(int node, boolean holds) {
    if (statuses.get(node) == Status.NOT_APPLICABLE) {
      boolean met = law.nodes().get(node).node().ifAny() == Node.WhenAbsent.MET;
      return met && !holds ? Formula.NO : Formula.YES;
    }
    return node(node, holds);
  }

  private Formula leaf(EffectiveEdition.Placed placed, boolean holds) {
    if (statuses.get(placed.index()) == Status.NOT_APPLICABLE) {
      return child(placed.index(), holds);
    }
    Rule rule = placed.rule();
    if (rule == null) {
      return Formula.YES;
    }
    boolean claimHolds = holds == (rule.verb() != Rule.Verb.EXCLUDES);
    try {
      return claim(rule.claim(), claimHolds);
    } catch (Comparisons.NotLinear | ArithmeticException notSums) {
      opaque.add(placed.node().id());
      Truth now = claims.ofSubject(rule.claim()).test(values, values);
      return fixed(now, claimHolds);
    }
  }

  private static Formula fixed(Truth now, boolean holds) {
    return now == Truth.UNKNOWN || (now == Truth.TRUE) == holds ? Formula.YES : Formula.NO;
  }

  /**
   * That a claim may hold, or may fail.
   *
   * @throws Comparisons.NotLinear where it cannot be said as sums
   */
  Formula claim(Claim claim, boolean holds) {
    if (!moves(claim)) {
      return fixed(claims.ofSubject(claim).test(values, values), holds);
    }
    if (claim instanceof Claim.All all) {
      return parts(all.parts(), holds, holds);
    }
    if (claim instanceof Claim.Any any) {
      return parts(any.parts(), !holds, holds);
    }
    if (claim instanceof Claim.Compare c) {
      return compare(c.left(), holds ? c.op() : c.op().negated(), c.right());
    }
    if (claim instanceof Claim.In in) {
      boolean within = holds != in.negated();
      List<Formula> each = new ArrayList<>();
      for (Operand value : in.values()) {
        Operand field = new Operand.FieldValue(in.field());
        each.add(compare(field, within ? Comparator.EQUAL : Comparator.NOT_EQUAL, value));
      }
      return within ? Formula.any(each) : Formula.all(each);
    }
    throw new Comparisons.NotLinear();
  }

  private Formula parts(List<Claim> parts, boolean all, boolean holds) {
    List<Formula> each = parts.stream().map(part -> claim(part, holds)).toList();
    return all ? Formula.all(each) : Formula.any(each);
  }

  private boolean moves(Claim claim) {
    ClaimParts parts = ClaimParts.of(claim);
    return parts.fields().stream().anyMatch(name -> levers.at(law.fieldIndex(name)) >= 0)
        || parts.points().stream()
            .flatMap(node -> law.scoresBelow(node).stream())
            .map(score -> score.node().field())
            .anyMatch(name -> name != null && levers.at(law.fieldIndex(name)) >= 0);
  }

  private Formula compare(Operand left, Comparator op, Operand right) {
    if (right instanceof Operand.Code code && left instanceof Operand.FieldValue f) {
      return code(law.fieldIndex(f.field()), op, code.code());
    }
    if (left instanceof Operand.Code code && right instanceof Operand.FieldValue f) {
      return code(law.fieldIndex(f.field()), op, code.code());
    }
    return comparisons.mayHold(left, op, right);
  }

  /** Codes that leave the matter open are no place to go to. */
  private Formula code(int field, Comparator op, String code) {
    Field of = law.fields().get(field);
    int lever = levers.at(field);
    if (of.choices().isEmpty()) {
      return op == Comparator.NOT_EQUAL ? Formula.YES : Formula.NO;
    }
    if (lever < 0) {
      throw new IllegalStateException("A claim that moves compares a fixed code: " + of.name());
    }
    List<Ranges.Range> where = new ArrayList<>();
    int wanted = of.choiceIndex(code);
    for (int i = 0; i < of.choices().size(); i++) {
      if (!of.choices().get(i).unsettled() && op.holds(Integer.compare(i, wanted))) {
        where.add(new Ranges.Range(i, i));
      }
    }
    return where.isEmpty() ? Formula.NO : new Formula.One(lever, new Ranges(where));
  }
}
