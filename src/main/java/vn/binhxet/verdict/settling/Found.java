package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * One smallest set of items that settles something.
 *
 * @param parts the ways that it is made of; their items do not overlap
 */
public record Found(BitSet items, List<Part> parts) {
  static final Found NOTHING = new Found(new BitSet(), List.of());

  /** Fewer items first, then the edition's order. */
  static final Comparator<Found> ORDER =
      Comparator.comparingInt((Found found) -> found.items.cardinality())
          .thenComparing((one, other) -> earlier(one.items, other.items));

  /**
   * A way to settle a part, with the items of points that were picked for it.
   *
   * @param picked by class
   */
  public record Part(Pattern pattern, List<List<Integer>> picked) {}

  private static int earlier(BitSet one, BitSet other) {
    BitSet differing = (BitSet) one.clone();
    differing.xor(other);
    int first = differing.nextSetBit(0);
    return first < 0 ? 0 : one.get(first) ? -1 : 1;
  }

  Found and(Found other) {
    if (parts.isEmpty()) {
      return other;
    }
    BitSet both = (BitSet) items.clone();
    both.or(other.items);
    List<Part> all = new ArrayList<>(parts);
    all.addAll(other.parts);
    return new Found(both, all);
  }

  /** The first so many of all. */
  static List<Found> first(List<Found> all, int limit) {
    all.sort(ORDER);
    return all.size() <= limit ? all : new ArrayList<>(all.subList(0, limit));
  }
}
