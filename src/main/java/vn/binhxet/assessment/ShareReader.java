package vn.binhxet.assessment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;

/**
 * Reads the values written as an object: a share in counts, and {@code {"notApplicable":"reason"}}.
 */
final class ShareReader {
  private static final String NOT_APPLICABLE = "notApplicable";
  private static final String COUNT = "count";
  private static final String OF = "of";
  private static final SerializableString COUNT_WRITTEN = new SerializedString(COUNT);
  private static final SerializableString OF_WRITTEN = new SerializedString(OF);
  private static final List<String> ABSENT = List.of(NOT_APPLICABLE);
  private static final List<String> EITHER = List.of(COUNT, OF, NOT_APPLICABLE);
  private static final int COUNT_SEEN = 1;
  private static final int OF_SEEN = 2;
  private static final int ABSENT_SEEN = 4;
  private static final int UNKNOWN_SEEN = 8;
  private static final Limit LARGEST = new Limit(Field.DEFAULT_LIMIT);
  private static final long UNREAD = -1;

  private final Faults faults;
  private final FieldFaults fieldFaults;
  private final TextReader texts;
  private final ExactNumber number = new ExactNumber();

  ShareReader(Faults faults, FieldFaults fieldFaults, TextReader texts) {
    this.faults = faults;
    this.fieldFaults = fieldFaults;
    this.texts = texts;
  }

  /** Reads the object at whose start the parser stands. */
  void read(JsonParser parser, Slot slot, Values values) throws IOException {
    boolean share = slot.type == FieldType.SHARE;
    long count = UNREAD;
    long of = UNREAD;
    String reason = null;
    int seen = 0;
    String name;
    while ((name = next(parser, seen)) != null) {
      parser.nextToken();
      faults.path.push(name);
      int bit = bit(name, share);
      if (bit == UNKNOWN_SEEN) {
        faults.unknownMember(name, share ? EITHER : ABSENT);
        parser.skipChildren();
      } else if ((seen & bit) != 0) {
        faults.duplicateKey(name);
        parser.skipChildren();
      } else if (bit == ABSENT_SEEN) {
        reason = texts.words(parser, Limits.TEXT);
      } else if (bit == COUNT_SEEN) {
        count = whole(parser, 0);
      } else {
        of = whole(parser, 1);
      }
      seen |= bit;
      faults.path.pop();
    }
    if ((seen & ABSENT_SEEN) != 0) {
      notApplicable(slot, values, reason, seen);
    } else if (share) {
      counts(slot, values, count, of, seen);
    } else if (seen == 0) {
      faults.missing(NOT_APPLICABLE, "lý do không áp dụng", "why it does not apply");
    }
  }

  /** The next name, null at the end; nearly always a count, then its whole. */
  private static @Nullable String next(JsonParser parser, int seen) throws IOException {
    if (seen == 0 && parser.nextFieldName(COUNT_WRITTEN)) {
      return COUNT;
    }
    if (seen == COUNT_SEEN && parser.nextFieldName(OF_WRITTEN)) {
      return OF;
    }
    if (seen != 0 && seen != COUNT_SEEN) {
      return parser.nextFieldName();
    }
    return parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
  }

  private static int bit(String name, boolean share) {
    return switch (name) {
      case COUNT -> share ? COUNT_SEEN : UNKNOWN_SEEN;
      case OF -> share ? OF_SEEN : UNKNOWN_SEEN;
      case NOT_APPLICABLE -> ABSENT_SEEN;
      default -> UNKNOWN_SEEN;
    };
  }

  private void notApplicable(Slot slot, Values values, @Nullable String reason, int seen) {
    if ((seen & (COUNT_SEEN | OF_SEEN)) != 0) {
      faults.add(
          "WRONG_TYPE",
          "Đã khai không áp dụng thì không ghi số đếm. Hãy giữ lại một.",
          "Declared not applicable and given in counts at once. Keep one of them.");
    } else if (!slot.mayBeNotApplicable) {
      fieldFaults.notApplicableRefused(slot);
    } else if (reason != null) {
      values.setNotApplicable(slot.index, reason);
    }
  }

  private void counts(Slot slot, Values values, long count, long of, int seen) {
    if ((seen & COUNT_SEEN) == 0) {
      faults.missing("count", "số đếm được", "how many were counted");
    }
    if ((seen & OF_SEEN) == 0) {
      faults.missing("of", "tổng số", "of how many");
    }
    if (count == UNREAD || of == UNREAD) {
      return;
    }
    if (count > of) {
      fieldFaults.countAboveOf(slot, count, of);
    } else if (outside(slot, count, of)) {
      fieldFaults.outOfRange(slot, count + "/" + of);
    } else {
      values.setShare(slot.index, count, of);
    }
  }

  /** A field may narrow 0 to 100 %; compared by cross-multiplication. */
  private static boolean outside(Slot slot, long count, long of) {
    if (slot.field.min() == null && slot.field.max() == null) {
      return false;
    }
    BigDecimal hundredfold = BigDecimal.valueOf(count).movePointRight(2);
    BigDecimal whole = BigDecimal.valueOf(of);
    return hundredfold.compareTo(slot.min.value().multiply(whole)) < 0
        || hundredfold.compareTo(slot.max.value().multiply(whole)) > 0;
  }

  /** Whether a count, or what is counted of, may be so large. */
  static boolean countable(long number) {
    return LARGEST.compare(number, 0) <= 0;
  }

  private long whole(JsonParser parser, long least) throws IOException {
    if (!parser.currentToken().isNumeric()) {
      faults.wrongType(parser, "một số nguyên không ngoặc kép, như 43", "a whole number, as 43");
      parser.skipChildren();
      return UNREAD;
    }
    ExactNumber.Outcome outcome =
        number.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    boolean exact = outcome == ExactNumber.Outcome.EXACT;
    if (outcome == ExactNumber.Outcome.TOO_FINE || (exact && !number.fit(0))) {
      fieldFaults.countNotWhole(Printable.value(parser));
    } else if (outcome == ExactNumber.Outcome.TOO_LARGE
        || (exact && (number.unscaled < least || !countable(number.unscaled)))) {
      fieldFaults.countOutOfRange(Printable.value(parser), least, LARGEST.value());
    } else if (exact) {
      return number.unscaled;
    } else {
      fieldFaults.unreadable(outcome, Printable.value(parser));
    }
    return UNREAD;
  }
}
