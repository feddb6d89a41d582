package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whole numbers that lie in any of some intervals.
 *
 * @param parts disjoint, ascending, ends included
 */
record Ranges(List<Range> parts) {

  /** Both ends included. */
  record Range(long from, long to) {}

  Ranges {
    parts = List.copyOf(parts);
  }

  static Ranges of(long from, long to) {
    return new Ranges(from > to ? List.of() : List.of(new Range(from, to)));
  }

  Ranges and(Ranges other) {
    List<Range> both = new ArrayList<>();
    for (Range a : parts) {
      for (Range b : other.parts) {
        both.addAll(of(Math.max(a.from, b.from), Math.min(a.to, b.to)).parts);
      }
    }
    return new Ranges(both);
  }

  /** What lies in either; neighbours are joined. */
  Ranges or(Ranges other) {
    List<Range> sorted = new ArrayList<>(parts);
    sorted.addAll(other.parts);
    sorted.sort(Comparator.comparingLong(Range::from));
    List<Range> either = new ArrayList<>();
    for (Range part : sorted) {
      Range last = either.isEmpty() ? null : either.get(either.size() - 1);
      if (last != null && part.from <= last.to + 1) {
        either.set(either.size() - 1, new Range(last.from, Math.max(last.to, part.to)));
      } else {
        either.add(part);
      }
    }
    return new Ranges(either);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  boolean has(long number) {
    return parts.stream().anyMatch(part -> part.from <= number && number <= part.to);
  }
}
