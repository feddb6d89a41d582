package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All ways to settle something whose parts share items, written out. */
final class Shapes {
  /** So many ways are written out; beyond, it is said that there are more. */
  private static final int MOST = 150;

  /** Once some were left out, so many are kept: then not all are found anyway. */
  private static final int FEW = 25;

  private boolean complete = true;

  boolean complete() {
    return complete;
  }

  List<Shape> of(Expr expr) {
    if (expr instanceof Expr.Yes) {
      return List.of(Shape.NOTHING);
    }
    if (expr instanceof Expr.No) {
      return List.of();
    }
    if (expr instanceof Expr.All all) {
      List<Shape> ways = List.of(Shape.NOTHING);
      for (Expr part : all.parts()) {
        ways = product(ways, of(part));
      }
      return ways;
    }
    if (expr instanceof Expr.Some some) {
      List<Shape> ways = new ArrayList<>();
      some.parts().forEach(part -> ways.addAll(of(part)));
      return cut(Shape.reduced(ways));
    }
    return expr instanceof Expr.AtLeast least ? atLeast(least) : List.of(Shape.of(expr));
  }

  private List<Shape> atLeast(Expr.AtLeast expr) {
    List<@Nullable List<Shape>> chosen = new ArrayList<>();
    chosen.add(List.of(Shape.NOTHING));
    for (int i = 0; i < expr.least(); i++) {
      chosen.add(List.of());
    }
    for (Expr part : expr.parts()) {
      List<Shape> ways = of(part);
      for (int k = expr.least(); k > 0; k--) {
        List<Shape> fewer = chosen.get(k - 1);
        List<Shape> same = chosen.get(k);
        List<Shape> both = new ArrayList<>(same == null ? List.of() : same);
        both.addAll(product(fewer == null ? List.of() : fewer, ways));
        chosen.set(k, cut(Shape.reduced(both)));
      }
    }
    List<Shape> all = chosen.get(expr.least());
    return all == null ? List.of() : all;
  }

  private List<Shape> product(List<Shape> left, List<Shape> right) {
    List<Shape> ways = new ArrayList<>();
    for (Shape one : left) {
      for (Shape other : right) {
        Shape both = one.and(other);
        if (both != null) {
          ways.add(both);
        }
        if (ways.size() > 2 * most()) {
          ways = new ArrayList<>(cut(Shape.reduced(ways)));
        }
      }
    }
    return left.size() == 1 || right.size() == 1 && ways.size() < 2
        ? ways
        : cut(Shape.reduced(ways));
  }

  private List<Shape> cut(List<Shape> ways) {
    if (ways.size() <= most()) {
      return ways;
    }
    complete = false;
    List<Shape> shortest = new ArrayList<>(ways);
    shortest.sort(Comparator.comparingInt(way -> way.items().cardinality()));
    return new ArrayList<>(shortest.subList(0, FEW));
  }

  private int most() {
    return complete ? MOST : FEW;
  }
}
