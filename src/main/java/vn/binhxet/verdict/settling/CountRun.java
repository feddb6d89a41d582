package vn.binhxet.verdict.settling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.binhxet.verdict.reach.Answer;

/**
 * Whole counts that lie together.
 *
 * @param from the fewest
 * @param to the most
 * @param least whether {@code from} is the fewest that can be said at all
 * @param most whether {@code to} is the most that can be said at all
 */
record CountRun(long from, long to, boolean least, boolean most) {

  /**
   * The runs of a share of a known whole, or of a count of verdicts. Between two answers that stand
   * beside each other among those tried, nothing turns that does not turn at one of them.
   */
  static List<CountRun> of(Item item, BitSet mask) {
    List<CountRun> runs = new ArrayList<>();
    List<Answer> answers = item.domain().answers();
    int last = answers.size() - 1;
    while (last >= 0 && count(answers.get(last)) < 0) {
      last--;
    }
    for (int i = mask.nextSetBit(0); i >= 0 && i <= last; ) {
      int end = Math.min(mask.nextClearBit(i) - 1, last);
      long from = count(answers.get(i));
      long to = count(answers.get(end));
      runs.add(new CountRun(from, to, i == 0, end == last));
      i = mask.nextSetBit(end + 1);
    }
    return runs;
  }

  private static long count(Answer answer) {
    if (answer instanceof Answer.Share share) {
      return share.count();
    }
    return answer instanceof Answer.Verdicts verdicts ? verdicts.met() : -1;
  }
}
