package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Breakpoints;

/**
 * The points of an edition as sums within sums: whether the missing items that are answered can
 * come to what is asked, and with which points. Items of one group with the same limits stand for
 * each other.
 */
final class PointsTree {
  private final EffectiveEdition law;
  private final int year;
  private final List<ScoreClass> classes = new ArrayList<>();
  private final PointsSum root = new PointsSum("*", null);
  private final Map<Integer, PointsSum> sumByNode = new HashMap<>();

  /** By item, the node whose points it holds. */
  private final Map<Integer, @Nullable String> scoreNodes = new HashMap<>();

  private final PointsCeiling ceiling;
  private int decimals;

  /**
   * @param apart items that something besides sums of points asks for: each stands for itself
   */
  PointsTree(EffectiveEdition law, int year, Items items, Breakpoints breakpoints, BitSet apart) {
    this.law = law;
    this.year = year;
    ceiling = new PointsCeiling(law, year, scoreNodes);
    for (EffectiveEdition.Placed placed : law.scoresBelow("*")) {
      String field = placed.node().field();
      int at = field == null ? -1 : law.fieldIndex(field);
      if (at < 0) {
        continue;
      }
      PointsSum group = sum(placed.parent(), breakpoints);
      decimals = Math.max(decimals, law.fields().get(at).decimals());
      Item item = field == null ? null : items.of(field);
      if (item == null) {
        if (items.values().known(at)) {
          group.known = group.known.add(items.values().decimal(at));
        }
        continue;
      }
      place(item, group, apart.get(item.number()));
    }
  }

  private void place(Item item, PointsSum group, boolean alone) {
    BigDecimal least = null;
    BigDecimal most = BigDecimal.ZERO;
    for (Answer answer : item.domain().answers()) {
      if (answer instanceof Answer.Number number) {
        least = least == null ? number.value() : least;
        most = number.value();
      }
    }
    BigDecimal low = least == null ? BigDecimal.ZERO : least;
    if (!alone) {
      for (ScoreClass each : group.own) {
        if (each.least().compareTo(low) == 0
            && each.most().compareTo(most) == 0
            && sameRoom(each.items().get(0), item)) {
          each.items().add(item.number());
          return;
        }
      }
    }
    ScoreClass own =
        new ScoreClass(classes.size(), group, low, most, new ArrayList<>(List.of(item.number())));
    scoreNodes.put(item.number(), item.score());
    classes.add(own);
    group.own.add(own);
  }

  /** Whether two items have the same maximum in every column. */
  private boolean sameRoom(int number, Item item) {
    scoreNodes.put(item.number(), item.score());
    String first = scoreNodes.get(number);
    String second = item.score();
    if (first == null || second == null) {
      return false;
    }
    List<String> columns = law.columns().values().stream().map(each -> each.id()).toList();
    for (String column : columns.isEmpty() ? List.of("") : columns) {
      BigDecimal one = Maxima.of(law, first, column, year);
      BigDecimal other = Maxima.of(law, second, column, year);
      if (one == null ? other != null : other == null || one.compareTo(other) != 0) {
        return false;
      }
    }
    return true;
  }

  private PointsSum sum(int node, Breakpoints breakpoints) {
    if (node < 0) {
      return root;
    }
    PointsSum known = sumByNode.get(node);
    if (known == null) {
      EffectiveEdition.Placed placed = law.nodes().get(node);
      known = new PointsSum(placed.node().id(), breakpoints.max(placed.node().id()));
      sumByNode.put(node, known);
      sum(placed.parent(), breakpoints).below.add(known);
    }
    return known;
  }

  List<ScoreClass> classes() {
    return classes;
  }

  /** What is known of the points below a node. */
  BigDecimal known(String node) {
    return find(node).allKnown();
  }

  /**
   * The most that the missing items below a node may add, as the door accepts them; null unbounded.
   */
  @Nullable BigDecimal room(String node) {
    int[] counts = new int[classes.size()];
    BitSet wanted = find(node).classes();
    for (ScoreClass each : classes) {
      counts[each.number()] = wanted.get(each.number()) ? each.items().size() : 0;
    }
    AnsweredPoints.Room room = answered(counts, Map.of(), Set.of()).room(find(node));
    return room == null ? null : room.high();
  }

  /** The sum of a node's points; of a node without any, the whole. */
  PointsSum find(String node) {
    int at = law.nodeIndex(node);
    PointsSum sum = at < 0 ? root : sumByNode.get(at);
    return sum == null ? root : sum;
  }

  /**
   * What may become of the points when some items are answered.
   *
   * @param counts how many items of each class are answered
   * @param narrowed lower and upper end for the only item of a class
   */
  AnsweredPoints answered(
      int[] counts, Map<Integer, ScoreClass.Ends> narrowed, Set<Expr.Points> asked) {
    return new AnsweredPoints(this, counts, narrowed, asked);
  }

  PointsSum root() {
    return root;
  }

  PointsCeiling ceiling() {
    return ceiling;
  }

  /** The most decimals that any item of points has. */
  int decimals() {
    return decimals;
  }

  /** The classes that points asked for may need. */
  BitSet classesOf(Set<Expr.Points> asked) {
    BitSet all = new BitSet();
    asked.forEach(each -> all.or(find(each.node()).classes()));
    return all;
  }

  /** Number of the class an item is in, -1 where it is no item of points. */
  int classOf(int item) {
    for (ScoreClass each : classes) {
      if (each.items().contains(item)) {
        return each.number();
      }
    }
    return -1;
  }

  /** Whether so many items of a class fill their group alone: one more adds nothing. */
  boolean enough(int of, int count) {
    ScoreClass each = classes.get(of);
    BigDecimal cap = each.group().cap;
    return cap != null
        && each.most()
                .multiply(BigDecimal.valueOf(count))
                .compareTo(cap.subtract(each.group().known))
            >= 0;
  }
}
