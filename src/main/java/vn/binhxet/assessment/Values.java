package vn.binhxet.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;

/**
 * The values of one subject, by the position of the field in its list of fields. Numbers are exact:
 * an unscaled long and its digits after the point; a share is a count of a whole. A field is
 * absent, known, or declared not applicable. Reused from line to line by one thread.
 */
public final class Values {
  private static final byte ABSENT = 0;
  private static final byte KNOWN = 1;
  private static final byte NOT_APPLICABLE = 2;

  private final List<Field> fields;
  private final byte[] state;
  private final long[] number;
  private final int[] scale;
  private final long[] whole;
  private final @Nullable Object[] object;

  public Values(List<Field> fields) {
    this.fields = List.copyOf(fields);
    int n = fields.size();
    state = new byte[n];
    number = new long[n];
    scale = new int[n];
    whole = new long[n];
    object = new Object[n];
  }

  /** The fields, in the order of their positions. */
  public List<Field> fields() {
    return fields;
  }

  /** A copy in which those fields are absent. */
  public Values without(int... missing) {
    Values copy = copy();
    for (int field : missing) {
      copy.state[field] = ABSENT;
    }
    return copy;
  }

  /** The same values, to be changed without changing these; members of lists are shared. */
  public Values copy() {
    Values copy = new Values(fields);
    System.arraycopy(state, 0, copy.state, 0, state.length);
    System.arraycopy(number, 0, copy.number, 0, number.length);
    System.arraycopy(scale, 0, copy.scale, 0, scale.length);
    System.arraycopy(whole, 0, copy.whole, 0, whole.length);
    System.arraycopy(object, 0, copy.object, 0, object.length);
    return copy;
  }

  /** Forgets everything. */
  public void clear() {
    Arrays.fill(state, ABSENT);
    Arrays.fill(object, null);
  }

  public void setNumber(int field, long unscaled, int digits) {
    put(field, unscaled, digits, 0);
  }

  /** A share in counts; {@code of} is at least 1. */
  public void setShare(int field, long count, long of) {
    put(field, count, 0, of);
  }

  public void setTruth(int field, boolean value) {
    put(field, value ? 1 : 0, 0, 0);
  }

  /** A code, as its position among the field's choices. */
  public void setChoice(int field, int choice) {
    put(field, choice, 0, 0);
  }

  public void setDate(int field, LocalDate date) {
    put(field, date.toEpochDay(), 0, 0);
  }

  public void setText(int field, String text) {
    put(field, 0, 0, 0);
    object[field] = text;
  }

  public void setMembers(int field, List<Values> members) {
    put(field, members.size(), 0, 0);
    object[field] = List.copyOf(members);
  }

  public void setNotApplicable(int field, String reason) {
    put(field, 0, 0, 0);
    state[field] = NOT_APPLICABLE;
    object[field] = reason;
  }

  private void put(int field, long value, int digits, long of) {
    state[field] = KNOWN;
    number[field] = value;
    scale[field] = digits;
    whole[field] = of;
    object[field] = null;
  }

  public boolean known(int field) {
    return state[field] == KNOWN;
  }

  public boolean absent(int field) {
    return state[field] == ABSENT;
  }

  public boolean notApplicable(int field) {
    return state[field] == NOT_APPLICABLE;
  }

  /** Unscaled number, count of a share, 1 or 0, choice position, epoch day, number of members. */
  public long unscaled(int field) {
    return number[field];
  }

  /** Digits after the point of {@link #unscaled}. */
  public int scale(int field) {
    return scale[field];
  }

  /** What a share is counted of; 0 where the value is not given in counts. */
  public long whole(int field) {
    return whole[field];
  }

  /** A number or a percentage as stated; meaningless for a share in counts. */
  public BigDecimal decimal(int field) {
    return BigDecimal.valueOf(number[field], scale[field]);
  }

  public LocalDate date(int field) {
    return LocalDate.ofEpochDay(number[field]);
  }

  /** A text, or the reason of a field declared not applicable; empty where there is none. */
  public String text(int field) {
    return object[field] instanceof String text ? text : "";
  }

  /** The members of a list; empty where it is absent too: ask {@link #known} first. */
  @SuppressWarnings("unchecked")
  public List<Values> members(int field) {
    return object[field] instanceof List<?> list ? (List<Values>) list : List.of();
  }
}
