package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
  private final Sum root = new Sum("*", null);
  private final Map<Integer, Sum> sumByNode = new HashMap<>();

  /** By item, the node whose points it holds. */
  private final Map<Integer, @Nullable String> scoreNodes = new HashMap<>();

  private final PointsCeiling ceiling;
  private int decimals;

  /** Open items of one group that stand for each other. */
  record ScoreClass(
      int number, Sum group, BigDecimal least, BigDecimal most, List<Integer> items) {}

  /** A node with points below it. */
  static final class Sum {
    final String node;
    final @Nullable BigDecimal cap;
    final List<Sum> below = new ArrayList<>();
    final List<ScoreClass> own = new ArrayList<>();
    BigDecimal known = BigDecimal.ZERO;

    Sum(String node, @Nullable BigDecimal cap) {
      this.node = node;
      this.cap = cap;
    }

    BigDecimal allKnown() {
      BigDecimal all = known;
      for (Sum each : below) {
        all = all.add(each.allKnown());
      }
      return all;
    }

    BitSet classes() {
      BitSet all = new BitSet();
      own.forEach(each -> all.set(each.number()));
      below.forEach(each -> all.or(each.classes()));
      return all;
    }
  }

  /** From the least to the most that the answered points may come to. */
  private record Room(BigDecimal low, BigDecimal high) {}

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
      Sum group = sum(placed.parent(), breakpoints);
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

  private void place(Item item, Sum group, boolean alone) {
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

  private Sum sum(int node, Breakpoints breakpoints) {
    if (node < 0) {
      return root;
    }
    Sum known = sumByNode.get(node);
    if (known == null) {
      EffectiveEdition.Placed placed = law.nodes().get(node);
      known = new Sum(placed.node().id(), breakpoints.max(placed.node().id()));
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
    Room room = room(find(node), counts, Map.of(), Set.of());
    return room == null ? null : room.high();
  }

  private Sum find(String node) {
    int at = law.nodeIndex(node);
    Sum sum = at < 0 ? root : sumByNode.get(at);
    return sum == null ? root : sum;
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

  /**
   * Points for one answered item after the other of each class, just enough.
   *
   * @param counts how many items of each class are answered
   * @param narrowed lower and upper end for the only item of a class
   * @return by class, null where it cannot be
   */
  @Nullable Map<Integer, List<BigDecimal>> solve(
      int[] counts, Map<Integer, BigDecimal[]> narrowed, Set<Expr.Points> asked) {
    Room room = room(root, counts, narrowed, asked);
    if (room == null) {
      return null;
    }
    Map<Integer, List<BigDecimal>> points = new LinkedHashMap<>();
    spread(root, room.low(), counts, narrowed, asked, points);
    return points;
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

  boolean possible(int[] counts, Map<Integer, BigDecimal[]> narrowed, Set<Expr.Points> asked) {
    return room(root, counts, narrowed, asked) != null;
  }

  private @Nullable Room room(
      Sum sum, int[] counts, Map<Integer, BigDecimal[]> narrowed, Set<Expr.Points> asked) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (ScoreClass each : sum.own) {
      BigDecimal[] ends = ends(each, narrowed);
      BigDecimal count = BigDecimal.valueOf(counts[each.number()]);
      low = low.add(ends[0].multiply(count));
      high = high.add(ends[1].multiply(count));
    }
    for (Sum each : sum.below) {
      Room room = room(each, counts, narrowed, asked);
      if (room == null) {
        return null;
      }
      low = low.add(room.low());
      high = high.add(room.high());
    }
    if (sum.cap != null) {
      high = high.min(sum.cap.subtract(sum.allKnown()));
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    for (Expr.Points each : asked) {
      if (find(each.node()) != sum) {
        continue;
      }
      if (each.floor()) {
        BigDecimal least =
            each.bound().subtract(sum.allKnown()).setScale(decimals, RoundingMode.CEILING);
        boolean more = each.strict() && least.add(sum.allKnown()).compareTo(each.bound()) == 0;
        low = low.max(more ? least.add(step) : least);
      } else {
        BigDecimal most = ceiling.of(sum, each, counts, low, decimals);
        if (most == null) {
          return null;
        }
        high = high.min(most);
      }
    }
    return low.compareTo(high) > 0 ? null : new Room(low, high);
  }

  private static BigDecimal[] ends(ScoreClass of, Map<Integer, BigDecimal[]> narrowed) {
    BigDecimal[] ends = narrowed.get(of.number());
    return ends == null ? new BigDecimal[] {of.least(), of.most()} : ends;
  }

  private void spread(
      Sum sum,
      BigDecimal total,
      int[] counts,
      Map<Integer, BigDecimal[]> narrowed,
      Set<Expr.Points> asked,
      Map<Integer, List<BigDecimal>> points) {
    List<Room> rooms = new ArrayList<>();
    BigDecimal left = total;
    for (Sum each : sum.below) {
      Room room = room(each, counts, narrowed, asked);
      rooms.add(room == null ? new Room(BigDecimal.ZERO, BigDecimal.ZERO) : room);
      left = left.subtract(rooms.get(rooms.size() - 1).low());
    }
    for (ScoreClass each : sum.own) {
      left =
          left.subtract(
              ends(each, narrowed)[0].multiply(BigDecimal.valueOf(counts[each.number()])));
    }
    for (ScoreClass each : sum.own) {
      BigDecimal[] ends = ends(each, narrowed);
      List<BigDecimal> own = new ArrayList<>();
      for (int i = 0; i < counts[each.number()]; i++) {
        BigDecimal more = left.max(BigDecimal.ZERO).min(ends[1].subtract(ends[0]));
        own.add(ends[0].add(more));
        left = left.subtract(more);
      }
      points.put(each.number(), own);
    }
    for (int i = 0; i < sum.below.size(); i++) {
      Room room = rooms.get(i);
      BigDecimal more = left.max(BigDecimal.ZERO).min(room.high().subtract(room.low()));
      left = left.subtract(more);
      spread(sum.below.get(i), room.low().add(more), counts, narrowed, asked, points);
    }
  }
}
