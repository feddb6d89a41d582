package vn.binhxet.verdict.settling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The smallest sets that settle something, kept in parts that do not share items. */
public interface Family {

  /** How many there are. */
  BigInteger count();

  /** The first so many, fewer items first. */
  List<Found> first(int limit);

  /** Adds for each item how many of the sets it is in, so many times. */
  void containing(BigInteger times, BigInteger[] into);

  /** Adds those items that are a set by themselves. */
  void singles(Singles into);

  /** Whether nothing need be answered. */
  boolean needsNothing();

  /** One from each. */
  record Product(List<Family> parts) implements Family {
    @Override
    public BigInteger count() {
      return parts.stream().map(Family::count).reduce(BigInteger.ONE, BigInteger::multiply);
    }

    @Override
    public List<Found> first(int limit) {
      List<Found> all = List.of(Found.NOTHING);
      for (Family part : parts) {
        all = times(all, part.first(limit), limit);
      }
      return all;
    }

    @Override
    public void containing(BigInteger times, BigInteger[] into) {
      BigInteger all = count();
      for (Family part : parts) {
        if (all.signum() > 0) {
          part.containing(times.multiply(all.divide(part.count())), into);
        }
      }
    }

    @Override
    public void singles(Singles into) {
      if (parts.stream().anyMatch(part -> part.count().signum() == 0)) {
        return;
      }
      for (Family part : parts) {
        if (parts.stream().allMatch(other -> other == part || other.needsNothing())) {
          part.singles(into);
        }
      }
    }

    @Override
    public boolean needsNothing() {
      return parts.stream().allMatch(Family::needsNothing);
    }
  }

  /** Any of them. */
  record Union(List<Family> parts) implements Family {
    @Override
    public BigInteger count() {
      return parts.stream().map(Family::count).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public List<Found> first(int limit) {
      List<Found> all = new ArrayList<>();
      parts.forEach(part -> all.addAll(part.first(limit)));
      return Found.first(all, limit);
    }

    @Override
    public void containing(BigInteger times, BigInteger[] into) {
      parts.forEach(part -> part.containing(times, into));
    }

    @Override
    public void singles(Singles into) {
      parts.forEach(part -> part.singles(into));
    }

    @Override
    public boolean needsNothing() {
      return parts.stream().anyMatch(Family::needsNothing);
    }
  }

  /** One from each of so many of them. */
  record Choose(int least, List<Family> parts) implements Family {
    @Override
    public BigInteger count() {
      return choosing(least, -1);
    }

    private BigInteger choosing(int many, int without) {
      BigInteger[] ways = new BigInteger[many + 1];
      java.util.Arrays.fill(ways, BigInteger.ZERO);
      ways[0] = BigInteger.ONE;
      for (int i = 0; i < parts.size(); i++) {
        if (i != without) {
          BigInteger own = parts.get(i).count();
          for (int k = many; k > 0; k--) {
            ways[k] = ways[k].add(ways[k - 1].multiply(own));
          }
        }
      }
      return ways[many];
    }

    @Override
    public List<Found> first(int limit) {
      List<List<Found>> chosen = new ArrayList<>();
      chosen.add(List.of(Found.NOTHING));
      for (int k = 1; k <= least; k++) {
        chosen.add(List.of());
      }
      for (Family part : parts) {
        List<Found> own = part.first(limit);
        for (int k = least; k > 0; k--) {
          List<Found> both = new ArrayList<>(chosen.get(k));
          both.addAll(times(chosen.get(k - 1), own, limit));
          chosen.set(k, Found.first(both, limit));
        }
      }
      return chosen.get(least);
    }

    @Override
    public void containing(BigInteger times, BigInteger[] into) {
      for (int i = 0; i < parts.size(); i++) {
        parts.get(i).containing(times.multiply(choosing(least - 1, i)), into);
      }
    }

    /** Parts that need nothing are counted before: each part needs some answer. */
    @Override
    public void singles(Singles into) {
      if (least == 1) {
        parts.forEach(part -> part.singles(into));
      }
    }

    @Override
    public boolean needsNothing() {
      return least == 0;
    }
  }

  private static List<Found> times(List<Found> left, List<Found> right, int limit) {
    List<Found> all = new ArrayList<>(left.size() * right.size());
    for (Found one : left) {
      for (Found other : right) {
        all.add(one.and(other));
      }
    }
    return Found.first(all, limit);
  }
}
