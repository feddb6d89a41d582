package vn.binhxet.verdict.remedy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.reach.Exact;

/** Whether one shared plan asks for no more than another in every way of the other. */
final class Implied {
  private Implied() {}

  /** Sure where true; where false it may still be so. */
  static boolean by(Draft less, Draft more) {
    for (Part part : less.parts()) {
      boolean implied =
          part instanceof Part.Move move ? moved(move, more) : raised((Part.Raise) part, more);
      if (!implied) {
        return false;
      }
    }
    return true;
  }

  private static boolean moved(Part.Move move, Draft more) {
    Part.Move same = more.move(move.lever());
    if (same != null) {
      return move.lever().between(move.to(), same.to());
    }
    for (Part part : more.parts()) {
      if (part instanceof Part.Raise raise) {
        for (Part.Item item : raise.items()) {
          if (item.lever().equals(move.lever())) {
            return item.base() > 0 && move.lever().between(move.to(), item.after(0));
          }
        }
      }
    }
    return false;
  }

  private static boolean raised(Part.Raise less, Draft more) {
    for (Part.Item item : less.items()) {
      if (item.base() > 0 && !moved(new Part.Move(item.lever(), item.after(0)), more)) {
        return false;
      }
    }
    for (Part part : more.parts()) {
      if (part instanceof Part.Raise raise && raised(less, raise)) {
        return true;
      }
    }
    return false;
  }

  private static boolean raised(Part.Raise less, Part.Raise more) {
    int[] at = new int[less.items().size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = indexOf(more.items(), less.items().get(i));
    }
    for (Part.Demand demand : less.demands()) {
      long needed = demand.steps();
      for (int i = 0; i < at.length; i++) {
        if (at[i] >= 0) {
          Part.Item own = less.items().get(i);
          long ahead = more.items().get(at[i]).base() - own.base();
          needed -= ahead > 0 ? demand.weights().get(i) * Math.min(ahead, own.room()) : 0;
        }
      }
      Exact sure = Exact.ZERO;
      for (Part.Demand other : more.demands()) {
        Exact bound = bound(demand, other, at);
        sure = bound != null && bound.compareTo(sure) > 0 ? bound : sure;
      }
      if (sure.compareTo(Exact.of(needed)) < 0) {
        return false;
      }
    }
    return !less.demands().isEmpty();
  }

  /** What a demand comes to at least where another is satisfied, null where nothing is sure. */
  private static @Nullable Exact bound(Part.Demand demand, Part.Demand other, int[] at) {
    Exact ratio = null;
    long[] here = new long[other.weights().size()];
    for (int i = 0; i < at.length; i++) {
      if (at[i] >= 0) {
        here[at[i]] = demand.weights().get(i);
      }
    }
    for (int i = 0; i < here.length; i++) {
      long weight = other.weights().get(i);
      if (weight > 0) {
        Exact own = Exact.of(here[i]).over(Exact.of(weight));
        ratio = ratio == null || own.compareTo(ratio) < 0 ? own : ratio;
      }
    }
    return ratio == null ? null : ratio.times(Exact.of(other.steps()));
  }

  private static int indexOf(List<Part.Item> items, Part.Item item) {
    for (int i = 0; i < items.size(); i++) {
      Part.Item other = items.get(i);
      if (other.lever().equals(item.lever()) && other.direction() == item.direction()) {
        // Room that the lesser plan lacks might be what the other uses.
        return item.base() + item.room() >= other.base() + other.room() ? i : -1;
      }
    }
    return -1;
  }
}
