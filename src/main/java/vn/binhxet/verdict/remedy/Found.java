package vn.binhxet.verdict.remedy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest plans for a formula.
 *
 * @param first of them, in order, as many as are asked for
 * @param count of all
 * @param exact false where not all were looked for
 */
record Found(List<Draft> first, BigInteger count, boolean exact) {
  /** As things are, nothing need change. */
  static final Found NOTHING = new Found(List.of(Draft.NOTHING), BigInteger.ONE, true);

  static final Found NONE = new Found(List.of(), BigInteger.ZERO, true);

  Found {
    first = List.copyOf(first);
  }

  static Found of(List<Draft> all, int most, boolean exact) {
    return new Found(cut(all, most), BigInteger.valueOf(all.size()), exact);
  }

  /** Either. */
  Found or(Found other, int most) {
    List<Draft> either = new ArrayList<>(first);
    either.addAll(other.first);
    return new Found(cut(either, most), count.add(other.count), exact && other.exact);
  }

  /** Both together; they share no fact. */
  Found and(Found other, int most) {
    if (this == NOTHING || other == NOTHING) {
      return this == NOTHING ? other : this;
    }
    List<Draft> both = new ArrayList<>();
    first.forEach(one -> other.first.forEach(two -> both.add(one.and(two))));
    return new Found(cut(both, most), count.multiply(other.count), exact && other.exact);
  }

  private static List<Draft> cut(List<Draft> all, int most) {
    return all.stream().sorted(Draft.FIRST).limit(most).toList();
  }
}
