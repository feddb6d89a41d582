package vn.binhxet.verdict.remedy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leaves out every plan that asks for all that another asks for, and more. */
final class Smallest {
  private boolean exact = true;

  /** Whether nothing that another covers is left. */
  boolean exact() {
    return exact;
  }

  List<Draft> of(Collection<Draft> drafts) {
    List<Draft> listed = new ArrayList<>();
    List<Draft> shared = new ArrayList<>();
    drafts.stream().sorted(Draft.FIRST).forEach(d -> (listed(d) ? listed : shared).add(d));
    List<Draft> open = withoutCovered(shared);
    List<Draft> left = new ArrayList<>();
    for (Draft draft : listed) {
      boolean covered = left.stream().anyMatch(other -> under(other, draft));
      if (!covered && open.stream().noneMatch(other -> reaches(other, draft))) {
        left.add(draft);
      }
    }
    // The order is by what changes, which need not be the order of who covers whom.
    List<Draft> smallest = new ArrayList<>();
    for (Draft draft : left) {
      if (left.stream().noneMatch(other -> other != draft && under(other, draft))) {
        smallest.add(draft);
      }
    }
    List<Draft> all = new ArrayList<>(smallest);
    open.forEach(draft -> all.addAll(without(draft, smallest)));
    return all;
  }

  private static boolean listed(Draft draft) {
    return draft.parts().stream().allMatch(part -> part instanceof Part.Move);
  }

  /** Whether a listed plan asks for nothing that the other does not. */
  private static boolean under(Draft one, Draft other) {
    for (Part part : one.parts()) {
      Part.Move move = (Part.Move) part;
      Part.Move same = other.move(move.lever());
      if (same == null || !move.lever().between(move.to(), same.to())) {
        return false;
      }
    }
    return true;
  }

  /** Whether a way of a shared plan asks for no more than a listed one. */
  private static boolean reaches(Draft shared, Draft listed) {
    for (Part part : shared.parts()) {
      if (part instanceof Part.Move move) {
        Part.Move same = listed.move(move.lever());
        if (same == null || !move.lever().between(move.to(), same.to())) {
          return false;
        }
      } else if (!reaches((Part.Raise) part, listed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean reaches(Part.Raise raise, Draft listed) {
    long[] more = new long[raise.items().size()];
    for (int i = 0; i < more.length; i++) {
      Part.Item item = raise.items().get(i);
      Part.Move move = listed.move(item.lever());
      long steps = move == null ? 0 : (move.to() - item.lever().now()) * item.direction();
      if (item.base() > 0 && steps < item.base()) {
        return false;
      }
      more[i] = Math.max(0, Math.min(steps - item.base(), item.room()));
    }
    return Ways.satisfied(raise, more);
  }

  /** The ways of a shared plan that no listed one covers. */
  private static List<Draft> without(Draft shared, List<Draft> listed) {
    List<Draft> left = new ArrayList<>();
    Deque<Draft> open = new ArrayDeque<>(List.of(shared));
    while (!open.isEmpty()) {
      Draft draft = open.pop();
      Draft covering = cover(listed, draft);
      if (covering == null) {
        left.add(draft);
        continue;
      }
      List<Part.Item> beyond = Objects.requireNonNull(beyond(covering, draft));
      for (Part.Item item : beyond) {
        Part.Move move = covering.move(item.lever());
        long steps = move == null ? 0 : (move.to() - item.lever().now()) * item.direction();
        Draft narrower = narrowed(draft, item, steps - item.base() - 1);
        if (narrower != null) {
          open.push(narrower);
        }
      }
    }
    return left;
  }

  private static @Nullable Draft cover(List<Draft> listed, Draft draft) {
    for (Draft one : listed) {
      if (beyond(one, draft) != null) {
        return one;
      }
    }
    return null;
  }

  /**
   * Where a listed plan covers some ways of a shared one: the items that those ways move so far.
   * Null where it covers none; empty where it covers all.
   */
  private static @Nullable List<Part.Item> beyond(Draft listed, Draft shared) {
    List<Part.Item> beyond = new ArrayList<>();
    for (Part part : listed.parts()) {
      Part.Move move = (Part.Move) part;
      Part.Move same = shared.move(move.lever());
      Part.Item item = item(shared, move.lever());
      if (same != null ? !move.lever().between(move.to(), same.to()) : item == null) {
        return null;
      }
      if (item != null) {
        long steps = (move.to() - item.lever().now()) * item.direction();
        if (steps < 0 || steps > item.base() + item.room()) {
          return null;
        }
        if (steps > item.base()) {
          beyond.add(item);
        }
      }
    }
    return beyond;
  }

  private static Part.@Nullable Item item(Draft draft, Lever lever) {
    for (Part part : draft.parts()) {
      if (part instanceof Part.Raise raise) {
        for (Part.Item item : raise.items()) {
          if (item.lever().equals(lever)) {
            return item;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Draft narrowed(Draft draft, Part.Item narrow, long room) {
    Draft rest = Draft.NOTHING;
    for (Part part : draft.parts()) {
      if (part instanceof Part.Move move) {
        rest = rest.and(Draft.of(move));
        continue;
      }
      Part.Raise raise = (Part.Raise) part;
      Part.Raise other =
          new Part.Raise(
              raise.items().stream()
                  .map(
                      item ->
                          item.equals(narrow)
                              ? new Part.Item(item.lever(), item.direction(), item.base(), room)
                              : item)
                  .toList(),
              raise.demands(),
              raise.limits());
      if (room < 0 || !Examples.any(other)) {
        return null;
      }
      rest = rest.and(Draft.of(other));
    }
    return rest;
  }

  private List<Draft> withoutCovered(List<Draft> shared) {
    List<Draft> left = new ArrayList<>();
    for (int i = 0; i < shared.size(); i++) {
      boolean covered = false;
      for (int j = 0; j < shared.size() && !covered; j++) {
        covered =
            i != j
                && Implied.by(shared.get(j), shared.get(i))
                && (j < i || !Implied.by(shared.get(i), shared.get(j)));
      }
      if (!covered) {
        left.add(shared.get(i));
      }
    }
    exact &= left.size() <= 1 || apart(left);
    return left;
  }

  /** Whether no way of one shared plan can cover one of another: a fact of each is its own. */
  private static boolean apart(List<Draft> shared) {
    for (Draft one : shared) {
      for (Draft other : shared) {
        if (one != other && one.parts().stream().allMatch(part -> within(part, other))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether every fact that a part must move is among those the other plan may move. */
  private static boolean within(Part part, Draft other) {
    if (part instanceof Part.Move move) {
      return other.move(move.lever()) != null || item(other, move.lever()) != null;
    }
    return ((Part.Raise) part)
        .items().stream()
            .anyMatch(
                item -> other.move(item.lever()) != null || item(other, item.lever()) != null);
  }
}
