package vn.binhxet.verdict.reach;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The values around breakpoints that can be written with so many digits. */
final class Grid {
  private static final BigDecimal TWO = new BigDecimal(2);

  private Grid() {}

  /** At, just under and just over each breakpoint, the ends, and one between neighbours. */
  static List<BigDecimal> values(Bounds bounds, Collection<Exact> breakpoints) {
    TreeSet<BigDecimal> values = new TreeSet<>();
    BigDecimal step = BigDecimal.ONE.movePointLeft(bounds.decimals());
    add(values, bounds, bounds.least());
    add(values, bounds, bounds.most());
    for (Exact point : breakpoints) {
      BigDecimal floor = point.floor(bounds.decimals());
      BigDecimal ceiling = point.ceiling(bounds.decimals());
      add(values, bounds, floor);
      add(values, bounds, ceiling);
      if (floor.compareTo(ceiling) == 0) {
        add(values, bounds, floor.subtract(step));
        add(values, bounds, floor.add(step));
      }
    }
    BigDecimal last = null;
    for (BigDecimal value : List.copyOf(values)) {
      if (last != null && last.add(step).compareTo(value) < 0) {
        BigDecimal middle = last.add(value).divide(TWO);
        add(values, bounds, middle.setScale(bounds.decimals(), java.math.RoundingMode.FLOOR));
      }
      last = value;
    }
    return List.copyOf(values);
  }

  private static void add(TreeSet<BigDecimal> values, Bounds bounds, BigDecimal value) {
    BigDecimal written = value.setScale(bounds.decimals(), java.math.RoundingMode.HALF_EVEN);
    boolean same = written.compareTo(value) == 0;
    if (same && value.compareTo(bounds.least()) >= 0 && value.compareTo(bounds.most()) <= 0) {
      values.add(written.signum() == 0 ? BigDecimal.ZERO.setScale(bounds.decimals()) : written);
    }
  }
}
