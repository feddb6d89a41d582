package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Sets written out, none within another. */
record Patterns(List<Pattern> patterns, List<ScoreClass> classes) implements Family {

  /** Leaves out what is needless, and puts the ways of the same items together. */
  static Patterns of(List<Pattern> all, List<ScoreClass> classes) {
    List<Pattern> sorted = new ArrayList<>(all);
    sorted.sort(java.util.Comparator.comparingInt(Pattern::size));
    List<Pattern> kept = new ArrayList<>();
    for (Pattern pattern : sorted) {
      boolean needless = false;
      for (int i = 0; i < kept.size() && !needless; i++) {
        Pattern before = kept.get(i);
        if (before.same(pattern)) {
          List<Shape> ways = new ArrayList<>(before.ways());
          ways.addAll(pattern.ways());
          kept.set(i, new Pattern(before.items(), before.counts(), ways));
          needless = true;
        } else {
          needless = before.within(pattern);
        }
      }
      if (!needless) {
        kept.add(pattern);
      }
    }
    return new Patterns(kept, classes);
  }

  @Override
  public BigInteger count() {
    return patterns.stream().map(this::count).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger count(Pattern pattern) {
    BigInteger count = BigInteger.ONE;
    for (int i = 0; i < pattern.counts().length; i++) {
      count = count.multiply(choose(classes.get(i).items().size(), pattern.counts()[i]));
    }
    return count;
  }

  static BigInteger choose(int n, int k) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  @Override
  public List<Found> first(int limit) {
    List<Found> all = new ArrayList<>();
    for (Pattern pattern : patterns) {
      all.addAll(first(pattern, limit));
    }
    return Found.first(all, limit);
  }

  /** The picks of points of a pattern under way: items, and by class. */
  private record Pick(BitSet items, List<List<Integer>> picked) {}

  private List<Found> first(Pattern pattern, int limit) {
    List<Pick> picks = List.of(new Pick(pattern.items(), List.of()));
    for (int i = 0; i < pattern.counts().length; i++) {
      List<List<Integer>> own = combinations(classes.get(i).items(), pattern.counts()[i], limit);
      List<Pick> next = new ArrayList<>();
      for (Pick pick : picks) {
        for (List<Integer> chosen : own) {
          BitSet items = (BitSet) pick.items().clone();
          chosen.forEach(items::set);
          List<List<Integer>> picked = new ArrayList<>(pick.picked());
          picked.add(chosen);
          next.add(new Pick(items, picked));
        }
      }
      next.sort(
          (a, b) ->
              Found.ORDER.compare(
                  new Found(a.items(), List.of()), new Found(b.items(), List.of())));
      picks = next.size() <= limit ? next : new ArrayList<>(next.subList(0, limit));
    }
    List<Found> all = new ArrayList<>();
    picks.forEach(
        pick -> all.add(new Found(pick.items(), List.of(new Found.Part(pattern, pick.picked())))));
    return all;
  }

  /** So many of them, each way, the first so many ways. */
  static <T> List<List<T>> combinations(List<T> of, int many, int limit) {
    List<List<T>> all = new ArrayList<>();
    combine(of, many, 0, new ArrayList<>(), limit, all);
    return all;
  }

  private static <T> void combine(
      List<T> of, int many, int from, List<T> chosen, int limit, List<List<T>> all) {
    if (chosen.size() == many) {
      all.add(List.copyOf(chosen));
      return;
    }
    for (int i = from; i <= of.size() - (many - chosen.size()) && all.size() < limit; i++) {
      chosen.add(of.get(i));
      combine(of, many, i + 1, chosen, limit, all);
      chosen.remove(chosen.size() - 1);
    }
  }

  @Override
  public void singles(Singles into) {
    for (Pattern pattern : patterns) {
      if (pattern.size() != 1) {
        continue;
      }
      int item = pattern.items().nextSetBit(0);
      if (item >= 0) {
        pattern.ways().forEach(way -> into.add(item, way));
      }
      for (int c = 0; c < pattern.counts().length; c++) {
        if (pattern.counts()[c] > 0) {
          classes.get(c).items().forEach(into::add);
        }
      }
    }
  }

  @Override
  public boolean needsNothing() {
    return patterns.stream().anyMatch(pattern -> pattern.size() == 0);
  }

  @Override
  public void containing(BigInteger times, BigInteger[] into) {
    for (Pattern pattern : patterns) {
      BigInteger all = count(pattern).multiply(times);
      BitSet items = pattern.items();
      for (int i = items.nextSetBit(0); i >= 0; i = items.nextSetBit(i + 1)) {
        into[i] = into[i].add(all);
      }
      for (int c = 0; c < pattern.counts().length; c++) {
        List<Integer> of = classes.get(c).items();
        if (pattern.counts()[c] > 0) {
          BigInteger each =
              all.multiply(BigInteger.valueOf(pattern.counts()[c]))
                  .divide(BigInteger.valueOf(of.size()));
          of.forEach(item -> into[item] = into[item].add(each));
        }
      }
    }
  }
}
