package vn.binhxet.verdict.remedy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.EffectiveEdition;
import vn.binhxet.law.Field;
import vn.binhxet.law.FieldType;
import vn.binhxet.verdict.reach.Breakpoints;
import vn.binhxet.verdict.reach.Exact;

/** The facts of one assessment that may still change, and how far. */
final class Levers {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Digits of a number whose field names none: as a bar of the law has. */
  private static final int DIGITS = 2;

  private final List<Lever> all = new ArrayList<>();
  private final int[] at;

  /**
   * @param locked positions of fields that may not change
   * @param upward whether points may only become more
   */
  Levers(EffectiveEdition law, Values values, int year, Set<Integer> locked, boolean upward) {
    Map<String, String> scores = new HashMap<>();
    for (EffectiveEdition.Placed score : law.scoresBelow("*")) {
      String field = score.node().field();
      if (field != null) {
        scores.put(field, score.node().id());
      }
    }
    Breakpoints maxima = new Breakpoints(law, List.of(), year);
    at = new int[law.fields().size()];
    Arrays.fill(at, -1);
    Set<Integer> fixed = new HashSet<>(locked);
    for (int i = 0; i < law.fields().size(); i++) {
      Field field = law.fields().get(i);
      String score = scores.get(field.name());
      BigDecimal max = score == null ? null : maxima.max(score);
      Lever lever = fixed.contains(i) ? null : of(i, field, values, score != null, max, upward);
      if (lever != null) {
        at[i] = all.size();
        all.add(lever);
      }
    }
  }

  private Levers(Lever lever, int fields) {
    at = new int[fields];
    Arrays.fill(at, -1);
    at[lever.field()] = 0;
    all.add(lever);
  }

  /** One fact that changes, and nothing else. */
  static Levers alone(Lever lever, int fields) {
    return new Levers(lever, fields);
  }

  List<Lever> all() {
    return all;
  }

  /** Number of a field's lever, -1 where it does not change. */
  int at(int field) {
    return at[field];
  }

  static @Nullable Lever of(
      int i, Field field, Values values, boolean points, @Nullable BigDecimal max, boolean upward) {
    if (!values.known(i)) {
      return null;
    }
    return switch (field.type()) {
      case BOOLEAN -> new Lever(i, field, values.unscaled(i), 0, 1, Exact.ONE, 0, 0, false);
      case CHOICE -> choice(i, field, values);
      case NUMBER, INTEGER -> number(i, field, values, points, max, upward);
      case SHARE -> values.whole(i) > 0 ? count(i, field, values) : percent(i, field, values);
      default -> null;
    };
  }

  /** A code that says that the matter is open is no answer yet. */
  private static @Nullable Lever choice(int i, Field field, Values values) {
    int now = (int) values.unscaled(i);
    return field.choices().get(now).unsettled()
        ? null
        : new Lever(i, field, now, 0, field.choices().size() - 1L, Exact.ONE, 0, 0, false);
  }

  private static Lever number(
      int i, Field field, Values values, boolean points, @Nullable BigDecimal max, boolean upward) {
    BigDecimal min = field.min();
    BigDecimal top = field.max();
    BigDecimal least = min != null ? min : points ? BigDecimal.ZERO : Field.DEFAULT_LIMIT.negate();
    BigDecimal most = top != null ? top : Field.DEFAULT_LIMIT;
    most = max == null ? most : most.min(max);
    int digits = digits(field, values.scale(i));
    Lever lever = stepped(i, field, values.decimal(i), least, most, digits, points);
    return points && upward
        ? new Lever(i, field, lever.now(), lever.now(), lever.most(), lever.unit(), digits, 0, true)
        : lever;
  }

  private static Lever percent(int i, Field field, Values values) {
    BigDecimal min = field.min();
    BigDecimal top = field.max();
    BigDecimal least = min == null ? BigDecimal.ZERO : min.max(BigDecimal.ZERO);
    BigDecimal most = top == null ? HUNDRED : top.min(HUNDRED);
    return stepped(i, field, values.decimal(i), least, most, digits(field, values.scale(i)), false);
  }

  private static Lever count(int i, Field field, Values values) {
    long whole = values.whole(i);
    BigDecimal min = field.min();
    BigDecimal top = field.max();
    Exact percent = Exact.of(whole).over(Exact.of(100));
    long least =
        min == null
            ? 0
            : Exact.of(min.max(BigDecimal.ZERO)).times(percent).ceiling(0).longValueExact();
    long most =
        top == null ? whole : Exact.of(top.min(HUNDRED)).times(percent).floor(0).longValueExact();
    return new Lever(
        i, field, values.unscaled(i), least, most, Exact.percent(1, whole), 0, whole, false);
  }

  /** The field's own digits; where it names none, those of the value, and two at least. */
  private static int digits(Field field, int given) {
    return field.type() == FieldType.INTEGER
        ? 0
        : field.decimals() < Field.DEFAULT_DECIMALS ? field.decimals() : Math.max(DIGITS, given);
  }

  private static Lever stepped(
      int i,
      Field field,
      BigDecimal now,
      BigDecimal least,
      BigDecimal most,
      int digits,
      boolean points) {
    long step = BigDecimal.ONE.movePointRight(digits).longValueExact();
    return new Lever(
        i,
        field,
        now.movePointRight(digits).longValueExact(),
        Exact.of(least).times(Exact.of(step)).ceiling(0).longValueExact(),
        Exact.of(most).times(Exact.of(step)).floor(0).longValueExact(),
        Exact.ONE.over(Exact.of(step)),
        digits,
        0,
        points);
  }
}
