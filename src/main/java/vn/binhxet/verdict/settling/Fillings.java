package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Domain;
import vn.binhxet.verdict.reach.Exact;

/** Answers that fit a way to settle something: one for each item, all together. */
final class Fillings {
  private static final int SHARE_DIGITS = 4;
  private static final int MOST_BRANCHES = 256;

  private final Items items;
  private final PointsTree points;

  Fillings(Items items, PointsTree points) {
    this.items = items;
    this.points = points;
  }

  /** Answers for one set, null where none were found together. */
  @Nullable Map<Integer, Answer> of(Found found) {
    Map<Integer, Answer> all = new TreeMap<>();
    for (Found.Part part : found.parts()) {
      Map<Integer, Answer> own = null;
      for (Shape way : part.pattern().ways()) {
        own = of(way, part);
        if (own != null) {
          break;
        }
      }
      if (own == null) {
        return null;
      }
      all.putAll(own);
    }
    return all;
  }

  @Nullable Map<Integer, Answer> of(Shape way, Found.Part part) {
    Map<Integer, Answer> numbers = numbers(way);
    if (numbers == null) {
      return null;
    }
    Map<Integer, Answer> all = new TreeMap<>(numbers);
    way.answers()
        .forEach(
            (item, mask) ->
                all.putIfAbsent(item, items.get(item).domain().answers().get(mask.nextSetBit(0))));
    int[] counts = part.pattern().counts().clone();
    Map<Integer, BigDecimal[]> narrowed = narrowed(way, counts);
    if (!way.points().isEmpty() || !narrowed.isEmpty()) {
      Map<Integer, List<BigDecimal>> given = points.solve(counts, narrowed, way.points());
      if (given == null) {
        return null;
      }
      for (PointsTree.ScoreClass each : points.classes()) {
        List<Integer> picked = new ArrayList<>(part.picked().get(each.number()));
        if (narrowed.containsKey(each.number())) {
          picked.add(each.items().get(0));
        }
        List<BigDecimal> values = given.getOrDefault(each.number(), List.of());
        for (int i = 0; i < picked.size(); i++) {
          all.put(
              picked.get(i), new Answer.Number(written(items.get(picked.get(i)), values.get(i))));
        }
      }
    }
    return all;
  }

  /**
   * The way without declaring absent what it gives other values of.
   *
   * @return null where it needs both
   */
  @Nullable Shape consistent(Shape way) {
    Map<Integer, BitSet> answers = new TreeMap<>(way.answers());
    BitSet inSums = new BitSet();
    way.joints().forEach(joint -> inSums.or(joint.items()));
    boolean changed = false;
    for (List<Item> object : items.objects()) {
      for (Item item : object) {
        BitSet mask = answers.get(item.number());
        int absent = item.domain().answers().size() - 1;
        boolean declares =
            mask != null
                && mask.get(absent)
                && item.domain().answers().get(absent) instanceof Answer.NotApplicable;
        if (mask == null || !declares) {
          continue;
        }
        boolean there = inSums.get(item.number());
        for (Item other : object) {
          BitSet theirs = answers.get(other.number());
          there |= other.number() != item.number() && inSums.get(other.number());
          there |=
              other.number() != item.number()
                  && theirs != null
                  && !(other.domain().answers().get(theirs.length() - 1)
                      instanceof Answer.NotApplicable);
        }
        if (there) {
          BitSet fewer = (BitSet) mask.clone();
          fewer.clear(absent);
          if (fewer.isEmpty()) {
            return null;
          }
          answers.put(item.number(), fewer);
          changed = true;
        }
      }
    }
    return changed ? new Shape(answers, way.joints(), way.points()) : way;
  }

  private static BigDecimal written(Item item, BigDecimal value) {
    int decimals = item.field().type() == FieldType.INTEGER ? 0 : item.field().decimals();
    return value.scale() > decimals ? value.setScale(decimals, RoundingMode.FLOOR) : value;
  }

  /** Items of points that a way asks for by name: counted in, with what they may be. */
  Map<Integer, BigDecimal[]> narrowed(Shape shape, int[] counts) {
    Map<Integer, BigDecimal[]> narrowed = new HashMap<>();
    shape
        .answers()
        .forEach(
            (number, mask) -> {
              int at = items.get(number).score() == null ? -1 : points.classOf(number);
              List<Answer> answers = items.get(number).domain().answers();
              if (at >= 0
                  && answers.get(mask.nextSetBit(0)) instanceof Answer.Number low
                  && answers.get(mask.length() - 1) instanceof Answer.Number high) {
                narrowed.put(at, new BigDecimal[] {low.value(), high.value()});
                counts[at]++;
              }
            });
    return narrowed;
  }

  /**
   * Answers for the items that stand to each other in some way; empty where none do.
   *
   * @return null where none fit together
   */
  @Nullable Map<Integer, Answer> numbers(Shape shape) {
    BitSet all = shape.items();
    List<Expr.Joint> sums = new ArrayList<>(shape.joints());
    BitSet tied = new BitSet();
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      Item whole = Solver.whole(items, items.get(i));
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
      Exact value = number(domain.answers().get(i));
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

  /** An answer as the number that sums see, null where it is none. */
  static @Nullable Exact number(Answer answer) {
    if (answer instanceof Answer.Number n) {
      return Exact.of(n.value());
    }
    if (answer instanceof Answer.Share s) {
      return Exact.percent(s.count(), s.of());
    }
    if (answer instanceof Answer.Day d) {
      return Exact.of(d.date().toEpochDay());
    }
    if (answer instanceof Answer.Truth t) {
      return t.value() ? Exact.ONE : Exact.ZERO;
    }
    return answer instanceof Answer.Code c ? Exact.of(c.choice()) : null;
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
