package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.reach.Answer;
import vn.binhxet.verdict.reach.Exact;

/**
 * Numbers, percentages or days that lie together.
 *
 * @param low lower end, null for none
 * @param above whether the lower end itself is left out
 * @param high upper end, null for none
 * @param below whether the upper end itself is left out
 */
public record AnswerRun(@Nullable String low, boolean above, @Nullable String high, boolean below) {

  /** The runs of an item's answers; none for what is no number. */
  static List<AnswerRun> of(Item item, BitSet mask) {
    List<AnswerRun> runs = new ArrayList<>();
    List<Answer> answers = item.domain().answers();
    int last = answers.size() - 1;
    while (last >= 0 && !numeric(answers.get(last))) {
      last--;
    }
    for (int i = mask.nextSetBit(0); i >= 0 && i <= last; ) {
      int end = Math.min(mask.nextClearBit(i) - 1, last);
      runs.add(run(item, answers, i, end, last));
      i = mask.nextSetBit(end + 1);
    }
    return runs;
  }

  private static AnswerRun run(Item item, List<Answer> answers, int from, int to, int last) {
    boolean above =
        from > 0 && turning(item, answers.get(from - 1)) && !turning(item, answers.get(from));
    boolean below =
        to < last && turning(item, answers.get(to + 1)) && !turning(item, answers.get(to));
    return new AnswerRun(
        from == 0 ? null : written(answers.get(above ? from - 1 : from)),
        above,
        to == last ? null : written(answers.get(below ? to + 1 : to)),
        below);
  }

  private static boolean numeric(Answer answer) {
    return answer instanceof Answer.Number
        || answer instanceof Answer.Share
        || answer instanceof Answer.Day;
  }

  /** Whether a comparison turns at this very value. */
  private static boolean turning(Item item, Answer answer) {
    Exact value = answer.number();
    return value != null && item.domain().breakpoints().contains(value);
  }

  private static String written(Answer answer) {
    if (answer instanceof Answer.Number number) {
      return AnswerWords.plain(number.value());
    }
    if (answer instanceof Answer.Share share) {
      return AnswerWords.plain(Exact.percent(share.count(), share.of()).ceiling(4));
    }
    return answer instanceof Answer.Day day ? day.date().toString() : "";
  }
}
