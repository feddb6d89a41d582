package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts conditions together and keeps them short: flattened, without repetition, factored. */
final class Logic {
  private Logic() {}

  static Expr all(Collection<? extends Expr> parts) {
    Map<Integer, BitSet> answers = new LinkedHashMap<>();
    Set<Expr> rest = new LinkedHashSet<>();
    if (!gather(parts, true, answers, rest)) {
      return Expr.NO;
    }
    List<Expr> merged = merged(answers, rest, true);
    merged = factored(merged, true);
    if (merged.contains(Expr.NO)) {
      return Expr.NO;
    }
    merged.removeIf(Expr.Yes.class::isInstance);
    if (merged.isEmpty()) {
      return Expr.YES;
    }
    return merged.size() == 1 ? merged.get(0) : alternativesOut(merged);
  }

  static Expr some(Collection<? extends Expr> parts) {
    Map<Integer, BitSet> answers = new LinkedHashMap<>();
    Set<Expr> rest = new LinkedHashSet<>();
    if (!gather(parts, false, answers, rest)) {
      return Expr.YES;
    }
    List<Expr> merged = merged(answers, rest, false);
    merged = factored(merged, false);
    if (merged.contains(Expr.YES)) {
      return Expr.YES;
    }
    merged.removeIf(Expr.No.class::isInstance);
    if (merged.isEmpty()) {
      return Expr.NO;
    }
    if (merged.size() == 1) {
      return merged.get(0);
    }
    return commonOut(merged);
  }

  static Expr atLeast(int least, List<? extends Expr> parts) {
    int need = least;
    List<Expr> open = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Yes) {
        need--;
      } else if (!(part instanceof Expr.No)) {
        open.add(part);
      }
    }
    if (need <= 0) {
      return Expr.YES;
    }
    if (need > open.size()) {
      return Expr.NO;
    }
    if (need == open.size()) {
      return all(open);
    }
    return need == 1 ? some(open) : new Expr.AtLeast(need, List.copyOf(open), items(open));
  }

  /** Flattens and merges what is said of one item; false where a part settles the whole. */
  private static boolean gather(
      Collection<? extends Expr> parts, boolean all, Map<Integer, BitSet> answers, Set<Expr> rest) {
    for (Expr part : parts) {
      if (part instanceof Expr.Yes || part instanceof Expr.No) {
        if (part instanceof Expr.No == all) {
          return false;
        }
      } else if (all && part instanceof Expr.All inner) {
        if (!gather(inner.parts(), true, answers, rest)) {
          return false;
        }
      } else if (!all && part instanceof Expr.Some inner) {
        gather(inner.parts(), false, answers, rest);
      } else if (part instanceof Expr.Lit lit) {
        BitSet both = (BitSet) lit.answers().clone();
        BitSet before = answers.get(lit.item());
        if (before != null) {
          if (all) {
            both.and(before);
          } else {
            both.or(before);
          }
        }
        if (both.isEmpty()) {
          return false;
        }
        answers.put(lit.item(), both);
      } else {
        rest.add(part);
      }
    }
    return true;
  }

  private static List<Expr> merged(Map<Integer, BitSet> answers, Set<Expr> rest, boolean all) {
    List<Expr> merged = new ArrayList<>();
    answers.forEach((item, mask) -> merged.add(new Expr.Lit(item, mask)));
    for (Expr each : rest) {
      boolean needless =
          each instanceof Expr.Points mine
              && rest.stream()
                  .anyMatch(
                      other -> other instanceof Expr.Points theirs && beside(mine, theirs, all));
      if (!needless) {
        merged.add(each);
      }
    }
    return merged;
  }

  /** Beside stronger points in "all", and weaker ones in "some", points add nothing. */
  private static boolean beside(Expr.Points mine, Expr.Points theirs, boolean all) {
    return !mine.equals(theirs)
        && (all ? Shape.implied(mine, theirs) : Shape.implied(theirs, mine));
  }

  /**
   * What stands at the top need not stand inside: in "all", a part of an inner "some" that repeats
   * the top holds there; in "some", an inner part that repeats the top adds nothing.
   */
  private static List<Expr> factored(List<Expr> parts, boolean all) {
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
          kept = all(rest);
          changed = true;
        }
      }
      left.add(kept);
    }
    return changed ? some(left) : some;
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
          kept = some(rest);
          changed = true;
        }
      }
      left.add(kept);
    }
    return changed ? all(left) : all;
  }

  private static boolean implied(Expr part, Map<Integer, BitSet> answers) {
    return part instanceof Expr.Lit lit && within(answers.get(lit.item()), lit.answers());
  }

  private static boolean implies(Expr part, Map<Integer, BitSet> answers) {
    BitSet top = part instanceof Expr.Lit lit ? answers.get(lit.item()) : null;
    return top != null && part instanceof Expr.Lit lit && within(lit.answers(), top);
  }

  static boolean within(@Nullable BitSet small, BitSet large) {
    if (small == null) {
      return false;
    }
    BitSet beyond = (BitSet) small.clone();
    beyond.andNot(large);
    return beyond.isEmpty();
  }

  /** (X or A) and (X or B) is X or (A and B), beside whatever else is asked. */
  private static Expr alternativesOut(List<Expr> parts) {
    Set<Expr> common = null;
    List<Expr> others = new ArrayList<>();
    List<Expr.Some> open = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Some some) {
        open.add(some);
        if (common == null) {
          common = new LinkedHashSet<>(some.parts());
        } else {
          common.retainAll(new LinkedHashSet<>(some.parts()));
        }
      } else {
        others.add(part);
      }
    }
    if (open.size() < 2 || common == null || common.isEmpty()) {
      return new Expr.All(List.copyOf(parts), items(parts));
    }
    List<Expr> rest = new ArrayList<>();
    for (Expr.Some some : open) {
      List<Expr> left = new ArrayList<>(some.parts());
      left.removeAll(common);
      rest.add(some(left));
    }
    List<Expr> ways = new ArrayList<>(common);
    ways.add(all(rest));
    others.add(some(ways));
    return all(others);
  }

  /** (X and A) or (X and B) is X and (A or B). */
  private static Expr commonOut(List<Expr> parts) {
    Set<Expr> common = null;
    for (Expr part : parts) {
      Set<Expr> conjuncts =
          part instanceof Expr.All all ? new LinkedHashSet<>(all.parts()) : Set.of(part);
      if (common == null) {
        common = new LinkedHashSet<>(conjuncts);
      } else {
        common.retainAll(conjuncts);
      }
    }
    if (common == null || common.isEmpty()) {
      return new Expr.Some(List.copyOf(parts), items(parts));
    }
    List<Expr> rest = new ArrayList<>();
    for (Expr part : parts) {
      List<Expr> left = new ArrayList<>(part instanceof Expr.All all ? all.parts() : List.of(part));
      left.removeAll(common);
      rest.add(all(left));
    }
    List<Expr> whole = new ArrayList<>(common);
    whole.add(some(rest));
    return all(whole);
  }

  private static BitSet items(List<? extends Expr> parts) {
    BitSet all = new BitSet();
    parts.forEach(part -> all.or(part.items()));
    return all;
  }
}
