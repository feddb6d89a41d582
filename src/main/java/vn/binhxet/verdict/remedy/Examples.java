package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Single ways to satisfy demands that facts share. Inner demands are filled before those around
 * them, so that nothing is filled twice.
 */
final class Examples {
  private Examples() {}

  /** One that changes few facts: those with the most room first. Null where none was found. */
  static long @Nullable [] fewest(Part.Raise raise) {
    List<Integer> order = order(raise);
    order.sort(
        Comparator.comparingLong((Integer i) -> -raise.items().get(i).room())
            .thenComparing(Comparator.naturalOrder()));
    return filled(raise, order);
  }

  /** One that changes them in the edition's order, from the last. */
  static long @Nullable [] last(Part.Raise raise) {
    List<Integer> order = order(raise);
    order.sort(Comparator.reverseOrder());
    return filled(raise, order);
  }

  /** Whether there is any. */
  static boolean any(Part.Raise raise) {
    return fewest(raise) != null;
  }

  private static List<Integer> order(Part.Raise raise) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < raise.items().size(); i++) {
      order.add(i);
    }
    return order;
  }

  private static long @Nullable [] filled(Part.Raise raise, List<Integer> order) {
    long[] more = new long[raise.items().size()];
    List<Part.Demand> inner = new ArrayList<>(raise.demands());
    inner.sort(
        Comparator.comparingLong(
            (Part.Demand demand) -> demand.weights().stream().filter(w -> w > 0).count()));
    for (Part.Demand demand : inner) {
      for (int i : order) {
        long lacking = demand.steps() - demand.of(more);
        long weight = demand.weights().get(i);
        if (lacking > 0 && weight > 0) {
          more[i] += Math.min(-Math.floorDiv(-lacking, weight), slack(raise, more, i));
        }
      }
      if (demand.of(more) < demand.steps()) {
        return null;
      }
    }
    return reduced(raise, more, order);
  }

  private static long slack(Part.Raise raise, long[] more, int i) {
    long slack = raise.items().get(i).room() - more[i];
    for (Part.Demand limit : raise.limits()) {
      long weight = limit.weights().get(i);
      if (weight > 0) {
        slack = Math.min(slack, Math.floorDiv(limit.steps() - limit.of(more), weight));
      }
    }
    return Math.max(0, slack);
  }

  /** Takes back what no demand needs. */
  private static long[] reduced(Part.Raise raise, long[] more, List<Integer> order) {
    for (int j = order.size() - 1; j >= 0; j--) {
      int i = order.get(j);
      long spare = more[i];
      for (Part.Demand demand : raise.demands()) {
        long weight = demand.weights().get(i);
        if (weight > 0) {
          spare = Math.min(spare, Math.floorDiv(demand.of(more) - demand.steps(), weight));
        }
      }
      more[i] -= Math.max(0, spare);
    }
    return more;
  }
}
