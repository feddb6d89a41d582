package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answered items of points may come to, and with which points they come to it. */
final class AnsweredPoints {
  private final PointsTree tree;
  private final int[] counts;
  private final Map<Integer, ScoreClass.Ends> narrowed;
  private final Set<Expr.Points> asked;

  /**
   * @param counts how many items of each class are answered
   * @param narrowed lower and upper end for the only item of a class
   */
  AnsweredPoints(
      PointsTree tree,
      int[] counts,
      Map<Integer, ScoreClass.Ends> narrowed,
      Set<Expr.Points> asked) {
    this.tree = tree;
    this.counts = counts;
    this.narrowed = narrowed;
    this.asked = asked;
  }

  /** From the least to the most that the answered points may come to. */
  record Room(BigDecimal low, BigDecimal high) {}

  /**
   * Points that come to what is asked.
   *
   * @return by class, null where it cannot be
   */
  @Nullable Map<Integer, List<BigDecimal>> solve() {
    Room room = room(tree.root());
    if (room == null) {
      return null;
    }
    Map<Integer, List<BigDecimal>> points = new LinkedHashMap<>();
    spread(tree.root(), room.low(), points);
    return points;
  }

  /** Whether they can come to what is asked. */
  boolean possible() {
    return room(tree.root()) != null;
  }

  /** What the points below a node may come to; null where it cannot be as asked. */
  @Nullable Room room(PointsSum sum) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (ScoreClass each : sum.own) {
      ScoreClass.Ends ends = ends(each);
      BigDecimal count = BigDecimal.valueOf(counts[each.number()]);
      low = low.add(ends.low().multiply(count));
      high = high.add(ends.high().multiply(count));
    }
    for (PointsSum each : sum.below) {
      Room room = room(each);
      if (room == null) {
        return null;
      }
      low = low.add(room.low());
      high = high.add(room.high());
    }
    if (sum.cap != null) {
      high = high.min(sum.cap.subtract(sum.allKnown()));
    }
    BigDecimal step = BigDecimal.ONE.movePointLeft(tree.decimals());
    for (Expr.Points each : asked) {
      if (tree.find(each.node()) != sum) {
        continue;
      }
      if (each.floor()) {
        BigDecimal least =
            each.bound().subtract(sum.allKnown()).setScale(tree.decimals(), RoundingMode.CEILING);
        boolean more = each.strict() && least.add(sum.allKnown()).compareTo(each.bound()) == 0;
        low = low.max(more ? least.add(step) : least);
      } else {
        BigDecimal most = tree.ceiling().of(sum, each, counts, low, tree.decimals());
        if (most == null) {
          return null;
        }
        high = high.min(most);
      }
    }
    return low.compareTo(high) > 0 ? null : new Room(low, high);
  }

  private ScoreClass.Ends ends(ScoreClass of) {
    return narrowed.getOrDefault(of.number(), of.ends());
  }

  private void spread(PointsSum sum, BigDecimal total, Map<Integer, List<BigDecimal>> points) {
    List<Room> rooms = new ArrayList<>();
    BigDecimal left = total;
    for (PointsSum each : sum.below) {
      Room room = room(each);
      rooms.add(room == null ? new Room(BigDecimal.ZERO, BigDecimal.ZERO) : room);
      left = left.subtract(rooms.get(rooms.size() - 1).low());
    }
    for (ScoreClass each : sum.own) {
      left = left.subtract(ends(each).low().multiply(BigDecimal.valueOf(counts[each.number()])));
    }
    for (ScoreClass each : sum.own) {
      ScoreClass.Ends ends = ends(each);
      List<BigDecimal> own = new ArrayList<>();
      for (int i = 0; i < counts[each.number()]; i++) {
        BigDecimal more = left.max(BigDecimal.ZERO).min(ends.high().subtract(ends.low()));
        own.add(ends.low().add(more));
        left = left.subtract(more);
      }
      points.put(each.number(), own);
    }
    for (int i = 0; i < sum.below.size(); i++) {
      Room room = rooms.get(i);
      BigDecimal more = left.max(BigDecimal.ZERO).min(room.high().subtract(room.low()));
      left = left.subtract(more);
      spread(sum.below.get(i), room.low().add(more), points);
    }
  }
}
