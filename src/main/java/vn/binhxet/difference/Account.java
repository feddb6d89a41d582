package vn.binhxet.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which factors account for a value that differs between two sides, from its value in all eight
 * combinations.
 *
 * @param changed whether the two sides differ
 * @param shares one for each factor, in the factors' order
 */
public record Account(boolean changed, List<Share> shares) {
  /** In how many orders the three factors can be swapped one after the other. */
  public static final int ORDERS = 6;

  public Account {
    shares = List.copyOf(shares);
  }

  /**
   * What one factor does.
   *
   * @param alone whether swapping it alone, from side A, changes the value
   * @param back whether taking it alone back, from side B, changes the value
   * @param orders in how many of the six orders its step changes the value
   * @param after after which other factors were swapped its step changes the value; the empty set
   *     where it does so as the first
   */
  public record Share(
      Factor factor, boolean alone, boolean back, int orders, List<Set<Factor>> after) {
    public Share {
      after = after.stream().map(Set::copyOf).toList();
    }

    /** Whether it hangs on the order whether this factor changes the value. */
    public boolean orderMatters() {
      return orders > 0 && orders < ORDERS;
    }
  }

  /**
   * @param values by the index of the combination
   */
  static Account of(@Nullable Object[] values) {
    List<Share> shares = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      shares.add(share(factor, values));
    }
    return new Account(differ(values, 0, Combination.COUNT - 1), shares);
  }

  /**
   * Of a value that a side does not tell since it is held: nothing can be put down to any factor.
   */
  static Account untold(@Nullable Object[] values) {
    return new Account(
        differ(values, 0, Combination.COUNT - 1),
        Arrays.stream(Factor.values())
            .map(factor -> new Share(factor, false, false, 0, List.of()))
            .toList());
  }

  private static Share share(Factor factor, @Nullable Object[] values) {
    int last = Combination.COUNT - 1;
    int orders = 0;
    List<Set<Factor>> after = new ArrayList<>();
    for (Combination before : Combination.ALL) {
      boolean open = before.from(factor) == Which.A;
      if (open && differ(values, before.index(), before.index() | factor.bit())) {
        Set<Factor> swapped = before.swapped();
        after.add(swapped);
        // As the first and as the last step two orders lead there, in between one.
        orders += swapped.size() == 1 ? 1 : 2;
      }
    }
    return new Share(
        factor,
        differ(values, 0, factor.bit()),
        differ(values, last, last ^ factor.bit()),
        orders,
        after);
  }

  private static boolean differ(@Nullable Object[] values, int one, int other) {
    return !Objects.equals(values[one], values[other]);
  }

  public Share of(Factor factor) {
    return shares.get(factor.ordinal());
  }

  /** The factors whose step changes the value in at least one order. */
  public List<Factor> factors() {
    return shares.stream().filter(share -> share.orders() > 0).map(Share::factor).toList();
  }

  /** Whether it hangs on the order which steps change the value. */
  public boolean orderMatters() {
    return shares.stream().anyMatch(Share::orderMatters);
  }

  /** Whether both sides are alike though some factor alone would make a difference. */
  public boolean cancelsOut() {
    return !changed && !factors().isEmpty();
  }
}
