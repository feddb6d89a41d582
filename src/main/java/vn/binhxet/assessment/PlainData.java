package vn.binhxet.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.FieldType;

/**
 * Reads an object of fields straight from its bytes where it is written plainly and without a
 * fault, as programs write it. Whatever else stands there (escapes, exponents, line breaks, members
 * of lists, anything refused) is not judged here: {@link DataReader} reads the object again, and it
 * alone finds faults. So nothing is accepted here that it would refuse.
 *
 * <p>Reading is the largest part of a batch, and most of it went into cutting tokens.
 */
final class PlainData {
  /** The object is not plain; the values hold nothing to be relied on. */
  static final int NOT_PLAIN = -1;

  private static final byte[] COUNT = bytes("{\"count\":");
  private static final byte[] OF = bytes("\"of\":");
  private static final byte[] NOT_APPLICABLE = bytes("{\"notApplicable\":");
  private static final byte[] TRUE = bytes("true");
  private static final byte[] FALSE = bytes("false");
  private static final int DATE_LENGTH = 10;

  private final ExactNumber number = new ExactNumber();
  private final char[] date = new char[DATE_LENGTH];
  private byte[] in = {};
  private int at;

  /** Position of the body's last byte: a brace, which no number, name or literal runs over. */
  private int last;

  /**
   * Reads the fields after an opening brace.
   *
   * @param from position after the brace
   * @param to position after the last byte; what stands before it is UTF-8
   * @return position after the closing brace, or {@link #NOT_PLAIN}
   */
  int read(byte[] bytes, int from, int to, Shape shape, Values values) {
    in = bytes;
    at = from;
    last = to - 1;
    if (from >= last || bytes[last] != '}') {
      return NOT_PLAIN;
    }
    shape.begin();
    skipSpaces();
    if (in[at] == '}') {
      return at + 1;
    }
    while (true) {
      Slot slot = slot(shape);
      if (slot == null || !shape.first(slot) || !value(slot, values) || at > last) {
        return NOT_PLAIN;
      }
      skipSpaces();
      byte next = in[at++];
      if (next == '}') {
        return at;
      }
      if (next != ',') {
        return NOT_PLAIN;
      }
      skipSpaces();
    }
  }

  /** Steps over a name and its colon: its field, null where it is none. */
  private @Nullable Slot slot(Shape shape) {
    List<Slot> slots = shape.slots;
    Slot expected = shape.expected();
    int first = expected == null ? slots.size() : expected.index;
    for (int i = first; i < slots.size(); i++) {
      if (step(slots.get(i).quoted)) {
        return slots.get(i);
      }
    }
    for (int i = 0; i < first; i++) {
      if (step(slots.get(i).quoted)) {
        return slots.get(i);
      }
    }
    return null;
  }

  /** Steps over these bytes and the spaces after them, if they stand here. */
  private boolean step(byte[] expected) {
    int end = at + expected.length;
    if (end > last || !Arrays.equals(in, at, end, expected, 0, expected.length)) {
      return false;
    }
    at = end;
    skipSpaces();
    return true;
  }

  private void skipSpaces() {
    while (in[at] == ' ') {
      at++;
    }
  }

  private boolean value(Slot slot, Values values) {
    byte first = in[at];
    if (first == '"') {
      return string(slot, values);
    }
    if (first == '{') {
      return slot.type == FieldType.SHARE && step(COUNT)
          ? share(slot, values)
          : slot.mayBeNotApplicable && step(NOT_APPLICABLE) && absent(slot, values);
    }
    if (slot.type == FieldType.BOOLEAN) {
      boolean truth = step(TRUE);
      values.setTruth(slot.index, truth);
      return truth || step(FALSE);
    }
    if (first == '[') {
      values.setMembers(slot.index, List.of());
      at++;
      return slot.members != null && in[at++] == ']';
    }
    return number(slot, values);
  }

  private boolean number(Slot slot, Values values) {
    boolean fits =
        (slot.type == FieldType.NUMBER
                || slot.type == FieldType.INTEGER
                || slot.type == FieldType.SHARE)
            && !slot.field.countsOnly()
            && parse()
            && number.fit(slot.decimals)
            && slot.min.compare(number.unscaled, number.scale) >= 0
            && slot.max.compare(number.unscaled, number.scale) <= 0;
    if (fits) {
      values.setNumber(slot.index, number.unscaled, number.scale);
    }
    return fits;
  }

  private boolean parse() {
    at = number.parsePlain(in, at);
    return at >= 0;
  }

  /** After {@code {"count":}. A field that narrows the share is checked by the other reader. */
  private boolean share(Slot slot, Values values) {
    if (slot.field.min() != null || slot.field.max() != null || !whole()) {
      return false;
    }
    long count = number.unscaled;
    skipSpaces();
    if (in[at++] != ',') {
      return false;
    }
    skipSpaces();
    if (!step(OF) || !whole()) {
      return false;
    }
    long of = number.unscaled;
    skipSpaces();
    values.setShare(slot.index, count, of);
    return in[at++] == '}' && count >= 0 && of >= 1 && count <= of;
  }

  /** A whole number within what any count may be. */
  private boolean whole() {
    return parse() && number.scale == 0 && ShareReader.countable(number.unscaled);
  }

  /** After {@code {"notApplicable":}. */
  private boolean absent(Slot slot, Values values) {
    String reason = in[at] == '"' ? text() : null;
    if (reason == null || TextReader.blank(reason)) {
      return false;
    }
    values.setNotApplicable(slot.index, reason);
    skipSpaces();
    return in[at++] == '}';
  }

  private boolean string(Slot slot, Values values) {
    if (slot.type == FieldType.TEXT && !slot.field.identity()) {
      String text = text();
      values.setText(slot.index, text == null ? "" : text);
      return text != null;
    }
    int from = at + 1;
    int end = end();
    if (end < 0) {
      return false;
    }
    at = end + 1;
    if (slot.type == FieldType.CHOICE) {
      int choice = slot.choice(in, from, end);
      values.setChoice(slot.index, choice);
      return choice >= 0;
    }
    return slot.type == FieldType.DATE && end - from == DATE_LENGTH && day(from, slot, values);
  }

  private boolean day(int from, Slot slot, Values values) {
    for (int i = 0; i < DATE_LENGTH; i++) {
      date[i] = (char) in[from + i];
    }
    LocalDate day = IsoDate.parse(date, 0, DATE_LENGTH);
    if (day == null || !TextReader.inRange(day)) {
      return false;
    }
    values.setDate(slot.index, day);
    return true;
  }

  /** The text that stands here; null where it is not plain, or longer than bytes alone allow. */
  private @Nullable String text() {
    int from = at + 1;
    int end = end();
    if (end < 0 || end - from > Limits.TEXT) {
      return null;
    }
    at = end + 1;
    return new String(in, from, end - from, StandardCharsets.UTF_8);
  }

  /** Position of the closing quotation mark, -1 where there is none, or something is escaped. */
  private int end() {
    for (int i = at + 1; i < last; i++) {
      byte b = in[i];
      if (b == '"') {
        return i;
      }
      if (b == '\\' || b >= 0 && b < ' ') {
        return -1;
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
