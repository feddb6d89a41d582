package vn.binhxet.verdict.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Claim;
import vn.binhxet.law.Comparator;
import vn.binhxet.law.Operand;

/** Every single change of a claim that its cases should notice. */
final class ClaimChanges {
  private ClaimChanges() {}

  static List<Change> of(Claim claim) {
    if (claim instanceof Claim.Compare c) {
      List<Change> changes = new ArrayList<>();
      operators(c, c.op(), op -> new Claim.Compare(c.left(), op, c.right()), changes);
      steps(c, c.left(), left -> new Claim.Compare(left, c.op(), c.right()), changes);
      steps(c, c.right(), right -> new Claim.Compare(c.left(), c.op(), right), changes);
      return changes;
    }
    if (claim instanceof Claim.In in) {
      return in(in);
    }
    if (claim instanceof Claim.All all) {
      return parts(all.parts(), Claim.All::new);
    }
    if (claim instanceof Claim.Any any) {
      return parts(any.parts(), Claim.Any::new);
    }
    return members(claim);
  }

  private static List<Change> in(Claim.In in) {
    List<Change> changes = new ArrayList<>();
    Claim other = new Claim.In(in.field(), in.values(), !in.negated());
    changes.add(change(Change.Kind.REVERSED, in, other));
    for (int i = 0; in.values().size() > 1 && i < in.values().size(); i++) {
      Claim fewer = new Claim.In(in.field(), without(in.values(), i), in.negated());
      changes.add(change(Change.Kind.DROPPED, in, fewer));
    }
    return changes;
  }

  private static List<Change> parts(List<Claim> parts, Function<List<Claim>, Claim> whole) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      Claim part = parts.get(i);
      if (parts.size() > 1) {
        Claim fewer = whole.apply(without(parts, i));
        changes.add(new Change(Change.Kind.DROPPED, ClaimText.of(part), "", part, null, fewer));
      }
      for (Change change : of(part)) {
        changes.add(change.in(changed -> whole.apply(with(parts, at, changed))));
      }
    }
    return changes;
  }

  /** A count or a sum over members: its number, its comparison and its condition. */
  private static List<Change> members(Claim claim) {
    BiFunction<Claim, Comparator, Function<Operand, Claim>> make =
        (where, op) ->
            right ->
                claim instanceof Claim.Count c
                    ? new Claim.Count(c.member(), where, op, right)
                    : total((Claim.Total) claim, where, op, right);
    Claim where = claim instanceof Claim.Count c ? c.where() : ((Claim.Total) claim).where();
    Comparator op = claim instanceof Claim.Count c ? c.op() : ((Claim.Total) claim).op();
    Operand right = claim instanceof Claim.Count c ? c.right() : ((Claim.Total) claim).right();
    List<Change> changes = new ArrayList<>();
    operators(claim, op, other -> make.apply(where, other).apply(right), changes);
    steps(claim, right, other -> make.apply(where, op).apply(other), changes);
    if (!(where instanceof Claim.All all && all.parts().size() != 1)) {
      Claim any = make.apply(new Claim.All(List.of()), op).apply(right);
      changes.add(new Change(Change.Kind.DROPPED, ClaimText.of(where), "", where, null, any));
    }
    for (Change change : of(where)) {
      changes.add(change.in(changed -> make.apply(changed, op).apply(right)));
    }
    return changes;
  }

  private static Claim total(Claim.Total t, Claim where, Comparator op, Operand right) {
    return new Claim.Total(t.member(), t.field(), where, op, right);
  }

  private static void operators(
      Claim was, Comparator op, Function<Comparator, Claim> make, List<Change> into) {
    Comparator strictness = strictness(op);
    if (strictness != null) {
      into.add(change(Change.Kind.STRICTNESS, was, make.apply(strictness)));
    }
    into.add(change(Change.Kind.REVERSED, was, make.apply(reversed(op))));
  }

  private static @Nullable Comparator strictness(Comparator op) {
    return switch (op) {
      case AT_LEAST -> Comparator.MORE_THAN;
      case MORE_THAN -> Comparator.AT_LEAST;
      case AT_MOST -> Comparator.LESS_THAN;
      case LESS_THAN -> Comparator.AT_MOST;
      case EQUAL, NOT_EQUAL -> null;
    };
  }

  private static Comparator reversed(Comparator op) {
    return switch (op) {
      case AT_LEAST -> Comparator.AT_MOST;
      case AT_MOST -> Comparator.AT_LEAST;
      case MORE_THAN -> Comparator.LESS_THAN;
      case LESS_THAN -> Comparator.MORE_THAN;
      case EQUAL -> Comparator.NOT_EQUAL;
      case NOT_EQUAL -> Comparator.EQUAL;
    };
  }

  private static void steps(
      Claim was, Operand operand, Function<Operand, Claim> make, List<Change> into) {
    if (operand instanceof Operand.Number number) {
      for (boolean up : List.of(true, false)) {
        Operand moved = new Operand.Number(Step.of(number.value(), up));
        Change.Kind kind = up ? Change.Kind.STEP_UP : Change.Kind.STEP_DOWN;
        into.add(change(kind, was, make.apply(moved)));
      }
    } else if (operand instanceof Operand.Sum sum) {
      for (int i = 0; i < sum.terms().size(); i++) {
        int at = i;
        steps(
            was,
            sum.terms().get(i),
            term -> make.apply(new Operand.Sum(with(sum.terms(), at, term), sum.minus())),
            into);
      }
    } else if (operand instanceof Operand.Product product) {
      for (int i = 0; i < product.factors().size(); i++) {
        int at = i;
        steps(
            was,
            product.factors().get(i),
            factor -> make.apply(new Operand.Product(with(product.factors(), at, factor))),
            into);
      }
    }
  }

  private static Change change(Change.Kind kind, Claim was, Claim now) {
    return new Change(kind, ClaimText.of(was), ClaimText.of(now), was, now, now);
  }

  private static <T> List<T> without(List<T> all, int at) {
    List<T> fewer = new ArrayList<>(all);
    fewer.remove(at);
    return fewer;
  }

  private static <T> List<T> with(List<T> all, int at, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(at, other);
    return changed;
  }
}
