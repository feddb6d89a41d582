package vn.binhxet.rules;

import java.math.BigDecimal;

/**
 * What the derived rules see of one member of a subject's list; slots as in {@link SubjectFact}.
 */
public final class MemberFact implements Slots {
  private final SubjectFact of;
  private final int list;
  private final long[] low;
  private final long[] high;
  private final long[] required;

  /**
   * @param of the subject it belongs to: without it a neighbour's sanction would count
   * @param list position of its list among the LIST fields
   */
  public MemberFact(SubjectFact of, int list, int slots) {
    this.of = of;
    this.list = list;
    low = new long[slots];
    high = new long[slots];
    required = new long[slots];
  }

  @Override
  public void set(int slot, long lowest, long highest, long need) {
    low[slot] = lowest;
    high[slot] = highest;
    required[slot] = need;
  }

  public SubjectFact getOf() {
    return of;
  }

  public int getList() {
    return list;
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

  /** Whether a slot compared with 1 holds a value. */
  public boolean hasValue(int slot) {
    return required[slot] != 0;
  }

  /** The value of a slot compared with 1, exactly; 0 where there is none: ask first. */
  public BigDecimal value(int slot) {
    return hasValue(slot)
        ? BigDecimal.valueOf(low[slot]).divide(BigDecimal.valueOf(required[slot]))
        : BigDecimal.ZERO;
  }
}
