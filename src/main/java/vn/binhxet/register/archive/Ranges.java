package vn.binhxet.register.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of numbers, kept as ranges. */
final class Ranges {
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /** A range, both ends included. */
  record Range(long from, long to) {}

  void add(long one) {
    add(one, one);
  }

  void add(long from, long to) {
    long start = from;
    long end = to;
    Map.Entry<Long, Long> near = ends.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
    while (near != null && near.getValue() >= start - 1) {
      start = Math.min(start, near.getKey());
      end = Math.max(end, near.getValue());
      ends.remove(near.getKey());
      near = ends.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
    }
    ends.put(start, end);
  }

  List<Range> all() {
    return ends.entrySet().stream().map(one -> new Range(one.getKey(), one.getValue())).toList();
  }

  /** The first number that is in one of the two and not in the other, 0 where they are the same. */
  long firstNotIn(Ranges other) {
    if (ends.equals(other.ends)) {
      return 0;
    }
    long mine = firstLacking(ends, other);
    long theirs = firstLacking(other.ends, this);
    return mine == 0 ? theirs : theirs == 0 ? mine : Math.min(mine, theirs);
  }

  private static long firstLacking(Map<Long, Long> ranges, Ranges other) {
    for (Map.Entry<Long, Long> range : ranges.entrySet()) {
      Map.Entry<Long, Long> over = other.ends.floorEntry(range.getKey());
      if (over == null || over.getValue() < range.getKey()) {
        return range.getKey();
      }
      if (over.getValue() < range.getValue()) {
        return over.getValue() + 1;
      }
    }
    return 0;
  }
}
