package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Literals of a condition that share items, and what they can be answered together.
 *
 * @param atoms numbers of its literals
 * @param options what can hold together: with the same items no more does
 */
record Block(List<Integer> atoms, List<Option> options) {

  /**
   * Literals that hold together.
   *
   * @param holding by position in {@link #atoms}
   * @param items what must be answered for it
   * @param shape how
   */
  record Option(BitSet holding, BitSet items, Shape shape) {}

  private static final int MOST_ATOMS = 10;

  /**
   * @return null where there are too many literals to look at every way
   */
  static @Nullable Block of(List<Integer> atoms, List<Expr> all, Fillings fillings) {
    if (atoms.size() > MOST_ATOMS) {
      return null;
    }
    List<Option> options = new ArrayList<>();
    for (int subset = 1; subset < 1 << atoms.size(); subset++) {
      BitSet holding = BitSet.valueOf(new long[] {subset});
      Shape shape = shape(holding, atoms, all, fillings);
      if (shape != null) {
        BitSet items = new BitSet();
        holding.stream().forEach(i -> items.or(all.get(atoms.get(i)).items()));
        options.add(new Option(holding, items, shape));
      }
    }
    options.removeIf(
        option ->
            options.stream()
                .anyMatch(
                    other ->
                        other != option
                            && other.items().equals(option.items())
                            && Logic.within(option.holding(), other.holding())));
    options.sort(java.util.Comparator.comparingInt(option -> option.items().cardinality()));
    return new Block(atoms, List.copyOf(options));
  }

  private static @Nullable Shape shape(
      BitSet holding, List<Integer> atoms, List<Expr> all, Fillings fillings) {
    Shape shape = Shape.NOTHING;
    for (int i = holding.nextSetBit(0); i >= 0 && shape != null; i = holding.nextSetBit(i + 1)) {
      shape = shape.and(Shape.of(all.get(atoms.get(i))));
    }
    Shape fitting = shape == null ? null : fillings.consistent(shape);
    return fitting == null || fillings.numbers(fitting) == null ? null : fitting;
  }

  /** All items that it may need. */
  BitSet items() {
    BitSet items = new BitSet();
    options.forEach(option -> items.or(option.items()));
    return items;
  }

  /** Whether every option needs all its items, so that only how many blocks are answered counts. */
  boolean whole() {
    BitSet all = items();
    return options.stream().allMatch(option -> option.items().equals(all));
  }
}
