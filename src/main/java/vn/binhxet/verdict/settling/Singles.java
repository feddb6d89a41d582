package vn.binhxet.verdict.settling;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items that are a set by themselves, and the answers of each that do it. */
final class Singles {
  private final Map<Integer, BitSet> answers = new HashMap<>();

  /** Items of which the answers are not told by position, as of points. */
  private final BitSet others = new BitSet();

  /** One way to settle with one item. */
  void add(int item, Shape way) {
    BitSet mask = way.answers().get(item);
    if (mask == null || !way.points().isEmpty() || !way.joints().isEmpty()) {
      others.set(item);
    } else {
      answers.computeIfAbsent(item, any -> new BitSet()).or(mask);
    }
  }

  /** An item some of whose answers do it. */
  void add(int item) {
    others.set(item);
  }

  /** Whether the answers of an item are to be tried. */
  boolean untold(int item) {
    return others.get(item);
  }

  /** The answers of an item that do it, null for none. */
  @Nullable BitSet of(int item) {
    return answers.get(item);
  }
}
