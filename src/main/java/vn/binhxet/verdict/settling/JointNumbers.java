package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Domain;
import vn.binhxet.verdict.reach.Exact;

/**
 * Answers for items that stand to each other in some way: sums that hold, and parts beside the
 * whole that they are part of.
 */
final class JointNumbers {
  private static final int SHARE_DIGITS = 4;
  private static final int MOST_BRANCHES = 256;
  private final Items items;

  JointNumbers(Items items) {
    this.items = items;
  }

  /**
   * Answers for the items that stand to each other in some way; empty where none do.
   *
   * @return null where none fit together
   */
  @Nullable Map<Integer, Answer> of(Shape shape) {
    BitSet all = shape.items();
    List<Expr.Joint> sums = new ArrayList<>(shape.joints());
    BitSet tied = new BitSet();
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      Item whole = items.whole(items.get(i));
      if (whole != null && all.get(whole.number()) && !apart(shape, i, whole.number())) {
        sums.add(
            new Expr.Joint(
                Map.of(i, Exact.ONE, whole.number(), Exact.ONE.negate()),
                Exact.ZERO,
                Comparator.AT_MOST));
      }
    }
    if (sums.isEmpty()) {
      return Map.of();
    }
    sums.forEach(sum -> tied.or(sum.items()));
    List<Integer> order = new ArrayList<>();
    tied.stream().forEach(order::add);
    Map<Integer, BigDecimal> found =
        branch(shape, order, 0, new LinkedHashMap<>(), sums, new int[1]);
    if (found == null) {
      return null;
    }
    Map<Integer, Answer> answers = new TreeMap<>();
    found.forEach((item, value) -> answers.put(item, answer(items.get(item).field(), value)));
    return answers;
  }

  /** Declared not to apply, a part stands to no whole. */
  private boolean apart(Shape shape, int part, int whole) {
    return absent(shape, part) || absent(shape, whole);
  }

  private boolean absent(Shape shape, int item) {
    BitSet mask = shape.answers().get(item);
    return mask != null
        && items.get(item).domain().answers().get(mask.nextSetBit(0))
            instanceof Answer.NotApplicable;
  }

  private @Nullable Map<Integer, BigDecimal> branch(
      Shape shape,
      List<Integer> order,
      int next,
      Map<Integer, Feasible.Range> ranges,
      List<Expr.Joint> sums,
      int[] tried) {
    if (next == order.size()) {
      return ++tried[0] > MOST_BRANCHES ? null : Feasible.solve(ranges, sums);
    }
    int item = order.get(next);
    for (Feasible.Range range : ranges(items.get(item), shape.answers().get(item))) {
      Map<Integer, Feasible.Range> more = new LinkedHashMap<>(ranges);
      more.put(item, range);
      Map<Integer, BigDecimal> found = branch(shape, order, next + 1, more, sums, tried);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static List<Feasible.Range> ranges(Item item, @Nullable BitSet mask) {
    List<Feasible.Range> ranges = new ArrayList<>();
    Domain domain = item.domain();
    int decimals =
        switch (item.field().type()) {
          case NUMBER -> item.field().decimals();
          case SHARE -> SHARE_DIGITS;
          default -> 0;
        };
    Exact low = null;
    Exact high = null;
    for (int i = 0; i < domain.answers().size(); i++) {
      Exact value = domain.answers().get(i).number();
      boolean in = value != null && (mask == null || mask.get(i));
      if (value != null && in) {
        low = low == null || value.compareTo(low) < 0 ? value : low;
        high = high == null || value.compareTo(high) > 0 ? value : high;
      }
      if (!in && low != null && high != null) {
        ranges.add(new Feasible.Range(low, high, decimals));
        low = null;
        high = null;
      }
    }
    if (low != null && high != null) {
      ranges.add(new Feasible.Range(low, high, decimals));
    }
    return ranges;
  }

  private static Answer answer(Field field, BigDecimal value) {
    return switch (field.type()) {
      case BOOLEAN -> new Answer.Truth(value.signum() != 0);
      case CHOICE ->
          new Answer.Code(value.intValue(), field.choices().get(value.intValue()).code());
      case DATE -> new Answer.Day(LocalDate.ofEpochDay(value.longValue()));
      case SHARE ->
          field.countsOnly()
              ? new Answer.Share(
                  value.movePointRight(SHARE_DIGITS).longValueExact(),
                  BigDecimal.ONE.movePointRight(SHARE_DIGITS + 2).longValueExact())
              : new Answer.Number(value);
      default -> new Answer.Number(value);
    };
  }
}
