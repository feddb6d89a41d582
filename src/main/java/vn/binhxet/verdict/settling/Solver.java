package vn.binhxet.verdict.settling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.reach.Answer;

/**
 * Finds the smallest sets that settle something: parts without common items are solved each for
 * itself, parts with common items are written out together, so that an item has one answer.
 */
final class Solver {
  /** So many ways to pick points are looked at for one shape. */
  private static final int MOST_PICKS = 20_000;

  private final Items items;
  private final PointsTree points;
  private final Fillings fillings;
  private final Map<Integer, BitSet> linked;
  private boolean complete = true;
  private int picks;

  /**
   * @param linked by item, those that it may not exceed or that may not exceed it
   */
  Solver(Items items, PointsTree points, Fillings fillings, Map<Integer, BitSet> linked) {
    this.items = items;
    this.points = points;
    this.fillings = fillings;
    this.linked = linked;
  }

  /** Whether every smallest set was found. */
  boolean complete() {
    return complete;
  }

  Family solve(Expr expr) {
    if (expr instanceof Expr.All all) {
      return parted(all.parts(), true);
    }
    if (expr instanceof Expr.Some some) {
      return parted(some.parts(), false);
    }
    if (expr instanceof Expr.AtLeast least) {
      List<List<Expr>> apart = components(least.parts());
      if (apart.size() == least.parts().size()) {
        List<Family> families =
            least.parts().stream()
                .map(this::solve)
                .filter(family -> family.count().signum() > 0)
                .toList();
        return new Family.Choose(least.least(), families);
      }
    }
    return written(expr);
  }

  private Family parted(List<Expr> parts, boolean all) {
    List<Family> families = new ArrayList<>();
    for (List<Expr> component : components(parts)) {
      families.add(
          component.size() == 1
              ? solve(component.get(0))
              : written(all ? Logic.all(component) : Logic.some(component)));
    }
    if (families.size() == 1) {
      return families.get(0);
    }
    return all ? new Family.Product(families) : new Family.Union(families);
  }

  /** Parts that share items, directly or by way of others, together. */
  private List<List<Expr>> components(List<Expr> parts) {
    List<List<Expr>> components = new ArrayList<>();
    List<BitSet> reach = new ArrayList<>();
    for (Expr part : parts) {
      BitSet own = reach(part);
      List<Expr> together = new ArrayList<>();
      for (int i = components.size() - 1; i >= 0; i--) {
        if (reach.get(i).intersects(own)) {
          together.addAll(0, components.remove(i));
          own.or(reach.remove(i));
        }
      }
      together.add(part);
      components.add(together);
      reach.add(own);
    }
    return components;
  }

  private BitSet reach(Expr part) {
    BitSet own = (BitSet) part.items().clone();
    BitSet wide = (BitSet) own.clone();
    for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
      BitSet more = linked.get(i);
      if (more != null) {
        wide.or(more);
      }
    }
    return wide;
  }

  private Family written(Expr expr) {
    Picks counted = Counting.of(expr, items, fillings, linked, points.classes().size());
    if (counted != null) {
      return counted;
    }
    Shapes shapes = new Shapes();
    List<Pattern> patterns = new ArrayList<>();
    for (Shape shape : shapes.of(expr)) {
      patterns(shape, patterns);
    }
    complete &= shapes.complete();
    return Patterns.of(patterns, points.classes());
  }

  private void patterns(Shape way, List<Pattern> patterns) {
    Shape shape = fillings.consistent(way);
    if (shape == null) {
      return;
    }
    Map<Integer, Answer> said = fillings.numbers(shape);
    if (said == null) {
      return;
    }
    int[] forced = new int[points.classes().size()];
    Map<Integer, BigDecimal[]> narrowed = fillings.narrowed(shape, forced);
    if (shape.points().isEmpty()) {
      if (narrowed.isEmpty() || points.possible(forced, narrowed, Set.of())) {
        patterns.add(new Pattern(shape.items(), new int[forced.length], List.of(shape)));
      }
      return;
    }
    BitSet wanted = points.classesOf(shape.points());
    List<Integer> order = new ArrayList<>();
    for (PointsTree.ScoreClass each : points.classes()) {
      if (wanted.get(each.number()) && forced[each.number()] == 0) {
        order.add(each.number());
      }
    }
    order.sort((a, b) -> points.classes().get(b).most().compareTo(points.classes().get(a).most()));
    picks = 0;
    List<int[]> found = new ArrayList<>();
    pick(order, 0, forced, narrowed, shape.points(), found);
    for (int[] counts : found) {
      int[] own = counts.clone();
      for (int i = 0; i < own.length; i++) {
        own[i] -= forced[i];
      }
      patterns.add(new Pattern(shape.items(), own, List.of(shape)));
    }
  }

  private void pick(
      List<Integer> order,
      int next,
      int[] counts,
      Map<Integer, BigDecimal[]> narrowed,
      Set<Expr.Points> asked,
      List<int[]> found) {
    if (++picks > MOST_PICKS) {
      complete = false;
      return;
    }
    if (points.possible(counts, narrowed, asked)) {
      if (smallest(order, counts, narrowed, asked)) {
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
    if (!points.possible(full, narrowed, asked)) {
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
      pick(order, next + 1, more, narrowed, asked, found);
      if (k > 0 && points.possible(more, narrowed, asked)) {
        return;
      }
    }
  }

  private boolean smallest(
      List<Integer> order,
      int[] counts,
      Map<Integer, BigDecimal[]> narrowed,
      Set<Expr.Points> asked) {
    for (int at : order) {
      if (counts[at] > 0) {
        int[] fewer = counts.clone();
        fewer[at]--;
        if (points.possible(fewer, narrowed, asked)) {
          return false;
        }
      }
    }
    return true;
  }

  /** For each item, those with which it is tied by "not above". */
  static Map<Integer, BitSet> links(Items items) {
    Map<Integer, BitSet> links = new LinkedHashMap<>();
    for (Item item : items.all()) {
      Item whole = whole(items, item);
      if (whole != null) {
        links.computeIfAbsent(item.number(), key -> new BitSet()).set(whole.number());
        links.computeIfAbsent(whole.number(), key -> new BitSet()).set(item.number());
      }
    }
    for (List<Item> object : items.objects()) {
      for (Item one : object) {
        for (Item other : object) {
          links.computeIfAbsent(one.number(), key -> new BitSet()).set(other.number());
        }
      }
    }
    return new HashMap<>(links);
  }

  /** The item that another may not exceed, null where it is none. */
  static @Nullable Item whole(Items items, Item item) {
    String name = item.field().notAbove();
    if (name == null) {
      return null;
    }
    Item near = item.member() < 0 ? null : items.of(item.at(), item.member(), name);
    return near == null ? items.of(name) : near;
  }

  Items items() {
    return items;
  }
}
