package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands at the top need not stand inside: in "all", a part of an inner "some" that repeats
 * the top holds there; in "some", an inner part that repeats the top adds nothing.
 */
final class Factoring {
  private Factoring() {}

  /** The parts without what is needless in them. */
  static List<Expr> of(List<Expr> parts, boolean all) {
    boolean nested =
        parts.stream().anyMatch(each -> all ? each instanceof Expr.Some : each instanceof Expr.All);
    if (!nested) {
      return parts;
    }
    Set<Expr> top = new LinkedHashSet<>(parts);
    Map<Integer, BitSet> answers = new LinkedHashMap<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Lit lit) {
        answers.put(lit.item(), lit.answers());
      }
    }
    List<Expr> result = new ArrayList<>();
    for (Expr part : parts) {
      Expr kept = part;
      if (all && part instanceof Expr.Some some) {
        kept = insideSome(some, top, answers);
      } else if (!all && part instanceof Expr.All inner) {
        kept = insideAll(inner, top, answers);
      }
      result.add(kept);
    }
    return result;
  }

  /** Given that the top holds, what is left to ask of an inner "some". */
  private static Expr insideSome(Expr.Some some, Set<Expr> top, Map<Integer, BitSet> answers) {
    List<Expr> left = new ArrayList<>();
    boolean changed = false;
    for (Expr part : some.parts()) {
      Expr kept = part;
      if (top.contains(part) || implied(part, answers)) {
        return Expr.YES;
      }
      if (part instanceof Expr.All inner) {
        List<Expr> rest = new ArrayList<>(inner.parts());
        if (rest.removeIf(each -> top.contains(each) || implied(each, answers))) {
          kept = Logic.all(rest);
          changed = true;
        }
      }
      left.add(kept);
    }
    return changed ? Logic.some(left) : some;
  }

  /** Given that the top does not hold, what an inner "all" can still add. */
  private static Expr insideAll(Expr.All all, Set<Expr> top, Map<Integer, BitSet> answers) {
    List<Expr> left = new ArrayList<>();
    boolean changed = false;
    for (Expr part : all.parts()) {
      Expr kept = part;
      if (top.contains(part) || implies(part, answers)) {
        return Expr.NO;
      }
      if (part instanceof Expr.Some inner) {
        List<Expr> rest = new ArrayList<>(inner.parts());
        if (rest.removeIf(each -> top.contains(each) || implies(each, answers))) {
          kept = Logic.some(rest);
          changed = true;
        }
      }
      left.add(kept);
    }
    return changed ? Logic.all(left) : all;
  }

  private static boolean implied(Expr part, Map<Integer, BitSet> answers) {
    return part instanceof Expr.Lit lit && Logic.within(answers.get(lit.item()), lit.answers());
  }

  private static boolean implies(Expr part, Map<Integer, BitSet> answers) {
    BitSet top = part instanceof Expr.Lit lit ? answers.get(lit.item()) : null;
    return top != null && part instanceof Expr.Lit lit && Logic.within(lit.answers(), top);
  }
}
