package vn.binhxet.difference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Law, facts and quality, each taken from one side.
 *
 * @param index bits of the factors that are taken from side B: 0 is side A itself, 7 side B
 */
record Combination(int index) {
  static final int COUNT = 1 << Factor.values().length;

  /** By their index. */
  static final List<Combination> ALL =
      IntStream.range(0, COUNT).mapToObj(Combination::new).toList();

  Which from(Factor factor) {
    return (index & factor.bit()) == 0 ? Which.A : Which.B;
  }

  /** The factors that are taken from side B. */
  Set<Factor> swapped() {
    Set<Factor> swapped = EnumSet.noneOf(Factor.class);
    for (Factor factor : Factor.values()) {
      if (from(factor) == Which.B) {
        swapped.add(factor);
      }
    }
    return swapped;
  }
}
