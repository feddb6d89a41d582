package vn.binhxet.register.near;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.register.search.Found;
import vn.binhxet.verdict.margin.Flip;

/**
 * What a look over stored verdicts found.
 *
 * @param items near verdicts, nearest first
 * @param near how many were near among those looked at
 * @param bunching bars at which somebody stands just under, at or just above
 * @param read verdicts looked at
 * @param open of them not settled, so that nothing is close
 * @param unreadable of them erased, changed since they were stored, or under a release that is not
 *     to be opened
 * @param next cursor to look on, null where all were looked at
 */
public record Near(
    List<Item> items,
    long near,
    List<Bunch> bunching,
    long read,
    long open,
    long unreadable,
    @Nullable String next) {
  public Near {
    items = List.copyOf(items);
    bunching = List.copyOf(bunching);
  }

  /** A verdict, and what would turn it. */
  public record Item(Found verdict, Flip flip) {}
}
