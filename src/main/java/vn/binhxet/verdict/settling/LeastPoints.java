package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many items of each class are to be answered at least, so that points come to what is asked.
 */
final class LeastPoints {
  /** So many ways to pick points are looked at for one shape. */
  private static final int MOST_PICKS = 20_000;

  private final PointsTree points;
  private final Map<Integer, ScoreClass.Ends> narrowed;
  private final Set<Expr.Points> asked;

  /** The classes to choose from, those of most points first. */
  private final List<Integer> order = new ArrayList<>();

  private final List<int[]> found = new ArrayList<>();
  private boolean complete = true;
  private int picks;

  /**
   * @param narrowed what items may be that are answered anyway
   */
  LeastPoints(PointsTree points, Map<Integer, ScoreClass.Ends> narrowed, Set<Expr.Points> asked) {
    this.points = points;
    this.narrowed = narrowed;
    this.asked = asked;
  }

  /**
   * Every such choice that none of the others is within.
   *
   * @param forced how many items of each class are answered anyway
   * @return by choice, how many of each class, those answered anyway among them
   */
  List<int[]> beside(int[] forced) {
    BitSet wanted = points.classesOf(asked);
    for (ScoreClass each : points.classes()) {
      if (wanted.get(each.number()) && forced[each.number()] == 0) {
        order.add(each.number());
      }
    }
    order.sort((a, b) -> points.classes().get(b).most().compareTo(points.classes().get(a).most()));
    pick(0, forced);
    return found;
  }

  /** Whether all were found. */
  boolean complete() {
    return complete;
  }

  private void pick(int next, int[] counts) {
    if (++picks > MOST_PICKS) {
      complete = false;
      return;
    }
    if (possible(counts)) {
      if (smallest(counts)) {
        found.add(counts.clone());
      }
      return;
    }
    if (next == order.size()) {
      return;
    }
    int[] full = counts.clone();
    for (int i = next; i < order.size(); i++) {
      full[order.get(i)] = points.classes().get(order.get(i)).items().size();
    }
    if (!possible(full)) {
      return;
    }
    int at = order.get(next);
    int[] more = counts.clone();
    boolean floors = asked.stream().allMatch(Expr.Points::floor);
    for (int k = 0; k <= points.classes().get(at).items().size(); k++) {
      if (k > 1 && floors && points.enough(at, k - 1)) {
        return;
      }
      more[at] = k;
      pick(next + 1, more);
      if (k > 0 && possible(more)) {
        return;
      }
    }
  }

  private boolean smallest(int[] counts) {
    for (int at : order) {
      if (counts[at] > 0) {
        int[] fewer = counts.clone();
        fewer[at]--;
        if (possible(fewer)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean possible(int[] counts) {
    return points.answered(counts, narrowed, asked).possible();
  }
}
