package vn.binhxet.register.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A set of record numbers, kept as ranges. */
final class SeqRanges {
  private final List<long[]> ranges = new ArrayList<>();

  /** Adds a number greater than all before it. */
  void next(long seq) {
    if (!ranges.isEmpty() && ranges.get(ranges.size() - 1)[1] + 1 == seq) {
      ranges.get(ranges.size() - 1)[1] = seq;
    } else {
      ranges.add(new long[] {seq, seq});
    }
  }

  /** Adds a range, in any order. */
  void add(long from, long to) {
    if (from <= to) {
      ranges.add(new long[] {from, to});
    }
  }

  /** The numbers of this set that are in another, or that are not, as ranges from and to. */
  List<long[]> split(SeqRanges other, boolean inside) {
    List<long[]> found = new ArrayList<>();
    List<long[]> others = other.merged();
    for (long[] range : merged()) {
      long from = range[0];
      for (long[] cut : others) {
        if (cut[1] < from || cut[0] > range[1]) {
          continue;
        }
        if (inside) {
          found.add(new long[] {Math.max(from, cut[0]), Math.min(range[1], cut[1])});
        } else if (cut[0] > from) {
          found.add(new long[] {from, cut[0] - 1});
        }
        from = cut[1] + 1;
      }
      if (!inside && from <= range[1]) {
        found.add(new long[] {from, range[1]});
      }
    }
    return found;
  }

  private List<long[]> merged() {
    List<long[]> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingLong(range -> range[0]));
    List<long[]> merged = new ArrayList<>();
    for (long[] range : sorted) {
      long[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && range[0] <= last[1] + 1) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        merged.add(range.clone());
      }
    }
    return merged;
  }
}
