package vn.binhxet.verdict.settling;

import java.util.BitSet;
import java.util.List;

/**
 * Sets of items that differ only in which items of points stand for each other.
 *
 * @param items those asked for by name
 * @param counts how many items of each class of points besides
 * @param ways what they may be answered; each way settles it
 */
public record Pattern(BitSet items, int[] counts, List<Shape> ways) {

  boolean within(Pattern other) {
    if (!Logic.within(items, other.items)) {
      return false;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > other.counts[i]) {
        return false;
      }
    }
    return true;
  }

  boolean same(Pattern other) {
    return items.equals(other.items) && java.util.Arrays.equals(counts, other.counts);
  }

  int size() {
    int size = items.cardinality();
    for (int count : counts) {
      size += count;
    }
    return size;
  }
}
