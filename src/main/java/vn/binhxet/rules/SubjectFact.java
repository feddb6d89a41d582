package vn.binhxet.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the derived rules see of one subject. Every comparison of an authored rule is a slot: its
 * left side lies in [low, high], its right side is required. Both are whole numbers of the same
 * small unit, so nothing is rounded; a side that is not known leaves the interval open to both
 * ends, so that neither the rule for "fails" nor the one for "holds" can match it.
 */
public final class SubjectFact implements Slots {
  /** Nothing is recorded against the leaf: it is met, which the checker confirms. */
  public static final byte MET = 0;

  public static final byte NOT_MET = 1;
  public static final byte UNDETERMINED = 2;

  private final long[] low;
  private final long[] high;
  private final long[] required;
  private final boolean[] listKnown;
  private final byte[] decided;

  /** Slots that are open: a bit each. */
  private final long[] open;

  private final List<MemberFact> members = new ArrayList<>();

  /**
   * @param slots comparisons over the subject's own fields
   * @param lists LIST fields, by their position among the lists
   * @param leaves leaves that a rule decides
   */
  public SubjectFact(int slots, int lists, int leaves) {
    low = new long[slots];
    high = new long[slots];
    required = new long[slots];
    listKnown = new boolean[lists];
    decided = new byte[leaves];
    open = new long[slots / Long.SIZE + 1];
  }

  /** Forgets the last subject. */
  public void clear() {
    Arrays.fill(listKnown, false);
    Arrays.fill(decided, MET);
    members.clear();
  }

  @Override
  public void set(int slot, long lowest, long highest, long need) {
    low[slot] = lowest;
    high[slot] = highest;
    required[slot] = need;
    long bit = 1L << slot;
    if (lowest == highest) {
      open[slot / Long.SIZE] &= ~bit;
    } else {
      open[slot / Long.SIZE] |= bit;
    }
  }

  /**
   * Whether a slot of these is open, so that a rule for "cannot be told" may match: where every
   * slot of a leaf holds one value, its claim holds or fails.
   */
  public boolean open(int from, int to) {
    for (int word = from / Long.SIZE; word * Long.SIZE < to; word++) {
      int first = Math.max(from - word * Long.SIZE, 0);
      int after = Math.min(to - word * Long.SIZE, Long.SIZE);
      if ((open[word] & (-1L << first) & (-1L >>> (Long.SIZE - after))) != 0) {
        return true;
      }
    }
    return false;
  }

  public void setListKnown(int list, boolean known) {
    listKnown[list] = known;
  }

  public void add(MemberFact member) {
    members.add(member);
  }

  public List<MemberFact> members() {
    return members;
  }

  public long low(int slot) {
    return low[slot];
  }

  public long high(int slot) {
    return high[slot];
  }

  public long required(int slot) {
    return required[slot];
  }

  public boolean listKnown(int list) {
    return listKnown[list];
  }

  /**
   * Whether a number over members (how many, how much) is at least the value in the slot, which is
   * low / required; false, as all four of these, where the value is not known.
   */
  public boolean atLeast(Number number, int slot) {
    return hasValue(slot) && compare(number, slot) >= 0;
  }

  public boolean moreThan(Number number, int slot) {
    return hasValue(slot) && compare(number, slot) > 0;
  }

  public boolean atMost(Number number, int slot) {
    return hasValue(slot) && compare(number, slot) <= 0;
  }

  public boolean lessThan(Number number, int slot) {
    return hasValue(slot) && compare(number, slot) < 0;
  }

  private boolean hasValue(int slot) {
    return required[slot] != 0;
  }

  private int compare(Number number, int slot) {
    BigDecimal left = number instanceof BigDecimal d ? d : BigDecimal.valueOf(number.longValue());
    BigDecimal unit = BigDecimal.valueOf(required[slot]);
    return left.multiply(unit).compareTo(BigDecimal.valueOf(low[slot]));
  }

  /** Called by derived rules only. */
  public void notMet(int leaf) {
    decided[leaf] = NOT_MET;
  }

  /** Called by derived rules only. */
  public void undetermined(int leaf) {
    decided[leaf] = UNDETERMINED;
  }

  public byte decided(int leaf) {
    return decided[leaf];
  }
}
