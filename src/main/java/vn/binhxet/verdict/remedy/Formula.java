package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold of the levers so that the goal is reached; more that holds never harms. */
sealed interface Formula {
  Formula YES = new Fixed(true);
  Formula NO = new Fixed(false);

  /** Whether it holds at a position of all levers. */
  boolean holds(long[] at);

  /** Which levers it looks at. */
  BitSet levers();

  /** No lever changes it. */
  record Fixed(boolean value) implements Formula {
    @Override
    public boolean holds(long[] at) {
      return value;
    }

    @Override
    public BitSet levers() {
      return new BitSet();
    }
  }

  /** One lever stands where it may. */
  record One(int lever, Ranges where) implements Formula {
    @Override
    public boolean holds(long[] at) {
      return where.has(at[lever]);
    }

    @Override
    public BitSet levers() {
      BitSet set = new BitSet();
      set.set(lever);
      return set;
    }
  }

  /** So much of each lever comes to at least that. */
  record Sum(List<Integer> of, List<Long> factors, long atLeast) implements Formula {
    public Sum {
      of = List.copyOf(of);
      factors = List.copyOf(factors);
    }

    @Override
    public boolean holds(long[] at) {
      long sum = 0;
      for (int i = 0; i < of.size(); i++) {
        sum = Math.addExact(sum, Math.multiplyExact(factors.get(i), at[of.get(i)]));
      }
      return sum >= atLeast;
    }

    long factor(int lever) {
      int i = of.indexOf(lever);
      return i < 0 ? 0 : factors.get(i);
    }

    @Override
    public BitSet levers() {
      BitSet set = new BitSet();
      of.forEach(set::set);
      return set;
    }
  }

  /** At least so many of the parts hold. */
  record Some(int atLeast, List<Formula> parts, BitSet levers) implements Formula {
    public Some {
      parts = List.copyOf(parts);
    }

    boolean all() {
      return atLeast == parts.size();
    }

    @Override
    public boolean holds(long[] at) {
      int held = 0;
      for (Formula part : parts) {
        held += part.holds(at) ? 1 : 0;
      }
      return held >= atLeast;
    }
  }

  static Formula all(List<Formula> parts) {
    return some(parts.size(), parts);
  }

  static Formula any(List<Formula> parts) {
    return some(1, parts);
  }

  /** Without what is fixed; "all" within "all" and "any" within "any" are taken apart. */
  static Formula some(int atLeast, List<Formula> parts) {
    List<Formula> open = new ArrayList<>();
    int need = atLeast;
    for (Formula part : parts) {
      if (!(part instanceof Fixed fixed)) {
        open.add(part);
      } else if (fixed.value()) {
        need--;
      }
    }
    if (need <= 0 || need > open.size()) {
      return need <= 0 ? YES : NO;
    }
    if (open.size() == 1) {
      return open.get(0);
    }
    boolean all = need == open.size();
    if (all || need == 1) {
      List<Formula> flat = new ArrayList<>();
      for (Formula part : open) {
        if (part instanceof Some some && (all ? some.all() : some.atLeast() == 1)) {
          flat.addAll(some.parts());
        } else {
          flat.add(part);
        }
      }
      open = merged(flat, all);
      need = all ? open.size() : 1;
      if (open.size() == 1) {
        return open.get(0);
      }
      if (all && open.contains(NO)) {
        return NO;
      }
    }
    BitSet levers = new BitSet();
    open.forEach(part -> levers.or(part.levers()));
    return new Some(need, open, levers);
  }

  /** One formula for each lever that is looked at alone. */
  private static List<Formula> merged(List<Formula> parts, boolean all) {
    Map<Integer, Ranges> alone = new LinkedHashMap<>();
    List<Formula> merged = new ArrayList<>();
    for (Formula part : parts) {
      if (part instanceof One one) {
        alone.merge(one.lever(), one.where(), all ? Ranges::and : Ranges::or);
      } else {
        merged.add(part);
      }
    }
    alone.forEach((lever, where) -> merged.add(where.isEmpty() ? NO : new One(lever, where)));
    return merged;
  }
}
