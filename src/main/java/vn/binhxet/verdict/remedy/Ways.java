package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All ways to satisfy shared demands and no more than that, where they are few. */
final class Ways {
  /** Steps of the search before it gives up. */
  private static final int EFFORT = 20_000;

  private final Part.Raise raise;
  private final int most;
  private final List<long[]> found = new ArrayList<>();
  private int effort;

  Ways(Part.Raise raise, int most) {
    this.raise = raise;
    this.most = most;
  }

  /** Null where there are more than asked for, or too many to look at. */
  @Nullable List<long[]> all() {
    return from(0, new long[raise.items().size()]) ? found : null;
  }

  private boolean from(int i, long[] more) {
    if (++effort > EFFORT || !reachable(i, more)) {
      return effort <= EFFORT;
    }
    if (i == more.length) {
      if (withinLimits(more) && smallest(more)) {
        found.add(more.clone());
      }
      return found.size() <= most;
    }
    long useful = 0;
    for (Part.Demand demand : raise.demands()) {
      long weight = demand.weights().get(i);
      long lacking = demand.steps() - demand.of(more);
      useful = weight > 0 ? Math.max(useful, -Math.floorDiv(-lacking, weight)) : useful;
    }
    long last = Math.min(useful, raise.items().get(i).room());
    for (long steps = 0; steps <= last; steps++) {
      more[i] = steps;
      if (!from(i + 1, more)) {
        return false;
      }
    }
    more[i] = 0;
    return true;
  }

  /** Whether the items from here on can still satisfy every demand. */
  private boolean reachable(int from, long[] more) {
    for (Part.Demand demand : raise.demands()) {
      long lacking = demand.steps() - demand.of(more);
      for (int i = from; i < more.length && lacking > 0; i++) {
        long weight = demand.weights().get(i);
        long room = raise.items().get(i).room();
        lacking = weight > 0 && room > lacking / weight ? 0 : lacking - weight * room;
      }
      if (lacking > 0) {
        return false;
      }
    }
    return true;
  }

  private boolean withinLimits(long[] more) {
    return raise.limits().stream().allMatch(limit -> limit.of(more) <= limit.steps());
  }

  private boolean smallest(long[] more) {
    for (int i = 0; i < more.length; i++) {
      if (more[i] > 0) {
        more[i]--;
        boolean enough = satisfied(raise, more);
        more[i]++;
        if (enough) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean satisfied(Part.Raise raise, long[] more) {
    return raise.demands().stream().allMatch(demand -> demand.of(more) >= demand.steps());
  }

  /** Every point within the room of all items, null where they are too many. */
  static @Nullable List<long[]> points(List<Part.Item> items) {
    List<long[]> points = List.of(new long[items.size()]);
    for (int i = 0; i < items.size(); i++) {
      long room = items.get(i).room();
      if (room >= EFFORT || points.size() * (room + 1) > EFFORT) {
        return null;
      }
      List<long[]> more = new ArrayList<>();
      for (long[] point : points) {
        for (long steps = 0; steps <= room; steps++) {
          long[] next = point.clone();
          next[i] = steps;
          more.add(next);
        }
      }
      points = more;
    }
    return points;
  }
}
