package vn.binhxet.verdict.reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.binhxet.law.Field;

/**
 * The finite answers that stand for all that can be said of a field: between two of them nothing
 * turns that does not turn at one of them.
 *
 * @param answers numbers and dates in ascending order, codes in the field's; a declaration that the
 *     field does not apply comes last
 * @param breakpoints of a number, a share (in percent) or a date (days since 1970): where a
 *     comparison may flip, ascending; may lie between two values that can be said
 */
public record Domain(Field field, List<Answer> answers, List<Exact> breakpoints) {
  /** Stands for any words. */
  static final String REASON = "…";

  public Domain {
    answers = List.copyOf(answers);
    breakpoints = List.copyOf(breakpoints);
  }

  /**
   * What can be said of a field within bounds.
   *
   * @param points where a comparison may flip, ascending
   * @param whole what a share is counted of, 0 where that is not known
   */
  static Domain of(Field field, Bounds bounds, Set<Exact> points, long whole) {
    List<Exact> sorted = List.copyOf(points);
    List<Answer> answers = new ArrayList<>();
    switch (field.type()) {
      case BOOLEAN -> {
        answers.add(new Answer.Truth(true));
        answers.add(new Answer.Truth(false));
      }
      case CHOICE -> {
        for (int i = 0; i < field.choices().size(); i++) {
          Field.Choice choice = field.choices().get(i);
          if (!choice.unsettled()) {
            answers.add(new Answer.Code(i, choice.code()));
          }
        }
      }
      case DATE ->
          Grid.values(bounds, sorted)
              .forEach(day -> answers.add(new Answer.Day(LocalDate.ofEpochDay(day.longValue()))));
      case SHARE -> answers.addAll(Shares.answers(field, bounds, sorted, whole));
      case NUMBER, INTEGER ->
          Grid.values(bounds, sorted).forEach(each -> answers.add(new Answer.Number(each)));
      case TEXT -> answers.add(new Answer.Words(REASON));
      case LIST -> answers.add(new Answer.Members(List.of()));
    }
    return new Domain(field, answers, sorted);
  }
}
