package vn.binhxet.tree;

import java.util.List;
import java.util.Objects;
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
 * @param places of the verdicts it comes from, among those of the tree
 * @param stored those it comes from that were stored before
 */
record Filling(
    Field field,
    FromVerdicts from,
    @Nullable String low,
    @Nullable String high,
    @Nullable String doubtfulLow,
    @Nullable String doubtfulHigh,
    @Nullable Tally tally,
    @Nullable OwnVerdict own,
    long of,
    List<Integer> places,
    List<KeptVerdict> stored) {
  Filling {
    places = List.copyOf(places);
    stored = List.copyOf(stored);
  }

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
        of,
        tally.places(),
        tally.stored());
  }

  /** From another verdict of the subject itself. */
  static Filling same(Field field, FromVerdicts from, Found own) {
    String said =
        own.outcome() == Outcome.MET ? "true" : own.outcome() == Outcome.NOT_MET ? "false" : null;
    String firmly = own.provisional() ? null : said;
    return new Filling(
        field,
        from,
        said,
        said,
        firmly,
        firmly,
        null,
        own.own(),
        0,
        List.of(own.place()),
        List.of());
  }

  /**
   * A value handed in for another title of the subject. Where that title is not met or its verdict
   * provisional, the value is in doubt, and nothing is taken from an assessment that is held.
   *
   * @param value null where it is not known
   * @param otherwise the value by another reading of an open text; the same where there is none
   */
  static Filling taken(
      Field field,
      FromVerdicts from,
      Found own,
      @Nullable String value,
      @Nullable String otherwise) {
    String said = own.outcome() == Outcome.HELD ? null : value;
    boolean sure = !own.own().inDoubt();
    String firmly = sure ? said : null;
    return new Filling(
        field,
        from,
        said,
        said,
        sure && said != null ? otherwise : null,
        firmly,
        null,
        own.own(),
        0,
        List.of(own.place()),
        List.of());
  }

  /** Whether verdicts it is counted from are open. */
  boolean open() {
    return tally != null && low != null && !Objects.equals(low, high);
  }

  /** Whether something else is said once what is in doubt is taken as open. */
  boolean doubtful() {
    return !Objects.equals(low, doubtfulLow) || !Objects.equals(high, doubtfulHigh);
  }

  /** Whether the doubt is another reading of the whole, and nothing more. */
  boolean readsTwoWays() {
    return own != null && from.taken() != null && !own.inDoubt() && doubtful();
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
