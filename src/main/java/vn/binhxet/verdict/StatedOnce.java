package vn.binhxet.verdict;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.assessment.Values;

/**
 * Full findings of a leaf about yes-or-no facts alone, or of one that nothing decides yet: they can
 * say few things, so each is kept whole once it was written. Shared by threads.
 */
final class StatedOnce {
  /** More than the facts of any one leaf make; what comes later is written anew each time. */
  private static final int MOST = 500;

  private final @Nullable ReadyClaim claim;
  private final Map<Said, byte[]> findings = new ConcurrentHashMap<>();

  /**
   * All that such a finding hangs on.
   *
   * @param state which facts were found, as {@link ReadyClaim#state} numbers them
   */
  record Said(int state, byte status, int causes, byte relied) {}

  /**
   * @param claim null for a leaf that nothing decides
   */
  private StatedOnce(@Nullable ReadyClaim claim) {
    this.claim = claim;
  }

  /** Null for a leaf whose finding a number, a text or a list makes another each time. */
  static @Nullable StatedOnce of(@Nullable ReadyClaim claim, boolean ruled) {
    if (claim == null) {
      return ruled ? null : new StatedOnce(null);
    }
    return claim.states() == 0 ? null : new StatedOnce(claim);
  }

  /** What is to be said; null where the values do not fit. */
  @Nullable Said find(NodeResults results, int node, Values own, Values outer) {
    int state = claim == null ? 0 : claim.state(own, outer);
    return state < 0 || results.status(node) == Status.NOT_APPLICABLE
        ? null
        : new Said(state, results.status[node], results.causes[node], results.relied[node]);
  }

  /** Writes what was kept; false where nothing was. */
  boolean write(Said said, JsonBytes out) {
    byte[] ready = findings.get(said);
    if (ready == null) {
      return false;
    }
    out.raw(ready);
    return true;
  }

  void keep(Said said, byte[] finding) {
    if (findings.size() < MOST) {
      findings.put(said, finding);
    }
  }
}
