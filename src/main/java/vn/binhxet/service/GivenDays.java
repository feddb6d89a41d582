package vn.binhxet.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Printable;
import vn.binhxet.law.Text;
import vn.binhxet.law.clocks.Clocks;
import vn.binhxet.law.clocks.Given;
import vn.binhxet.law.clocks.Step;
import vn.binhxet.law.reading.Suggestion;

/**
 * Reads the days of steps as both doors take them: {@code 2024-11-14}, and {@code
 * 2024-11-14..2024-11-24} for a period whose last day is known too.
 */
public final class GivenDays {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Clocks clocks;
  private final Map<String, Given> days = new LinkedHashMap<>();

  public GivenDays(Clocks clocks) {
    this.clocks = clocks;
  }

  /** The days read so far, by the step's id. */
  public Map<String, Given> days() {
    return days;
  }

  /**
   * Takes one step's day.
   *
   * @return what is wrong with it, null where it was taken
   */
  public @Nullable Text take(String id, String value) {
    Step step = clocks.step(id).orElse(null);
    if (step == null) {
      List<String> known = new ArrayList<>();
      clocks.steps().stream().filter(GivenDays::takesDay).map(Step::id).forEach(known::add);
      Text hint = Suggestion.of(id, known);
      return new Text(
          "không có bước “" + Printable.of(id) + "”." + hint.vi(),
          "there is no step \"" + Printable.of(id) + "\"." + hint.en());
    }
    if (!takesDay(step)) {
      return new Text(
          "ngày của bước “" + id + "” do văn bản định, không nhập.",
          "the day of \"" + id + "\" is set by the law and not given.");
    }
    if (days.containsKey(id)) {
      return new Text("bước “" + id + "” ghi hai lần.", "\"" + id + "\" is given twice.");
    }
    int dots = value.indexOf("..");
    boolean range = dots >= 0 && step.kind() == Step.Kind.PERIOD;
    LocalDate from = day(range ? value.substring(0, dots) : value);
    LocalDate to = range ? day(value.substring(dots + 2)) : null;
    if (from == null || (range && (to == null || to.isBefore(from)))) {
      return wrongDay(step, value);
    }
    days.put(id, new Given(from, to));
    return null;
  }

  private static boolean takesDay(Step step) {
    return step.kind() != Step.Kind.WINDOW && step.on() == null;
  }

  /** A day as 2024-11-14 from 1900 to 2100, null for anything else. */
  public static @Nullable LocalDate day(String text) {
    try {
      LocalDate day =
          text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(text) : LocalDate.MAX;
      return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Text wrongDay(Step step, String value) {
    return step.kind() == Step.Kind.PERIOD
        ? new Text(
            "bước “"
                + step.id()
                + "” cần ngày bắt đầu như 2024-11-14, hoặc cả ngày cuối như"
                + " 2024-11-14..2024-11-24; gặp “"
                + Printable.of(value)
                + "”.",
            "\""
                + step.id()
                + "\" takes its first day as 2024-11-14, or with its last as"
                + " 2024-11-14..2024-11-24; found \""
                + Printable.of(value)
                + "\".")
        : new Text(
            "bước “"
                + step.id()
                + "” cần một ngày như 2024-11-14, gặp “"
                + Printable.of(value)
                + "”.",
            "\""
                + step.id()
                + "\" takes a day as 2024-11-14, found \""
                + Printable.of(value)
                + "\".");
  }
}
