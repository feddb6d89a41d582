package vn.binhxet.verdict.margin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.verdict.Evaluation;

/**
 * How close a verdict was.
 *
 * @param now the verdict as things are
 * @param settled false where there is nothing to be close to: the verdict is open or held
 * @param flips for each fact alone the smallest change up and down (of a code: every other one)
 *     that makes it another verdict; in the order of the fields
 * @param closest the least of those of amounts, beside where it turns; null where there is none
 * @param votes of a ranking, in the order handed in
 */
public record Margins(
    Evaluation now,
    boolean settled,
    List<Flip> flips,
    @Nullable Flip closest,
    List<VotesMargin> votes) {
  public Margins {
    flips = List.copyOf(flips);
    votes = List.copyOf(votes);
  }
}
