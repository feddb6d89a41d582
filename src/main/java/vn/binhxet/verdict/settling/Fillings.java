package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Answer;

/** Answers that fit a way to settle something: one for each item, all together. */
final class Fillings {
  private final Items items;
  private final PointsTree points;
  private final JointNumbers joint;

  Fillings(Items items, PointsTree points) {
    this.items = items;
    this.points = points;
    joint = new JointNumbers(items);
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
    Map<Integer, Answer> numbers = joint.of(way);
    if (numbers == null) {
      return null;
    }
    Map<Integer, Answer> all = new TreeMap<>(numbers);
    way.answers()
        .forEach(
            (item, mask) ->
                all.putIfAbsent(item, items.get(item).domain().answers().get(mask.nextSetBit(0))));
    int[] counts = part.pattern().counts().clone();
    Map<Integer, ScoreClass.Ends> narrowed = narrowed(way, counts);
    if (!way.points().isEmpty() || !narrowed.isEmpty()) {
      Map<Integer, List<BigDecimal>> given =
          points.answered(counts, narrowed, way.points()).solve();
      if (given == null) {
        return null;
      }
      for (ScoreClass each : points.classes()) {
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
  Map<Integer, ScoreClass.Ends> narrowed(Shape shape, int[] counts) {
    Map<Integer, ScoreClass.Ends> narrowed = new HashMap<>();
    shape
        .answers()
        .forEach(
            (number, mask) -> {
              int at = items.get(number).score() == null ? -1 : points.classOf(number);
              List<Answer> answers = items.get(number).domain().answers();
              if (at >= 0
                  && answers.get(mask.nextSetBit(0)) instanceof Answer.Number low
                  && answers.get(mask.length() - 1) instanceof Answer.Number high) {
                narrowed.put(at, new ScoreClass.Ends(low.value(), high.value()));
                counts[at]++;
              }
            });
    return narrowed;
  }

  /** Answers for the items that stand to each other in some way; null where none fit together. */
  @Nullable Map<Integer, Answer> numbers(Shape shape) {
    return joint.of(shape);
  }
}
