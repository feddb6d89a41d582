package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.verdict.reach.Answer;

/**
 * Finds the smallest sets that settle something: parts without common items are solved each for
 * itself, parts with common items are written out together, so that an item has one answer.
 */
final class Solver {
  private final Items items;
  private final PointsTree points;
  private final Fillings fillings;
  private final Map<Integer, BitSet> linked;
  private boolean complete = true;

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
    Map<Integer, ScoreClass.Ends> narrowed = fillings.narrowed(shape, forced);
    if (shape.points().isEmpty()) {
      if (narrowed.isEmpty() || points.answered(forced, narrowed, Set.of()).possible()) {
        patterns.add(new Pattern(shape.items(), new int[forced.length], List.of(shape)));
      }
      return;
    }
    LeastPoints least = new LeastPoints(points, narrowed, shape.points());
    List<int[]> found = least.beside(forced);
    complete &= least.complete();
    for (int[] counts : found) {
      int[] own = counts.clone();
      for (int i = 0; i < own.length; i++) {
        own[i] -= forced[i];
      }
      patterns.add(new Pattern(shape.items(), own, List.of(shape)));
    }
  }

  Items items() {
    return items;
  }
}
