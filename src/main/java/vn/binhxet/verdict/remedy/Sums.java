package vn.binhxet.verdict.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.binhxet.verdict.reach.Exact;

/**
 * The smallest moves of levers that share sums, all of which must be satisfied. Each lever is given
 * a direction; sums that a direction only helps are demands, sums that it only hurts are limits.
 */
final class Sums {
  /** Choices of directions that are looked at. */
  private static final int MOST = 512;

  private final List<Lever> levers;
  private final Map<Integer, Ranges> where;
  private final int explicit;
  private boolean exact = true;

  Sums(List<Lever> levers, Map<Integer, Ranges> where, int explicit) {
    this.levers = levers;
    this.where = where;
    this.explicit = explicit;
  }

  /** Whether all were looked for. */
  boolean exact() {
    return exact;
  }

  List<Draft> solve(List<Formula> linked) {
    List<Formula.Sum> sums = linked.stream().map(Formula.Sum.class::cast).toList();
    TreeSet<Integer> of = new TreeSet<>();
    sums.forEach(sum -> of.addAll(sum.of()));
    List<List<Part.Item>> choices = List.of(List.of());
    Directions directions = new Directions(levers, where, sums, List.copyOf(of));
    for (int lever : of) {
      List<List<Part.Item>> more = new ArrayList<>();
      for (List<Part.Item> chosen : choices) {
        for (Part.Item item : directions.of(lever)) {
          List<Part.Item> with = new ArrayList<>(chosen);
          with.add(item);
          more.add(with);
        }
      }
      exact &= more.size() <= MOST;
      choices = more.size() > MOST ? more.subList(0, MOST) : more;
    }
    List<Draft> drafts = new ArrayList<>();
    List<Integer> order = List.copyOf(of);
    choices.forEach(items -> drafts.addAll(directed(items, order, sums)));
    return drafts;
  }

  private List<Draft> directed(List<Part.Item> items, List<Integer> order, List<Formula.Sum> sums) {
    List<Part.Demand> demands = new ArrayList<>();
    List<Part.Demand> limits = new ArrayList<>();
    boolean mixed = false;
    for (Formula.Sum sum : sums) {
      long lacking = sum.atLeast();
      List<Long> weights = new ArrayList<>();
      boolean helps = false;
      boolean hurts = false;
      for (int i = 0; i < items.size(); i++) {
        Part.Item item = items.get(i);
        long factor = sum.factor(order.get(i));
        lacking = Math.subtractExact(lacking, Math.multiplyExact(factor, item.after(0)));
        long weight = item.room() == 0 ? 0 : factor * item.direction();
        weights.add(weight);
        helps |= weight > 0;
        hurts |= weight < 0;
      }
      mixed |= helps && hurts;
      if (!hurts) {
        if (lacking > 0) {
          demands.add(new Part.Demand(weights, lacking));
        }
      } else if (!helps) {
        limits.add(new Part.Demand(weights.stream().map(weight -> -weight).toList(), -lacking));
      }
    }
    return mixed ? mixed(items, order, sums) : within(new Part.Raise(items, demands, limits));
  }

  private List<Draft> within(Part.Raise raise) {
    if (raise.limits().stream().anyMatch(limit -> limit.steps() < 0)) {
      return List.of();
    }
    Draft base = Draft.NOTHING;
    List<Integer> shared = new ArrayList<>();
    for (int i = 0; i < raise.items().size(); i++) {
      int at = i;
      if (raise.demands().stream().anyMatch(demand -> demand.weights().get(at) > 0)) {
        shared.add(i);
      } else {
        base = base.and(moved(raise.items().get(i), 0));
      }
    }
    if (raise.demands().isEmpty()) {
      return List.of(base);
    }
    Part.Raise narrow = narrowed(raise, shared);
    boolean points = narrow.items().stream().allMatch(item -> item.lever().points());
    int apart = shared.size() == 1 ? 1 : points ? 0 : explicit;
    List<long[]> each = new Ways(narrow, apart).all();
    Draft others = base;
    if (each != null) {
      return each.stream().map(more -> others.and(moved(narrow, more))).toList();
    }
    if (!Examples.any(narrow)) {
      exact = false;
      return List.of();
    }
    return List.of(base.and(Draft.of(narrow)));
  }

  private static Part.Raise narrowed(Part.Raise raise, List<Integer> shared) {
    return new Part.Raise(
        shared.stream().map(raise.items()::get).toList(),
        raise.demands().stream().map(demand -> narrowed(demand, shared)).toList(),
        raise.limits().stream()
            .map(limit -> narrowed(limit, shared))
            .filter(limit -> binds(limit, raise.demands(), shared))
            .toList());
  }

  /** Whether ways that ask for no more than the demands may reach a limit at all. */
  private static boolean binds(Part.Demand limit, List<Part.Demand> demands, List<Integer> shared) {
    Exact most = Exact.ZERO;
    for (Part.Demand demand : demands) {
      Exact ratio = Exact.ZERO;
      long largest = 1;
      for (int i = 0; i < shared.size(); i++) {
        long weight = demand.weights().get(shared.get(i));
        if (weight > 0) {
          Exact own = Exact.of(limit.weights().get(i)).over(Exact.of(weight));
          ratio = own.compareTo(ratio) > 0 ? own : ratio;
          largest = Math.max(largest, weight);
        }
      }
      most = most.plus(ratio.times(Exact.of(demand.steps() + largest - 1)));
    }
    return most.compareTo(Exact.of(limit.steps())) > 0;
  }

  private static Part.Demand narrowed(Part.Demand demand, List<Integer> shared) {
    return new Part.Demand(shared.stream().map(demand.weights()::get).toList(), demand.steps());
  }

  static Draft moved(Part.Raise raise, long[] more) {
    Draft draft = Draft.NOTHING;
    for (int i = 0; i < more.length; i++) {
      draft = draft.and(moved(raise.items().get(i), more[i]));
    }
    return draft;
  }

  private static Draft moved(Part.Item item, long more) {
    return item.base() + more == 0
        ? Draft.NOTHING
        : Draft.of(new Part.Move(item.lever(), item.after(more)));
  }

  /** A fact that helps one sum and hurts another: every point is tried, where they are few. */
  private List<Draft> mixed(List<Part.Item> items, List<Integer> order, List<Formula.Sum> sums) {
    List<long[]> points = Ways.points(items);
    if (points == null) {
      exact = false;
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    long[] at = levers.stream().mapToLong(Lever::now).toArray();
    for (long[] more : points) {
      for (int i = 0; i < more.length; i++) {
        at[order.get(i)] = items.get(i).after(more[i]);
      }
      if (sums.stream().allMatch(sum -> sum.holds(at))) {
        drafts.add(moved(new Part.Raise(items, List.of(), List.of()), more));
      }
    }
    return drafts;
  }
}
