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
    merged = Factoring.of(merged, true);
    if (merged.contains(Expr.NO)) {
      return Expr.NO;
    }
    merged.removeIf(Expr.Yes.class::isInstance);
    if (merged.isEmpty()) {
      return Expr.YES;
    }
    return merged.size() == 1 ? merged.get(0) : CommonParts.alternativesOut(merged);
  }

  static Expr some(Collection<? extends Expr> parts) {
    Map<Integer, BitSet> answers = new LinkedHashMap<>();
    Set<Expr> rest = new LinkedHashSet<>();
    if (!gather(parts, false, answers, rest)) {
      return Expr.YES;
    }
    List<Expr> merged = merged(answers, rest, false);
    merged = Factoring.of(merged, false);
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
    return CommonParts.commonOut(merged);
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

  static boolean within(@Nullable BitSet small, BitSet large) {
    if (small == null) {
      return false;
    }
    BitSet beyond = (BitSet) small.clone();
    beyond.andNot(large);
    return beyond.isEmpty();
  }

  static BitSet items(List<? extends Expr> parts) {
    BitSet all = new BitSet();
    parts.forEach(part -> all.or(part.items()));
    return all;
  }
}
