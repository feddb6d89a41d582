package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that no engine has confirmed yet.
 *
 * @param facts how many facts it changes at least
 * @param relative how far they move, each beside the larger of its two values; of a code 1
 */
record Draft(List<Part> parts, int facts, BigDecimal relative) {
  static final Draft NOTHING = new Draft(List.of(), 0, BigDecimal.ZERO);

  /** Fewest facts first, then the smallest change, then the edition's order. */
  static final Comparator<Draft> FIRST =
      Comparator.comparingInt(Draft::facts)
          .thenComparing(draft -> draft.relative)
          .thenComparing(Draft::order, Draft::lexical);

  private static final int DIGITS = 9;

  Draft {
    parts = List.copyOf(parts);
  }

  static Draft of(Part.Move move) {
    return new Draft(List.of(move), 1, relative(move.lever(), move.to()));
  }

  static Draft of(Part.Raise raise) {
    long[] example = Examples.fewest(raise);
    int facts = 0;
    BigDecimal relative = BigDecimal.ZERO;
    for (int i = 0; example != null && i < example.length; i++) {
      Part.Item item = raise.items().get(i);
      long after = item.after(example[i]);
      if (after != item.lever().now()) {
        facts++;
        relative = relative.add(relative(item.lever(), after));
      }
    }
    return new Draft(List.of(raise), facts, relative);
  }

  static BigDecimal relative(Lever lever, long to) {
    if (!lever.measured()) {
      return BigDecimal.ONE;
    }
    long larger = Math.max(1, Math.max(Math.abs(lever.now()), Math.abs(to)));
    return BigDecimal.valueOf(Math.abs(to - lever.now()))
        .divide(BigDecimal.valueOf(larger), DIGITS, RoundingMode.HALF_UP);
  }

  Draft and(Draft other) {
    List<Part> both = new ArrayList<>(parts);
    both.addAll(other.parts);
    both.sort(Comparator.comparingInt(Draft::first));
    return new Draft(both, facts + other.facts, relative.add(other.relative));
  }

  static int first(Part part) {
    return part instanceof Part.Move move
        ? move.lever().field()
        : ((Part.Raise) part).items().get(0).lever().field();
  }

  private List<Long> order() {
    List<Long> order = new ArrayList<>();
    for (Part part : parts) {
      order.add((long) first(part));
      order.add(part instanceof Part.Move move ? move.to() : -1L);
    }
    return order;
  }

  private static int lexical(List<Long> a, List<Long> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Long.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  Part.@Nullable Move move(Lever lever) {
    for (Part part : parts) {
      if (part instanceof Part.Move move && move.lever().equals(lever)) {
        return move;
      }
    }
    return null;
  }
}
