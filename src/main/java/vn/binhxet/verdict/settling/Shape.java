package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One way to settle something: what each item may be answered, how several stand to each other, and
 * what points must come to.
 */
public final class Shape {
  static final Shape NOTHING = new Shape(Map.of(), Set.of(), Set.of());

  private final Map<Integer, BitSet> answers;
  private final Set<Expr.Joint> joints;
  private final Set<Expr.Points> points;

  /** The items of {@link #answers}, so that most comparisons end early. */
  private final long[] named;

  Shape(Map<Integer, BitSet> answers, Set<Expr.Joint> joints, Set<Expr.Points> points) {
    this.answers = answers;
    this.joints = joints;
    this.points = points;
    BitSet items = new BitSet();
    answers.keySet().forEach(items::set);
    named = items.toLongArray();
  }

  /** What each item may be answered, by positions in its domain. */
  Map<Integer, BitSet> answers() {
    return answers;
  }

  /** How several items stand to each other. */
  Set<Expr.Joint> joints() {
    return joints;
  }

  /** What points must come to. */
  Set<Expr.Points> points() {
    return points;
  }

  static Shape of(Expr expr) {
    if (expr instanceof Expr.Lit lit) {
      return new Shape(Map.of(lit.item(), lit.answers()), Set.of(), Set.of());
    }
    if (expr instanceof Expr.Joint joint) {
      return new Shape(Map.of(), Set.of(joint), Set.of());
    }
    return expr instanceof Expr.Points points
        ? new Shape(Map.of(), Set.of(), Set.of(points))
        : NOTHING;
  }

  /** The items that it asks for by name; points are asked for besides. */
  BitSet items() {
    BitSet items = new BitSet();
    answers.keySet().forEach(items::set);
    joints.forEach(joint -> items.or(joint.items()));
    return items;
  }

  /** Both; null where one item would have to be answered in two ways. */
  @Nullable Shape and(Shape other) {
    if (other.answers.isEmpty() && other.joints.isEmpty() && other.points.isEmpty()) {
      return this;
    }
    Map<Integer, BitSet> both = new TreeMap<>(answers);
    for (Map.Entry<Integer, BitSet> each : other.answers.entrySet()) {
      BitSet before = both.get(each.getKey());
      BitSet mask = (BitSet) each.getValue().clone();
      if (before != null) {
        mask.and(before);
        if (mask.isEmpty()) {
          return null;
        }
      }
      both.put(each.getKey(), mask);
    }
    return new Shape(both, union(joints, other.joints), union(points, other.points));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Whether this asks for nothing that the other does not ask for too. */
  boolean within(Shape other) {
    if (!namedWithin(other) || !(joints.isEmpty() || other.joints.containsAll(joints))) {
      return false;
    }
    for (Map.Entry<Integer, BitSet> each : answers.entrySet()) {
      BitSet mask = other.answers.get(each.getKey());
      if (mask == null || !Logic.within(mask, each.getValue())) {
        return false;
      }
    }
    for (Expr.Points mine : points) {
      if (other.points.stream().noneMatch(theirs -> implied(mine, theirs))) {
        return false;
      }
    }
    return true;
  }

  private boolean namedWithin(Shape other) {
    if (named.length > other.named.length) {
      return false;
    }
    for (int i = 0; i < named.length; i++) {
      if ((named[i] & ~other.named[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether points that are as strongly asked are also as weakly asked. */
  static boolean implied(Expr.Points weak, Expr.Points strong) {
    if (weak.equals(strong)) {
      return true;
    }
    if (weak.floor() != strong.floor()
        || !weak.node().equals(strong.node())
        || !weak.column().equals(strong.column())) {
      return false;
    }
    int order = weak.bound().compareTo(strong.bound());
    return order == 0 ? !weak.strict() || strong.strict() : weak.floor() == order < 0;
  }

  /** The same items, one of which may be answered otherwise: both as one; else null. */
  @Nullable Shape merged(Shape other) {
    if (!Arrays.equals(named, other.named)
        || !joints.equals(other.joints)
        || !points.equals(other.points)) {
      return null;
    }
    int differing = -1;
    for (Map.Entry<Integer, BitSet> each : answers.entrySet()) {
      if (!each.getValue().equals(other.answers.get(each.getKey()))) {
        if (differing >= 0) {
          return null;
        }
        differing = each.getKey();
      }
    }
    if (differing < 0) {
      return this;
    }
    Map<Integer, BitSet> both = new TreeMap<>(answers);
    BitSet mask = (BitSet) other.answers.getOrDefault(differing, new BitSet()).clone();
    mask.or(answers.getOrDefault(differing, new BitSet()));
    both.put(differing, mask);
    return new Shape(both, joints, points);
  }

  /** Leaves out what asks for more than another does. */
  static List<Shape> reduced(List<Shape> shapes) {
    List<Shape> kept = new ArrayList<>();
    for (Shape shape : shapes) {
      Shape next = shape;
      boolean needless = false;
      for (int i = kept.size() - 1; i >= 0 && !needless; i--) {
        Shape merged = kept.get(i).merged(next);
        if (kept.get(i).within(next)) {
          needless = true;
        } else if (merged != null) {
          next = merged;
          kept.remove(i);
        } else if (next.within(kept.get(i))) {
          kept.remove(i);
        }
      }
      if (!needless) {
        kept.add(next);
      }
    }
    return kept;
  }
}
