package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.reach.Exact;

/** One part of a plan. */
public sealed interface Part {
  /** Room of which nobody has read an end: that of a field without a maximum. */
  long UNBOUNDED = 1_000_000_000;

  /** One fact becomes another. */
  record Move(Lever lever, long to) implements Part {
    /** How many steps it moves; of a code 1. */
    public long steps() {
      return lever.ordered() ? Math.abs(to - lever.now()) : 1;
    }
  }

  /**
   * Several facts that stand in for each other, as points of one sum: every way to satisfy all
   * demands within the room, and no more than they ask, is a plan.
   *
   * @param items the facts, in the edition's order
   * @param demands what they must come to together, all of them
   * @param limits what they may come to at most, as the maximum of a group
   */
  record Raise(List<Item> items, List<Demand> demands, List<Demand> limits) implements Part {
    public Raise {
      items = List.copyOf(items);
      demands = List.copyOf(demands);
      limits = List.copyOf(limits);
    }

    /** The most steps of an item that any way needs. */
    public long most(int item) {
      long most = 0;
      for (Demand demand : demands) {
        long weight = demand.weights().get(item);
        most = weight > 0 ? Math.max(most, -Math.floorDiv(-demand.steps(), weight)) : most;
      }
      return most;
    }
  }

  /**
   * A fact of a sum.
   *
   * @param direction 1 for more, -1 for less
   * @param base steps that it moves in any case
   * @param room steps that it may move beyond those
   */
  record Item(Lever lever, int direction, long base, long room) {
    /** Whether no maximum is known. */
    public boolean unbounded() {
      BigDecimal top = lever.of().max();
      return top == null && lever.whole() == 0 && room >= UNBOUNDED;
    }

    /** Where it stands after so many steps beyond its base. */
    public long after(long more) {
      return lever.now() + direction * (base + more);
    }
  }

  /**
   * A weighted sum of steps beyond the base.
   *
   * @param weights by the position of the item, none less than 0
   * @param steps of a demand: at least so many; of a limit: at most
   */
  record Demand(List<Long> weights, long steps) {
    public Demand {
      weights = List.copyOf(weights);
    }

    /**
     * The same in the unit of its facts, where all have one.
     *
     * @return null where they do not weigh the same
     */
    public @Nullable BigDecimal amount(List<Item> items) {
      Exact weight = null;
      for (int i = 0; i < weights.size(); i++) {
        if (weights.get(i) > 0) {
          Exact own = Exact.of(weights.get(i)).over(size(items.get(i).lever()));
          if (weight != null && weight.compareTo(own) != 0) {
            return null;
          }
          weight = own;
        }
      }
      if (weight == null) {
        return null;
      }
      int digits = items.stream().mapToInt(item -> item.lever().digits()).max().orElse(0);
      BigDecimal amount = Exact.of(steps).over(weight).ceiling(digits);
      BigDecimal bare = amount.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A household of a count is 1, else what a step is worth. */
    private static Exact size(Lever lever) {
      return lever.whole() > 0 ? Exact.ONE : lever.unit();
    }

    long of(long[] more) {
      long sum = 0;
      for (int i = 0; i < more.length; i++) {
        sum += weights.get(i) * more[i];
      }
      return sum;
    }
  }
}
