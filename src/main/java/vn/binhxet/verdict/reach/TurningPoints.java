package vn.binhxet.verdict.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;
import vn.binhxet.law.Field;

/** Where sums that hold a field turn, given what is known of the others. */
final class TurningPoints {
  private TurningPoints() {}

  static List<Exact> of(Field field, List<Linear> all, Values given) {
    return of(field, all, name -> value(name, given, false), name -> value(name, given, true));
  }

  static List<Exact> of(
      Field field,
      List<Linear> all,
      Function<String, @Nullable Exact> value,
      Function<String, @Nullable Exact> yearOf) {
    Set<Exact> points = new TreeSet<>();
    for (Linear each : all) {
      Exact zero = each.zero(field.name(), false, value, yearOf);
      if (zero != null) {
        points.add(zero);
      }
      Exact turn = each.zero(field.name(), true, value, yearOf);
      if (turn != null) {
        points.addAll(ends(turn));
      }
    }
    return List.copyOf(points);
  }

  /** The first days of the year at which it turns, and of the one after. */
  private static List<Exact> ends(Exact turn) {
    int first = turn.floor(0).intValue();
    List<Exact> days = new ArrayList<>();
    for (int each = first; each <= first + 1; each++) {
      if (each >= 1900 && each <= 2100) {
        days.add(Exact.of(LocalDate.of(each, 1, 1).toEpochDay()));
      }
    }
    return days;
  }

  static @Nullable Exact value(String name, Values given, boolean year) {
    List<Field> fields = given.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        if (!given.known(i)) {
          return null;
        }
        return year
            ? Exact.of(given.date(i).getYear())
            : given.whole(i) > 0
                ? Exact.percent(given.unscaled(i), given.whole(i))
                : Exact.of(given.decimal(i));
      }
    }
    return null;
  }
}
