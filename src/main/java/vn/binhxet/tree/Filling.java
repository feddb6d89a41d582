package vn.binhxet.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.law.FromVerdicts;
import vn.binhxet.verdict.Outcome;

/**
 * What verdicts found before say of one field.
 *
 * @param low the value with every open verdict taken as not met, null where it is not known
 * @param high the value with every open verdict taken as met
 * @param doubtfulLow as {@code low}, with every provisional verdict taken as open too
 * @param doubtfulHigh as {@code high}, likewise
 * @param tally the verdicts below; null where the verdict is the subject's own
 * @param own the subject's own verdict of the title, or of the one whose value is taken; null where
 *     verdicts below are counted
 * @param of the whole of a share, 0 where there is none
 */
record Filling(
    Field field,
    FromVerdicts from,
    @Nullable String low,
    @Nullable String high,
    @Nullable String doubtfulLow,
    @Nullable String doubtfulHigh,
    @Nullable Tally tally,
    @Nullable Found own,
    long of) {

  /** From the verdicts below. */
  static Filling below(Field field, FromVerdicts from, Tally tally, long of) {
    return new Filling(
        field,
        from,
        value(field, tally.met(), of),
        value(field, tally.met() + tally.open(), of),
        value(field, tally.surelyMet(), of),
        value(field, tally.possiblyMet(), of),
        tally,
        null,
        of);
  }

  /** From another verdict of the subject itself. */
  static Filling same(Field field, FromVerdicts from, Found own) {
    String said =
        own.outcome() == Outcome.MET ? "true" : own.outcome() == Outcome.NOT_MET ? "false" : null;
    String firmly = own.provisional() ? null : said;
    return new Filling(field, from, said, said, firmly, firmly, null, own, 0);
  }

  /** A value handed in for another title of the subject; null where it is not known. */
  static Filling taken(Field field, FromVerdicts from, Found own, @Nullable String value) {
    return new Filling(field, from, value, value, value, value, null, own, 0);
  }

  private static @Nullable String value(Field field, int met, long of) {
    if (field.type() == FieldType.INTEGER) {
      return Integer.toString(met);
    }
    return of <= 0 ? null : "{\"count\":" + met + ",\"of\":" + of + "}";
  }

  /** One end of what every filled field may be. */
  enum End {
    LOW,
    HIGH,
    DOUBTFUL_LOW,
    DOUBTFUL_HIGH
  }

  /** The members to put into {@code data}, empty where nothing is known. */
  static String members(List<Filling> fillings, End end) {
    StringBuilder members = new StringBuilder();
    for (Filling one : fillings) {
      String value = one.at(end);
      if (value != null) {
        members.append(members.isEmpty() ? "\"" : ",\"");
        members.append(one.field.name()).append("\":").append(value);
      }
    }
    return members.toString();
  }

  private @Nullable String at(End end) {
    return switch (end) {
      case LOW -> low;
      case HIGH -> high;
      case DOUBTFUL_LOW -> doubtfulLow;
      case DOUBTFUL_HIGH -> doubtfulHigh;
    };
  }
}
