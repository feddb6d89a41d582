package vn.binhxet.verdict.reach;

import java.util.List;
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
  public Domain {
    answers = List.copyOf(answers);
    breakpoints = List.copyOf(breakpoints);
  }
}
