package vn.binhxet.register.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of record numbers, kept as ranges. */
public final class Ranges {
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  /** A range, both ends included. */
  public record Range(long from, long to) {}

  public void add(long one) {
    add(one, one);
  }

  /** Adds a range; one that ends before it begins has no numbers. */
  public void add(long from, long to) {
    if (from > to) {
      return;
    }
    long start = from;
    long end = to;
    Map.Entry<Long, Long> near = ends.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
    while (near != null && near.getValue() >= (start == Long.MIN_VALUE ? start : start - 1)) {
      start = Math.min(start, near.getKey());
      end = Math.max(end, near.getValue());
      ends.remove(near.getKey());
      near = ends.floorEntry(end == Long.MAX_VALUE ? end : end + 1);
    }
    ends.put(start, end);
  }

  public List<Range> all() {
    return ends.entrySet().stream().map(one -> new Range(one.getKey(), one.getValue())).toList();
  }

  /** The numbers of this set that are in another too. */
  public List<Range> within(Ranges other) {
    List<Range> found = new ArrayList<>();
    ends.forEach(
        (from, to) ->
            other
                .over(from, to)
                .forEach(
                    (start, end) ->
                        found.add(new Range(Math.max(from, start), Math.min(to, end)))));
    return found;
  }

  /** The numbers of this set that are not in another. */
  public List<Range> without(Ranges other) {
    List<Range> found = new ArrayList<>();
    for (Range range : all()) {
      long next = range.from();
      boolean left = true;
      for (Map.Entry<Long, Long> cut : other.over(range.from(), range.to()).entrySet()) {
        if (cut.getKey() > next) {
          found.add(new Range(next, cut.getKey() - 1));
        }
        left = cut.getValue() < range.to();
        next = left ? cut.getValue() + 1 : next;
      }
      if (left) {
        found.add(new Range(next, range.to()));
      }
    }
    return found;
  }

  /** The first number that is in one of the two and not in the other, 0 where they are the same. */
  public long firstNotIn(Ranges other) {
    if (ends.equals(other.ends)) {
      return 0;
    }
    List<Range> mine = without(other);
    List<Range> theirs = other.without(this);
    return mine.isEmpty()
        ? theirs.get(0).from()
        : theirs.isEmpty()
            ? mine.get(0).from()
            : Math.min(mine.get(0).from(), theirs.get(0).from());
  }

  /** The ranges that have a number between two. */
  private Map<Long, Long> over(long from, long to) {
    Map.Entry<Long, Long> first = ends.floorEntry(from);
    boolean reaches = first != null && first.getValue() >= from;
    return ends.subMap(first != null && reaches ? first.getKey() : from, true, to, true);
  }
}
